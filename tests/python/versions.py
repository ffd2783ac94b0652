"""Prints the name and version of every installed package, but for pip's own."""

import json
from importlib.metadata import distributions

print(json.dumps({found.metadata["Name"]: found.version for found in distributions()}))

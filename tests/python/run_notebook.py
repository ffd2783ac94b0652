"""Runs a notebook from the first cell to the last and prints, as JSON, the results of its cells and whether one is a picture."""

import json
import os
import sys

import nbformat
from nbclient import NotebookClient

# Pictures go into the notebook, not into files.
os.environ.pop("MPLBACKEND", None)

notebook = nbformat.read(sys.argv[1], as_version=4)
NotebookClient(notebook, timeout=180, kernel_name="python3").execute()
results = []
for cell in notebook.cells:
    for output in cell.get("outputs", []):
        data = output.get("data", {})
        results.append({"text": data.get("text/plain", output.get("text", "")), "picture": "image/png" in data})
print(json.dumps(results))

"""Asks an Isnad whose address is the first argument, with the schema that it tells."""

import json
import sys

from gql import Client, gql
from gql.transport.exceptions import TransportQueryError
from gql.transport.requests import RequestsHTTPTransport
from graphql import GraphQLError

url = sys.argv[1]

transport = RequestsHTTPTransport(url=f"{url}/graphql", retries=3)
client = Client(transport=transport, fetch_schema_from_transport=True)

query = gql("""
  query ($id: ID!, $languages: [LanguageTag!]) {
    entity(id: $id) { slug name(languages: $languages) neighbours(first: 5) { totalCount } }
  }
""")

with client as session:
    query.variable_values = {"id": "jabhat-al-nusra", "languages": ["ar"]}
    asked = session.execute(query)

    refused = None
    try:
        session.execute(gql("{ entity(id: 1) { nonsense } }"))
    except GraphQLError as error:
        refused = error.message

    # What only the service can refuse comes with its code.
    fault = None
    try:
        session.execute(gql("{ entities(first: 1000) { totalCount } }"))
    except TransportQueryError as error:
        fault = error.errors[0]["extensions"]["code"]

json.dump({"asked": asked, "refused": refused, "fault": fault}, sys.stdout)

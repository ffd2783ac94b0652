"""Reads the exports in a folder with networkx, igraph and Python's csv, and prints what each found as JSON."""

import csv
import json
import sys
from datetime import date
from pathlib import Path

import igraph
import networkx

folder = Path(sys.argv[1])


def typed(attributes):
    """Each attribute with the name of its type, so that a number and its text differ."""
    return {name: [type(value).__name__, value] for name, value in attributes.items()}


def of_networkx(graph):
    edges = {data["id"]: typed(data) for _, _, data in graph.edges(data=True) if "id" in data}
    if graph.is_multigraph():
        edges = {key: typed(data) for _, _, key, data in graph.edges(keys=True, data=True)}
    return {
        "nodes": {node: typed(data) for node, data in graph.nodes(data=True)},
        "edges": edges,
        "edgeCount": graph.number_of_edges(),
        "isDirected": graph.is_directed(),
        "graph": typed({name: value for name, value in graph.graph.items() if not isinstance(value, dict)}),
    }


def of_igraph(graph):
    return {
        "nodes": {node["id"]: typed(node.attributes()) for node in graph.vs},
        "edges": {edge["relation"]: typed(edge.attributes()) for edge in graph.es},
        "edgeCount": graph.ecount(),
        "isDirected": graph.is_directed(),
        "graph": typed({name: graph[name] for name in graph.attributes()}),
    }


def of_csv(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        if row["start_earliest"]:
            date.fromisoformat(row["start_earliest"])
    return rows


print(
    json.dumps(
        {
            "networkx gexf": of_networkx(networkx.read_gexf(folder / "all.gexf")),
            "networkx graphml": of_networkx(networkx.read_graphml(folder / "all.graphml")),
            "igraph graphml": of_igraph(igraph.Graph.Read_GraphML(str(folder / "all.graphml"))),
            "empty": [
                networkx.read_gexf(folder / "none.gexf").number_of_nodes(),
                networkx.read_graphml(folder / "none.graphml").number_of_nodes(),
                igraph.Graph.Read_GraphML(str(folder / "none.graphml")).vcount(),
            ],
            "csv": of_csv(folder / "all.csv"),
        },
        default=str,
    ).replace("NaN", "null")
)

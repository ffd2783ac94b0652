import type { Column } from "./column.model.js";
import type { Asked, ExportFormat, Stamp } from "./export.model.js";
import { edgeColumns, nodeColumns } from "./graph-columns.js";
import {
  type GraphEdge,
  type GraphMembers,
  type GraphNode,
  graphDocument,
  graphMembers,
} from "./graph-members.js";
import { stampWords } from "./stamp-words.js";
import { element, openTag, xmlDeclaration, xmlText } from "./xml.js";

/** A graph with typed attributes, for igraph, networkx, yEd and the like. */
export const graphml: ExportFormat = {
  name: "graphml",
  summary: "A graph with typed attributes, for igraph, networkx, yEd and the like.",
  mediaType: "application/graphml+xml; charset=utf-8",
  extension: "graphml",
  document: graphDocument,
  write: async function* (source, asked) {
    yield* graphmlOf(await graphMembers(source, asked), asked);
  },
};

/** Readers that draw take an attribute of this name for what they write beside a node or an edge. */
const nodeKeys: readonly Column<GraphNode>[] = [
  { name: "label", description: "What to write beside it.", of: ({ en }) => en },
  ...nodeColumns,
];

/** With the id as an attribute too: igraph 1.0 puts nodes' ids in the place of edges' own. */
const edgeKeys: readonly Column<GraphEdge>[] = [
  { name: "relation", description: "The relation's id.", of: ({ id }) => id },
  { name: "label", description: "What to write beside it.", of: ({ predicate }) => predicate.en },
  ...edgeColumns,
];

const graphKeys: readonly Column<Stamp>[] = [
  { name: "generator", description: "What made it.", of: ({ generator }) => generator },
  {
    name: "known_at",
    description: "As of when it is known.",
    datatype: "dateTime",
    of: ({ knownAt }) => knownAt,
  },
  {
    name: "tick",
    description: "The ledger's tick that it shows.",
    datatype: "integer",
    of: ({ tick }) => tick,
  },
  { name: "options", description: "What was asked, as JSON.", of: ({ options }) => JSON.stringify(options) },
];

/** The stamp stands outside the graph too, as a text; the data of the graph come first in it, where graphology looks for them. */
async function* graphmlOf(
  { counts, nodes, edges }: GraphMembers,
  { stamp, base }: Asked,
): AsyncGenerator<string> {
  yield `${xmlDeclaration}${openTag("graphml", { xmlns: "http://graphml.graphdrawing.org/xmlns" })}\n`;
  yield `${element("desc", {}, xmlText(stampWords(stamp, counts)))}\n`;
  yield `${declared("graph", graphKeys)}${declared("node", nodeKeys)}${declared("edge", edgeKeys)}`;
  yield `${openTag("graph", { id: "isnad", edgedefault: "directed" })}\n${values("graph", graphKeys, stamp, base)}\n`;
  for await (const node of nodes)
    yield `${element("node", { id: node.id }, values("node", nodeKeys, node, base))}\n`;
  for await (const edge of edges) {
    const { id, subjectId: source, objectId: target } = edge;
    yield `${element("edge", { id, source, target }, values("edge", edgeKeys, edge, base))}\n`;
  }
  yield "</graph>\n</graphml>\n";
}

type Place = "graph" | "node" | "edge";

const types: Readonly<Record<string, string>> = { integer: "int", number: "double", boolean: "boolean" };

/** An id of its own for each key: nodes and edges may have attributes of one name. */
const keyOf = (place: Place, name: string) => `${place}.${name}`;

function declared<Member>(place: Place, columns: readonly Column<Member>[]): string {
  return columns
    .map(({ name, description, datatype = "" }) => {
      const type = types[datatype] ?? "string";
      const attributes = { id: keyOf(place, name), for: place, "attr.name": name, "attr.type": type };
      return `${element("key", attributes, element("desc", {}, xmlText(description)))}\n`;
    })
    .join("");
}

function values<Member>(
  place: Place,
  columns: readonly Column<Member>[],
  member: Member,
  base: string,
): string {
  return columns
    .map(({ name, of }) => {
      const value = of(member, base);
      return value === null ? "" : element("data", { key: keyOf(place, name) }, xmlText(String(value)));
    })
    .join("");
}

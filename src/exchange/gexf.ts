import type { Ontology } from "../ontology/ontology.model.js";
import type { Column } from "./column.model.js";
import type { Asked, ExportFormat, Source, Stamp } from "./export.model.js";
import { edgeColumns, nodeColumns } from "./graph-columns.js";
import {
  type GraphEdge,
  type GraphMembers,
  type GraphNode,
  graphDocument,
  graphMembers,
} from "./graph-members.js";
import type { Period } from "./relation-columns.js";
import { stampWords } from "./stamp-words.js";
import { element, openTag, xmlDeclaration, xmlText } from "./xml.js";

/** GEXF 1.3: Gephi and networkx both read it, and its `kind` keeps edges apart that join one pair. */
const namespaces = { xmlns: "http://gexf.net/1.3", "xmlns:viz": "http://gexf.net/1.3/viz", version: "1.3" };

/** Every edge is directed, as networkx refuses a file that mixes; `symmetric` tells those that hold both ways. */
const graphAttributes = {
  defaultedgetype: "directed",
  idtype: "string",
  mode: "dynamic",
  timeformat: "date",
};

/** A graph for Gephi and networkx; an edge is there while its relation may have held. */
export const gexf: ExportFormat = {
  name: "gexf",
  summary: "A graph for Gephi and networkx, with the times of its edges.",
  mediaType: "application/gexf+xml; charset=utf-8",
  extension: "gexf",
  document: graphDocument,
  write: async function* (source, asked) {
    yield* gexfOf(await graphMembers(source, asked), source, asked);
  },
};

async function* gexfOf(
  { counts, nodes, edges }: GraphMembers,
  { ontology }: Source,
  { stamp, base }: Asked,
): AsyncGenerator<string> {
  yield `${xmlDeclaration}${openTag("gexf", namespaces)}\n${metaOf(stamp, counts)}\n`;
  yield `${openTag("graph", graphAttributes)}\n`;
  yield `${declared("node", nodeColumns)}\n${declared("edge", edgeColumns)}\n`;
  yield `${openTag("nodes", { count: counts.nodes })}\n`;
  for await (const node of nodes) yield `${nodeOf(node, ontology, base)}\n`;
  yield `</nodes>\n${openTag("edges", { count: counts.edges })}\n`;
  for await (const edge of edges) yield `${edgeOf(edge, base)}\n`;
  yield "</edges>\n</graph>\n</gexf>\n";
}

function metaOf(stamp: Stamp, counts: GraphMembers["counts"]): string {
  const { generator, knownAt } = stamp;
  return element(
    "meta",
    { lastmodifieddate: knownAt?.slice(0, "2014-10-31".length) ?? null },
    element("creator", {}, xmlText(generator)),
    element("description", {}, xmlText(stampWords(stamp, counts))),
  );
}

const types = { integer: "integer", number: "double", boolean: "boolean", anyURI: "anyURI" } as const;

function declared<Member>(what: string, columns: readonly Column<Member>[]): string {
  const attributes = columns.map(({ name, datatype }) => {
    const type = (datatype !== undefined && (types as Record<string, string>)[datatype]) || "string";
    return element("attribute", { id: name, title: name, type });
  });
  return element("attributes", { class: what, mode: "static" }, ...attributes);
}

function values<Member>(columns: readonly Column<Member>[], member: Member, base: string): string {
  return element(
    "attvalues",
    {},
    ...columns.flatMap(({ name, of }) => {
      const value = of(member, base);
      return value === null ? [] : element("attvalue", { for: name, value });
    }),
  );
}

function nodeOf(node: GraphNode, ontology: Ontology, base: string): string {
  return element(
    "node",
    { id: node.id, label: node.en },
    values(nodeColumns, node, base),
    element("viz:color", colorOf(ontology.kinds.get(node.kind)?.color)),
  );
}

/** Red, green and blue of a colour such as `#b03a2e`; grey where there is none. */
function colorOf(hex = "#808080") {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return { r, g, b };
}

function edgeOf(edge: GraphEdge, base: string): string {
  const { predicate } = edge;
  const [held, ...more] = timesOf(edge.periods);
  return element(
    "edge",
    {
      ...{ id: edge.id, source: edge.subjectId, target: edge.objectId },
      ...{
        type: "directed",
        kind: predicate.name,
        label: predicate.en,
        weight: Math.max(1, edge.originCount),
      },
      ...(more.length === 0 ? held : {}),
    },
    values(edgeColumns, edge, base),
    more.length === 0
      ? ""
      : element("spells", {}, ...[held, ...more].map((time) => element("spell", { ...time }))),
  );
}

/**
 * While it may have held, from the first day to the last; a bound that is not known is left out and means for ever. None where a period
 * has neither bound: then there is no day on which it may not have held.
 */
function timesOf(periods: readonly Period[]) {
  const times = periods.map(({ startEarliest: start, endLatest: end }) => ({ start, end }));
  return times.every(({ start, end }) => start !== null || end !== null) ? times : [];
}

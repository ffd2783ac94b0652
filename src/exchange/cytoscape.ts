import type { Column } from "./column.model.js";
import type { Asked, ExportFormat, Source } from "./export.model.js";
import { edgeColumns, nodeColumns } from "./graph-columns.js";
import {
  type GraphEdge,
  type GraphMembers,
  type GraphNode,
  graphDocument,
  graphMembers,
} from "./graph-members.js";
import { visibleText } from "./visible-text.js";

/** A graph as `cytoscape(json)` and `cy.json(json)` take it; Cytoscape on the desktop opens the file. */
export const cytoscape: ExportFormat = {
  name: "cytoscape",
  summary: "A graph for Cytoscape.js: colours and shapes in the data, classes such as `disputed`.",
  mediaType: "application/json; charset=utf-8",
  extension: "cyjs",
  document: graphDocument,
  write: async function* (source, asked) {
    yield* cytoscapeOf(await graphMembers(source, asked), source, asked);
  },
};

async function* cytoscapeOf(
  { counts, nodes, edges }: GraphMembers,
  { ontology }: Source,
  { stamp, base }: Asked,
): AsyncGenerator<string> {
  yield `{"data":${json({ ...stamp, ...counts })},\n"elements":{"nodes":[`;
  yield* parted(nodes, (node) => {
    const { color, shape } = ontology.kinds.get(node.kind) ?? {};
    return { data: { id: node.id, label: node.en, ...valuesOf(nodeColumns, node, base), color, shape } };
  });
  yield `],\n"edges":[`;
  yield* parted(edges, (edge) => {
    const { id, subjectId: source, objectId: target, predicate } = edge;
    const data = { ...{ id, source, target }, label: predicate.en, ...valuesOf(edgeColumns, edge, base) };
    return { data, classes: classesOf(edge).join(" ") };
  });
  yield "]}}\n";
}

function valuesOf<Member>(columns: readonly Column<Member>[], member: Member, base: string) {
  return Object.fromEntries(columns.map(({ name, of }) => [name, of(member, base)]));
}

/** What a style may want to draw otherwise. */
function classesOf({ disputed, selfReportedOnly, predicate }: GraphEdge): string[] {
  return [
    ...(disputed ? ["disputed"] : []),
    ...(selfReportedOnly ? ["self-reported"] : []),
    ...(predicate.symmetric ? ["symmetric"] : []),
  ];
}

async function* parted<Member extends GraphNode | GraphEdge>(
  members: AsyncIterable<Member>,
  shown: (member: Member) => object,
): AsyncGenerator<string> {
  let before = "\n";
  for await (const member of members) {
    yield before + json(shown(member));
    before = ",\n";
  }
}

/** What {@link visibleText} makes of a mark in a JSON text is how JSON writes it. */
function json(value: object): string {
  return visibleText(JSON.stringify(value));
}

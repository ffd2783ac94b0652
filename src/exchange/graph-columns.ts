import type { Column } from "./column.model.js";
import type { GraphEdge, GraphNode } from "./graph-members.js";
import { linkTo } from "./link.js";
import { factColumns, predicateColumns } from "./relation-columns.js";

/** The attributes of a node, beside its id and its label. */
export const nodeColumns: readonly Column<GraphNode>[] = [
  { name: "slug", description: "What people type.", of: ({ slug }) => slug },
  { name: "kind", description: "What kind of thing it is.", of: ({ kind }) => kind },
  { name: "name_en", description: "Its English name, or the preferred one.", of: ({ en }) => en },
  { name: "name_ar", description: "Its Arabic name, or the preferred one.", of: ({ ar }) => ar },
  {
    name: "description",
    description: "What it is, in a sentence; left out: nobody wrote one.",
    of: ({ description }) => description,
  },
  {
    name: "reliability",
    description: "How reliable it is as a source, Admiralty A to F; left out: not rated.",
    of: ({ reliability }) => reliability,
  },
  {
    name: "latitude",
    description: "Degrees north, WGS 84; left out: not known.",
    datatype: "number",
    of: ({ location }) => location?.latitude ?? null,
  },
  {
    name: "longitude",
    description: "Degrees east, WGS 84; left out: not known.",
    datatype: "number",
    of: ({ location }) => location?.longitude ?? null,
  },
  {
    name: "link",
    description: "Where it is shown.",
    datatype: "anyURI",
    of: ({ id }, base) => linkTo(id, base),
  },
];

/** The attributes of an edge, beside its id, its ends and its label. */
export const edgeColumns: readonly Column<GraphEdge>[] = [...predicateColumns, ...factColumns];

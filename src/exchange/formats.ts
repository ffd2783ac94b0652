import { annotations } from "./annotations/annotations.js";
import { claimsTable } from "./claims-csv.js";
import { cytoscape } from "./cytoscape.js";
import { dossier } from "./dossier/dossier.js";
import type { ExportFormat } from "./export.model.js";
import { geojson } from "./geojson.js";
import { gexf } from "./gexf.js";
import { graphml } from "./graphml.js";
import { recordJsonl } from "./record-jsonl.js";
import { relationsTable } from "./relations-csv.js";
import { tableFormats } from "./table-formats.js";

/** Every way to write a part of the graph, in the order in which they are offered. */
export const exportFormats: readonly ExportFormat[] = [
  ...tableFormats(relationsTable),
  ...tableFormats(claimsTable),
  gexf,
  graphml,
  cytoscape,
  geojson,
  annotations,
  dossier,
  recordJsonl,
];

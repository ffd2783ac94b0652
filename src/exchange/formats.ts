import type { ExportFormat } from "./export.model.js";
import { recordJsonl } from "./record-jsonl.js";
import { relationsCsv } from "./relations-csv.js";

/** Every way to write a part of the graph, in the order in which they are offered. */
export const exportFormats: readonly ExportFormat[] = [relationsCsv, recordJsonl];

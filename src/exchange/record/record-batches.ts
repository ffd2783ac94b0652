import { RecordFileInvalid } from "../../errors.js";
import { fileLines } from "./lines.js";
import { isRecordLine, readLine } from "./read-line.js";
import type { ClaimLine, DocumentLine, EntityLine, JudgementLine, RecordLine } from "./record-line.file.js";

/** A line with its number. */
export type Placed<Line> = Line & { readonly line: number };

/** Lines of one type that are loaded in one unit of work. */
export type RecordBatch =
  | { readonly type: "entity"; readonly lines: readonly Placed<EntityLine>[] }
  | { readonly type: "judgement"; readonly lines: readonly Placed<JudgementLine>[] }
  | { readonly type: "document"; readonly lines: readonly Placed<DocumentLine>[] }
  | { readonly type: "claim"; readonly lines: readonly Placed<ClaimLine>[] };

/**
 * The lines of a record's file in batches of at most `size`. Entities that were first told at different instants never share one:
 * which of two was recorded first decides which of them stands for both, should they be judged the same.
 */
export async function* recordBatches(path: string, size: number): AsyncGenerator<RecordBatch> {
  let lines: Placed<RecordLine>[] = [];
  const batch = () => ({ type: lines[0]?.type, lines }) as RecordBatch;
  for await (const fileLine of fileLines(path)) {
    const read = readLine(path, fileLine);
    if ("faults" in read) throw new RecordFileInvalid(path, read.faults);
    if (!isRecordLine(read.content)) continue;
    const line = { ...read.content, line: fileLine.number };
    const [first] = lines;
    if (first !== undefined && (lines.length === size || !together(first, line))) {
      yield batch();
      lines = [];
    }
    lines.push(line);
  }
  if (lines.length > 0) yield batch();
}

function together(first: RecordLine, line: RecordLine): boolean {
  if (first.type !== line.type) return false;
  return first.type !== "entity" || line.type !== "entity" || first.recordedAt === line.recordedAt;
}

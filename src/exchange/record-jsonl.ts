import { createHash } from "node:crypto";
import { parse } from "graphql";
import type { Statement } from "../graph/graph.model.js";
import type { Asked, ExportFormat, Source } from "./export.model.js";
import {
  type HeaderLine,
  type LineCounts,
  lineTypes,
  type RecordLine,
  recordFormat,
  recordVersion,
  type TrailerLine,
} from "./record/record-line.file.js";
import {
  absentClaims,
  claimLines,
  documentLines,
  entityLines,
  judgementLines,
  recordCounts,
} from "./record/record-rows.store.js";

/** Asked of nobody: the API does not show all of the record. Its variables are the format's options. */
const document = parse(`query Record($texts: Boolean = false, $knownAt: DateTime) {
  claims(asOf: { knownAt: $knownAt }) { nodes { id document { id text @include(if: $texts) } } }
}`);

const note =
  "The record without what is derived from it (relations, conflicts). Not in it: ticks and the audit chain, earlier contents of entities, ids of the callers who recorded claims. " +
  "`isnad story load FILE` loads it: docs/story-format.md.";

const nothing: LineCounts = { entity: 0, judgement: 0, document: 0, claim: 0 };

/** The whole record: a line for each entity, judgement, document and claim between a header and a trailer that make it checkable. */
export const recordJsonl: ExportFormat = {
  name: "jsonl",
  summary: "The whole record as JSON Lines, lossless: `isnad story load FILE` loads it again.",
  mediaType: "application/jsonl; charset=utf-8",
  extension: "jsonl",
  document,
  async *write(source, { variables, stamp }) {
    const hash = createHash("sha256");
    const counts = { ...nothing };
    const at = (variables.asOf as { readonly knownAt?: string } | undefined)?.knownAt ?? null;
    const ledgered = at !== null && stamp.tick > 0;
    const header = lineText(await headerLine(source, stamp, ledgered ? at : null));
    hash.update(header);
    yield header;
    if (ledgered)
      for await (const line of linesOf(source, at, variables.texts === true)) {
        const text = lineText(line);
        hash.update(text);
        counts[line.type] += 1;
        yield text;
      }
    yield lineText({ type: "trailer", counts, sha256: hash.digest("hex") });
  },
};

async function headerLine(source: Source, stamp: Asked["stamp"], at: string | null): Promise<HeaderLine> {
  const { generator, tick, knownAt, options } = stamp;
  const [counts = nothing] = at === null ? [] : await rowsOf(source, recordCounts(at));
  const absent = at === null ? [] : await rowsOf(source, absentClaims(at));
  return {
    ...{ type: "header", format: recordFormat, version: recordVersion },
    ...{ generator, tick, knownAt, options: { ...options }, counts, absent, note },
  };
}

/** All rows of a statement that gives few. */
async function rowsOf<Row>(source: Source, statement: Statement<Row>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of source.rows(statement)) rows.push(row);
  return rows;
}

async function* linesOf(source: Source, at: string, texts: boolean): AsyncGenerator<RecordLine> {
  const statements = {
    entity: entityLines(at),
    judgement: judgementLines(at),
    document: documentLines(at, texts),
    claim: claimLines(at),
  };
  for (const type of lineTypes) yield* source.rows<RecordLine>(statements[type]);
}

/** Characters that turn a text's direction, and those that some readers take for the end of a line: JSON may write them as escapes. */
const hidden = /[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** One line, with its end. */
function lineText(line: HeaderLine | RecordLine | TrailerLine): string {
  const json = JSON.stringify(line).replace(
    hidden,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `${json}\n`;
}

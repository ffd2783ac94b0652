import { createHash } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "graphql";
import { makeExporter } from "../../src/exchange/exporter.js";
import { checkRecordFile } from "../../src/exchange/record/check-record.js";
import { loadRecord, type RecordLoad } from "../../src/exchange/record/load-record.js";
import type { Graph } from "../../src/graph/graph.model.js";
import { makeExecute } from "../../src/query/execute.js";
import { makeStream } from "../../src/query/stream.js";
import { makeWrite } from "../../src/writing/writers.js";
import { ontology, registry, schema } from "./schema.js";

const viewer = { id: "tok_reader", name: "Reader", role: "READER" as const };

function partsOn(graph: Graph) {
  const preparing = { schema, ontology, registry };
  return {
    ...{ schema, ontology, graph, stream: makeStream(preparing, graph) },
    execute: makeExecute({ ...preparing, graph, write: makeWrite({ graph, ontology }) }),
  };
}

/** Asks or writes as an editor. */
// biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer.
export async function askedOf(graph: Graph, query: string, variables: object = {}): Promise<any> {
  const { data, errors } = await partsOn(graph).execute({
    ...{ document: parse(query), operationName: null, variables: { ...variables } },
    viewer: { id: "tok_editor", name: "Edith", role: "EDITOR" },
  });
  if (errors?.[0] !== undefined) throw errors[0].originalError ?? errors[0];
  return data;
}

/** The record of a graph as `isnad export jsonl` writes it. */
export async function exportedRecord(graph: Graph, options: Record<string, string> = {}): Promise<string> {
  const exporter = makeExporter(partsOn(graph));
  const given = new Map(Object.entries(options).map(([name, value]) => [name, [value]]));
  const { text } = await exporter.begin("jsonl", { options: given, base: "http://localhost", viewer });
  let whole = "";
  for await (const piece of text) whole += piece;
  return whole;
}

const folder = mkdtempSync(join(tmpdir(), "isnad-record-"));
let files = 0;

/** A file with a text; its path. */
export function recordFile(text: string | Buffer): string {
  const path = join(folder, `record-${files++}.jsonl`);
  writeFileSync(path, text);
  return path;
}

/** Loads a record's text, or throws what is wrong with it. */
export async function loadedRecord(graph: Graph, text: string, batchSize = 1_000): Promise<RecordLoad> {
  const file = await checkRecordFile(recordFile(text), ontology);
  return loadRecord(graph, ontology, file, { by: "loader", batchSize });
}

// biome-ignore lint/suspicious/noExplicitAny: a test changes lines as it likes.
type Line = any;

/** The text with other lines, and with counts and a hash that are right of them. */
export function rewritten(text: string, change: (lines: Line[]) => Line[]): string {
  const [header, ...rest] = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const lines = change(rest.slice(0, -1));
  const counts: Record<string, number> = { entity: 0, judgement: 0, document: 0, claim: 0 };
  for (const { type } of lines) if (type in counts) counts[type] = (counts[type] ?? 0) + 1;
  const body = [{ ...header, counts }, ...lines].map((line) => `${JSON.stringify(line)}\n`).join("");
  const sha256 = createHash("sha256").update(body).digest("hex");
  return `${body}${JSON.stringify({ type: "trailer", counts, sha256 })}\n`;
}

/** Its lines between header and trailer. */
export function bodyOf(text: string): string[] {
  return text.trimEnd().split("\n").slice(1, -1);
}

const claim = `{
  id predicate { name } subject { id } subjectStatus object { id } objectStatus stance modality credibility rank rankReason disputed
  value { low best high lowExclusive highExclusive unit text }
  roles { name entity { id } text }
  time { aspect at earliest latest phrase relativeTo { id } timeRelation }
  attribution { speaker { id } speakerStatus act channel depth }
  evidence { id exact prefix suffix start end verified language translation translatedBy }
  document { id } refutes { id } supersedes { id } repeats { id } relations { id } conflicts { id }
  recordedBy retractionReason en: text(languages: ["en"]) ar: text(languages: ["ar"])
}`;

const lists = [
  `{ relations { nodes { id predicate { name } subjectId objectId
    periods { startEarliest startLatest endEarliest endLatest ongoing phrase relativeTo { id } timeRelation }
    disputed selfReportedOnly claimCount documentCount originCount confidence speakers { id } bestClaim { id } conflicts { id } } } }`,
  `{ conflicts { nodes { id kind certainty claims { id } explanation } } }`,
  `{ claims { nodes ${claim} } }`,
  `{ claims(filter: { retracted: true }) { nodes ${claim} } }`,
  `{ claims(filter: { retracted: false }) { nodes ${claim} } }`,
  `{ entities { nodes { id slug kind name arabic: name(languages: ["ar"]) names { value language kind usedBy { id } } version
    description location { latitude longitude precision } } } }`,
  `{ judgements { nodes { id judgement left { id } right { id } reason judgedBy withdrawnBy withdrawalReason } } }`,
  `{ documents { nodes { id slug title language sha256 publisher { id } publishedAt publishedBasis } } }`,
];

/** All that the API answers of a graph but for when it was told, sorted. */
export async function everythingSaid(graph: Graph): Promise<string[][]> {
  const stream = makeStream({ schema, ontology, registry }, graph);
  const said: string[][] = [];
  for (const list of lists) {
    const members: string[] = [];
    for await (const member of stream(parse(list), {}, { viewer })) members.push(JSON.stringify(member));
    said.push(members.sort());
  }
  return said;
}

/** Leaves nothing in the database but its migrations. */
export async function emptied(graph: Graph): Promise<void> {
  const text = "MATCH (n WHERE NOT n:Migration) DETACH DELETE n";
  await graph.write("test", (unit) => unit.run({ name: "test", text, parameters: {}, row: () => null }));
}

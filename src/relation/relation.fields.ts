import { claimsOfRelation } from "../claim/claim-list.fields.js";
import { conflictsOfClaims } from "../conflict/conflict.fields.js";
import { readPredicate } from "../ontology/ontology.fields.js";
import type { Shape } from "../query/level.js";
import {
  entityOfId,
  entityOfMember,
  member,
  readEach,
  readMembers,
  readOne,
  readPart,
} from "../query/parts.js";
import { type FieldReader, property, type Readers, type Reading } from "../query/reader.js";
import { formatEdtf } from "../time/edtf.format.js";
import type { Span } from "../time/span.model.js";
import { type SpanTexts, spanOfTexts } from "../time/span.texts.js";

/** How a `Relation` is read, from the relationship that holds it. */
export const relationFields: Readers = {
  id: property("id"),
  versionId: property("versionId"),
  predicate: (reading) => {
    const type = reading.level.column(`type(${reading.of})`);
    return readPredicate(reading, (row) => row[type] as string);
  },
  subject: (reading) => readEnd(reading, "startNode"),
  object: (reading) => readEnd(reading, "endNode"),
  subjectId: ({ level, of }) => level.value(`startNode(${of}).id`),
  objectId: ({ level, of }) => level.value(`endNode(${of}).id`),
  periods: (reading) => readMembers(reading, "TimeSpan", "spans", periodFields, 4),
  known: (reading) =>
    readPart(reading, "KnownSpan", "knownFrom", { from: property("knownFrom"), to: property("knownTo") }),
  knownSince: property("knownSince"),
  disputed: property("disputed"),
  selfReportedOnly: property("selfReportedOnly"),
  speakers: (reading) => readEach(reading, "Entity", `${reading.of}.speakers`, "e", entityOfId).all,
  claimCount: property("claimCount"),
  documentCount: property("documentCount"),
  originCount: property("originCount"),
  confidence: property("confidence"),
  bestClaim: (reading) => {
    const claim = reading.level.statement.variable("c");
    return readOne(reading, "Claim", `MATCH (${claim}:Claim {id: ${reading.of}.bestClaim})`, claim);
  },
  claims: claimsOfRelation,
  conflicts: (reading) => conflictsOfClaims(reading, `${reading.of}.claims`),
};

function readEnd(reading: Reading, end: "startNode" | "endNode"): Shape {
  const entity = reading.level.statement.variable("e");
  return readOne(reading, "Entity", `WITH ${end}(${reading.of}) AS ${entity}`, entity);
}

/** One bound of a period. */
const bound =
  (name: keyof Span): FieldReader =>
  (reading) => {
    const texts = periodOf(reading);
    return (row, _context, at) => spanOfTexts(texts(row, at))[name];
  };

function periodOf({ level, of }: Reading): (row: readonly unknown[], at: number) => SpanTexts {
  const spans = level.column(`${of}.spans`);
  return (row, at) => (row[spans] as string[]).slice(at * 4, at * 4 + 4) as unknown as SpanTexts;
}

const ongoing: Readonly<Record<string, boolean>> = { true: true, false: false };

const periodFields: Readers = {
  startEarliest: bound("startEarliest"),
  startLatest: bound("startLatest"),
  endEarliest: bound("endEarliest"),
  endLatest: bound("endLatest"),
  edtf: (reading) => {
    const bounds = periodOf(reading);
    const said = reading.level.column(`${reading.of}.periodOngoing`);
    return (row, _context, at) =>
      formatEdtf(spanOfTexts(bounds(row, at)), ongoing[(row[said] as string[])[at] ?? ""] ?? null);
  },
  phrase: member("periodPhrases"),
  relativeTo: entityOfMember("periodRelativeTo"),
  timeRelation: member("periodRelations"),
  ongoing: ({ level, of }) => {
    const said = level.column(`${of}.periodOngoing`);
    return (row, _context, at) => ongoing[(row[said] as string[])[at] ?? ""] ?? null;
  },
};

import { conflictsOfClaim } from "../conflict/conflict.fields.js";
import { readPredicate } from "../ontology/ontology.fields.js";
import { entityOfMember, member, readAll, readMembers, readOne, readPart } from "../query/parts.js";
import { type FieldReader, property, type Readers } from "../query/reader.js";
import { lastThen, onceThen } from "../reads/last-then.fields.js";
import { claimSentence } from "./claim-sentence.fields.js";
import { disputedThen, relationsOfClaim } from "./claim-then.fields.js";

/** Reads an entity that the claim points to. */
const entityBy =
  (relationship: string): FieldReader =>
  (reading) => {
    const entity = reading.level.statement.variable("e");
    return readOne(reading, "Entity", `MATCH (${reading.of})-[:${relationship}]->(${entity})`, entity);
  };

/** Reads another claim that the claim points to. */
const claimBy =
  (relationship: string): FieldReader =>
  (reading) => {
    const claim = reading.level.statement.variable("c");
    return readOne(reading, "Claim", `MATCH (${reading.of})-[:${relationship}]->(${claim})`, claim);
  };

/** How a `Claim` is read. */
export const claimFields: Readers = {
  id: property("id"),
  text: claimSentence,
  subject: entityBy("SUBJECT"),
  subjectStatus: property("subjectStatus"),
  predicate: (reading) => {
    const name = reading.level.column(`${reading.of}.predicate`);
    return readPredicate(reading, (row) => row[name] as string);
  },
  object: entityBy("OBJECT"),
  objectStatus: property("objectStatus"),
  value: (reading) =>
    readPart(reading, "Quantity", "valueLowExclusive", {
      low: property("valueLow"),
      best: property("valueBest"),
      high: property("valueHigh"),
      lowExclusive: property("valueLowExclusive"),
      highExclusive: property("valueHighExclusive"),
      unit: property("valueUnit"),
      text: property("valueText"),
    }),
  roles: (reading) =>
    readMembers(reading, "ClaimRole", "roleNames", {
      name: member("roleNames"),
      entity: entityOfMember("roleEntities"),
      text: member("roleTexts"),
    }),
  modality: property("modality"),
  stance: property("stance"),
  time: (reading) =>
    readPart(reading, "ClaimTime", "timeAspect", {
      aspect: property("timeAspect"),
      at: property("timeAt"),
      earliest: property("timeEarliest"),
      latest: property("timeLatest"),
      phrase: property("timePhrase"),
      relativeTo: entityBy("RELATIVE_TO"),
      timeRelation: property("timeRelation"),
    }),
  attribution: (reading) =>
    readMembers(reading, "Attribution", "acts", {
      speaker: entityOfMember("speakers"),
      speakerStatus: member("speakerStatuses"),
      act: member("acts"),
      channel: member("channels"),
      depth: () => (_row, _context, at) => at,
    }),
  evidence: (reading) => {
    const [evidence, place] = [reading.level.statement.variable("v"), reading.level.statement.variable("p")];
    return readAll(
      reading,
      "Evidence",
      `MATCH (${reading.of})-[${place}:EVIDENCED_BY]->(${evidence})\nWITH ${evidence} ORDER BY ${place}.position`,
      evidence,
    );
  },
  document: (reading) => {
    const document = reading.level.statement.variable("d");
    return readOne(reading, "Document", `MATCH (${reading.of})-[:IN_DOCUMENT]->(${document})`, document);
  },
  credibility: property("credibility"),
  rank: lastThen("rank", "ranks", "rankedAt", "NORMAL"),
  rankReason: lastThen("rankReason", "rankReasons", "rankedAt"),
  refutes: claimBy("REFUTES"),
  supersedes: claimBy("SUPERSEDES"),
  repeats: claimBy("REPEATS"),
  disputed: ({ level, of, scope }) => level.value(disputedThen(of, scope, level.statement)),
  relations: relationsOfClaim,
  recordedAt: property("recordedAt"),
  recordedBy: property("recordedBy"),
  retractedAt: onceThen("retractedAt", "retractedAt"),
  retractionReason: onceThen("retractionReason", "retractedAt"),
  originalRecordedAt: property("originalRecordedAt"),
  conflicts: conflictsOfClaim,
};

/** How an `Evidence` is read. */
export const evidenceFields: Readers = {
  id: property("id"),
  exact: property("exact"),
  prefix: property("prefix"),
  suffix: property("suffix"),
  start: property("start"),
  end: property("end"),
  verified: property("verified"),
  language: property("language"),
  translation: property("translation"),
  translatedBy: property("translatedBy"),
  document: (reading) => {
    const document = reading.level.statement.variable("d");
    const match = `MATCH (${reading.of})<-[:EVIDENCED_BY]-(:Claim)-[:IN_DOCUMENT]->(${document})`;
    return readOne(reading, "Document", match, document);
  },
};

import type { Scope } from "../query/reader.js";
import type { StatementBuilder } from "../query/statement-builder.js";
import { sameAs } from "../reads/as-of.fields.js";
import { firstToldDay, lastToldDay } from "../timeline/told-days.js";

/** How something is grouped: the groups that it belongs to, and how their keys are shown. */
export interface CountGroup {
  /** Clauses that each group needs, with the variable that is to hold it: one row for each group that a thing belongs to. */
  readonly groups: (group: string) => string[];
  /** Clauses that give each group its key, after things have been counted; absent: the group is its key. */
  readonly keys?: (group: string, key: string) => string[];
}

/** Gives groups out of one expression. */
const value = (expression: string): CountGroup => ({
  groups: (group) => [`WITH *, ${expression} AS ${group}`],
});

/** Gives groups out of an expression for the list of them; '' where it is empty. */
const each = (list: string): CountGroup => ({
  groups: (group) => [`UNWIND CASE WHEN size(${list}) = 0 THEN [''] ELSE ${list} END AS ${group}`],
});

/** Names the entity that stands for another, now or then, by its slug. */
const slugOfSpeaker = (scope: Scope, statement: StatementBuilder) => (group: string, key: string) => {
  const [speaker, same, other] = [statement.variable("e"), statement.variable("i"), statement.variable("e")];
  const { pattern, where } = sameAs(same, scope, statement);
  return [
    `OPTIONAL MATCH (${speaker}:Entity {id: ${group}})`,
    `OPTIONAL MATCH (${speaker})-${pattern}->(${other})${where}`,
    `WITH *, coalesce(${other}.slug, ${speaker}.slug, '') AS ${key}`,
  ];
};

const slugOfDocument = (statement: StatementBuilder) => (group: string, key: string) => {
  const document = statement.variable("d");
  return [
    `OPTIONAL MATCH (${document}:Document {id: ${group}})`,
    `WITH *, coalesce(${document}.slug, '') AS ${key}`,
  ];
};

/** By what claims, held by `claim`, can be grouped. */
export function claimGroups(
  claim: string,
  scope: Scope,
  statement: StatementBuilder,
): Readonly<Record<string, CountGroup>> {
  const end = statement.variable("e");
  return {
    PREDICATE: value(`${claim}.predicate`),
    KIND: {
      groups: (group) => [
        `WITH *, COLLECT { MATCH (${claim})-[:SUBJECT|OBJECT]->(${end}) RETURN DISTINCT ${end}.kind } AS ${group}s`,
        ...each(`${group}s`).groups(group),
      ],
    },
    SPEAKER: { ...value(`coalesce(${claim}.speaker, '')`), keys: slugOfSpeaker(scope, statement) },
    DOCUMENT: { ...value(`${claim}.documentId`), keys: slugOfDocument(statement) },
    STANCE: value(`${claim}.stance`),
    MODALITY: value(`${claim}.modality`),
    YEAR: value(`coalesce(left(coalesce(${firstToldDay(claim)}, ${lastToldDay(claim)}), 4), '')`),
  };
}

/** By what relations, held by `relation` between two ends, can be grouped. */
export function relationGroups(
  relation: string,
  [subject, object]: readonly [string, string],
  scope: Scope,
  statement: StatementBuilder,
): Readonly<Record<string, CountGroup>> {
  const claim = statement.variable("c");
  const type = `type(${relation})`;
  const kinds = `CASE ${subject}.kind WHEN ${object}.kind THEN [${subject}.kind] ELSE [${subject}.kind, ${object}.kind] END`;
  const unnamed = `CASE WHEN ${relation}.originCount > size(${relation}.speakers) THEN [''] ELSE [] END`;
  return {
    PREDICATE: value(
      `CASE WHEN ${type} ENDS WITH '_WAS' THEN left(${type}, size(${type}) - 4) ELSE ${type} END`,
    ),
    KIND: { groups: (group) => [`UNWIND ${kinds} AS ${group}`] },
    SPEAKER: {
      groups: (group) => [`UNWIND ${relation}.speakers + ${unnamed} AS ${group}`],
      keys: slugOfSpeaker(scope, statement),
    },
    DOCUMENT: {
      groups: (group) => [
        `UNWIND COLLECT { MATCH (${claim}:Claim) WHERE ${claim}.id IN ${relation}.supportedBy RETURN DISTINCT ${claim}.documentId } AS ${group}`,
      ],
      keys: slugOfDocument(statement),
    },
    YEAR: value(`CASE ${relation}.since WHEN '~' THEN '' ELSE left(${relation}.since, 4) END`),
  };
}

import { foldedText } from "../names/folded-text.js";
import { type Arguments, Bound } from "../query/argument.js";
import type { OrderKey } from "../query/connection.js";
import type { Scope } from "../query/reader.js";
import type { StatementBuilder } from "../query/statement-builder.js";
import { validThen } from "../reads/as-of.fields.js";
import { documentIds, entityIds } from "../reads/handles.fields.js";
import { disputedThen } from "./claim-then.fields.js";

/**
 * The conditions that `asOf` and `retracted` put on a claim. Present by default: what stands. As known at an instant: what had been
 * recorded by then and neither taken back nor superseded.
 */
export function claimStanding(
  claim: string,
  filter: Arguments | null | undefined,
  scope: Scope,
  statement: StatementBuilder,
): string[] {
  const valid = validThen(`${claim}.spans`, scope, statement);
  const then = scope.asOf?.knownAt === undefined ? null : statement.parameter(scope.asOf.knownAt);
  const retracted = filter?.retracted;
  const takenBack = then === null ? `${claim}.retractedAt IS NOT NULL` : `${claim}.retractedAt <= ${then}`;
  const recorded = then === null ? [] : [`${claim}.recordedAt <= ${then}`];
  if (retracted instanceof Bound)
    return [...recorded, `coalesce(${takenBack}, false) = ${statement.parameter(retracted)}`, ...valid];
  if (then === null) return [`${claim}.live`, ...valid];
  const superseder = statement.variable("c");
  return [
    ...recorded,
    `NOT coalesce(${takenBack}, false)`,
    `NOT EXISTS { (${claim})<-[:SUPERSEDES*1..]-(${superseder}) WHERE ${superseder}.recordedAt <= ${then} ` +
      `AND (${superseder}.retractedAt IS NULL OR ${superseder}.retractedAt > ${then}) }`,
    ...valid,
  ];
}

/** The conditions of a `ClaimFilter`, but for `retracted`. */
export function claimConditions(
  filter: Arguments | null | undefined,
  claim: string,
  scope: Scope,
  statement: StatementBuilder,
): string[] {
  if (filter === null || filter === undefined) return [];
  const conditions: string[] = [];
  const compare = (name: string, condition: (parameter: string) => string) => {
    const value = filter[name];
    if (value instanceof Bound) conditions.push(condition(statement.parameter(value)));
  };
  const anyOf = (name: string, property: string) => {
    const values = filter[name];
    if (Array.isArray(values))
      conditions.push(`${claim}.${property} IN [${values.map((value) => `'${value}'`).join(", ")}]`);
  };
  const about = entityIds(filter.about, scope, statement);
  if (about !== null)
    conditions.push(
      `(${claim}.subjectKey IN ${about} OR ${claim}.objectKey IN ${about} OR ` +
        `any(x IN ${claim}.roleEntities WHERE x IN ${about}) OR any(x IN ${claim}.speakers WHERE x IN ${about}))`,
    );
  anyOf("predicates", "predicate");
  const speakers = entityIds(filter.speakers, scope, statement);
  if (speakers !== null) conditions.push(`any(x IN ${claim}.speakers WHERE x IN ${speakers})`);
  anyOf("acts", "act");
  anyOf("stances", "stance");
  anyOf("modalities", "modality");
  compare("selfReported", (value) => `${claim}.selfReported = ${value}`);
  compare("disputed", (value) => `${disputedThen(claim, scope, statement)} = ${value}`);
  const documents = documentIds(filter.documents, statement);
  if (documents !== null) conditions.push(`${claim}.documentId IN ${documents}`);
  if (filter.text instanceof Bound)
    conditions.push(`${claim}.evidenceText CONTAINS ${foldedParameter(filter.text, statement)}`);
  compare("recordedAfter", (value) => `${claim}.recordedAt > ${value}`);
  compare("recordedBefore", (value) => `${claim}.recordedAt < ${value}`);
  return conditions;
}

/** Text without a letter or digit is in no evidence: null, which nothing contains. */
function foldedParameter(text: Bound, statement: StatementBuilder): string {
  return statement.parameter((variables) => foldedText(String(text.read(variables))) || null);
}

/** The keys of a `ClaimOrder`; TEXT_POSITION by default. Claims without a place in their text come last. */
export function claimOrder(orderBy: unknown, claim: string): OrderKey[] {
  const id: OrderKey = { expression: `${claim}.id` };
  switch (orderBy) {
    case "TIME":
      return [{ expression: `${claim}.sortTime` }, id];
    case "RECORDED":
      return [{ expression: `${claim}.recordedAt` }, id];
    case "RECORDED_DESC":
      return [{ expression: `${claim}.recordedAt`, descending: true }, id];
    default:
      return [
        { expression: `${claim}.documentId` },
        { expression: `coalesce(${claim}.position, 2147483647)` },
        id,
      ];
  }
}

import { readSentence, writtenLanguage } from "../claim/claim-sentence.fields.js";
import { standing } from "../entity/standing.fields.js";
import { type Arguments, Bound } from "../query/argument.js";
import { type ListSource, readConnection } from "../query/connection.js";
import { Level, type Row, type Shape } from "../query/level.js";
import { readAll, readPart } from "../query/parts.js";
import { type FieldReader, property, type Readers, type Reading, type Scope } from "../query/reader.js";
import type { StatementBuilder } from "../query/statement-builder.js";
import { knownThen, scopeOf } from "../reads/as-of.fields.js";
import { entityIds } from "../reads/handles.fields.js";
import { explain } from "./explanation.js";

/** Open now, or at the instant that is asked for. */
export function openThen(conflict: string, scope: Scope, statement: StatementBuilder): string[] {
  if (scope.asOf?.knownAt === undefined) return [`${conflict}.knownTo IS NULL`];
  return knownThen(`${conflict}.knownFrom`, `${conflict}.knownTo`, scope, statement);
}

/** How a `Conflict` is read. */
export const conflictFields: Readers = {
  id: property("id"),
  kind: property("kind"),
  certainty: property("certainty"),
  explanation: (reading) => {
    const { level, of, args, scope } = reading;
    const [claim, place] = [level.statement.variable("c"), level.statement.variable("b")];
    const inner = new Level(level.statement);
    const sentence = readSentence(inner, claim);
    const kind = level.column(`${of}.kind`);
    const certainty = level.column(`${of}.certainty`);
    const rows = level.rows([claimsInOrder(of, claim, place)], inner);
    return (row, context) => {
      const language = writtenLanguage(args, context);
      const sentences = (row[rows] as Row[]).map((one) => sentence(one, scope.ontology, language));
      return explain(String(row[kind]), String(row[certainty]), sentences, language);
    };
  },
  claims: (reading) => {
    const [claim, place] = [reading.level.statement.variable("c"), reading.level.statement.variable("b")];
    return readAll(reading, "Claim", claimsInOrder(reading.of, claim, place), claim);
  },
  known: (reading) =>
    readPart(reading, "KnownSpan", "knownFrom", { from: property("knownFrom"), to: property("knownTo") }),
};

function claimsInOrder(conflict: string, claim: string, place: string): string {
  return `MATCH (${conflict})-[${place}:BETWEEN]->(${claim})\nWITH ${claim} ORDER BY ${place}.position`;
}

/** Reads the open conflicts of the claims whose ids an expression lists, the oldest first. */
export function conflictsOfClaims(reading: Reading, claimIds: string): Shape {
  const { statement } = reading.level;
  const [conflict, claim] = [statement.variable("k"), statement.variable("c")];
  const open = openThen(conflict, reading.scope, statement);
  const match = [
    `MATCH (${claim}:Claim)<-[:BETWEEN]-(${conflict}:Conflict)`,
    `WHERE ${[`${claim}.id IN ${claimIds}`, ...open].join(" AND ")}`,
    `WITH DISTINCT ${conflict} ORDER BY ${conflict}.knownFrom, ${conflict}.id`,
  ];
  return readAll(reading, "Conflict", match.join("\n"), conflict);
}

/** Reads the open conflicts of the claim that is read, the oldest first. */
export function conflictsOfClaim(reading: Reading): Shape {
  const { statement } = reading.level;
  const conflict = statement.variable("k");
  const match = [
    `MATCH (${reading.of})<-[:BETWEEN]-(${conflict}:Conflict)`,
    `WHERE ${openThen(conflict, reading.scope, statement).join(" AND ")}`,
    `WITH ${conflict} ORDER BY ${conflict}.knownFrom, ${conflict}.id`,
  ];
  return readAll(reading, "Conflict", match.join("\n"), conflict);
}

function readConflicts(
  reading: Reading,
  list: Pick<ListSource, "list" | "owner">,
  matchOf: (conflict: string) => string,
): Shape {
  const { level, args } = reading;
  const { statement } = level;
  const scope = scopeOf(reading.scope, args);
  const conflict = statement.variable("k");
  return readConnection(reading, "Conflict", {
    ...list,
    match: matchOf(conflict),
    where: [
      ...openThen(conflict, scope, statement),
      ...conflictConditions(args.filter as Arguments | null | undefined, conflict, scope, statement),
    ],
    variables: [conflict],
    order: [{ expression: `${conflict}.knownFrom`, descending: true }, { expression: `${conflict}.id` }],
    node: (inner) => inner.select("Conflict", inner.level, conflict, scope),
    scope,
  });
}

function conflictConditions(
  filter: Arguments | null | undefined,
  conflict: string,
  scope: Scope,
  statement: StatementBuilder,
): string[] {
  if (filter === null || filter === undefined) return [];
  const conditions: string[] = [];
  const quoted = (values: unknown) => (values as string[]).map((value) => `'${value}'`).join(", ");
  if (Array.isArray(filter.kinds)) conditions.push(`${conflict}.kind IN [${quoted(filter.kinds)}]`);
  if (filter.about instanceof Bound) {
    const entity = statement.variable("e");
    const ids = entityIds(filter.about, scope, statement);
    conditions.push(`EXISTS { (${conflict})-[:ABOUT]->(${entity}) WHERE ${entity}.id IN ${ids} }`);
  }
  if (Array.isArray(filter.predicates)) {
    const claim = statement.variable("c");
    conditions.push(
      `EXISTS { (${conflict})-[:BETWEEN]->(${claim}) WHERE ${claim}.predicate IN [${quoted(filter.predicates)}] }`,
    );
  }
  return conditions;
}

/** Reads `Entity.conflicts`, the latest first. */
export const conflictsOfEntity: FieldReader = (reading) => {
  const entity = standing(reading, scopeOf(reading.scope, reading.args));
  return readConflicts(
    reading,
    { list: "Entity.conflicts", owner: `${reading.of}.id` },
    (conflict) => `MATCH (${entity})<-[:ABOUT]-(${conflict})`,
  );
};

/** Reads the root field `conflicts`, the latest first. */
export const conflictsRoot: FieldReader = (reading) =>
  readConflicts(reading, { list: "conflicts" }, (conflict) => `MATCH (${conflict}:Conflict)`);

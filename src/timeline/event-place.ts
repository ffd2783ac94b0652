import { claimStanding } from "../claim/claim-filter.fields.js";
import type { Scope } from "../query/reader.js";
import { indented, type StatementBuilder } from "../query/statement-builder.js";
import { sameAs, sameAsStep } from "../reads/as-of.fields.js";
import { eventKind, tellsOfEvent } from "./event-of-claim.js";
import { firstToldDay, lastToldDay } from "./told-days.js";

/** How many events one after another are followed from the one that a time is told by: "after the storming, which was after the clashes, ...". */
const steps = 3;

/** Cypher for how far a way of telling moves what is told along the order of events: one step back, none, or one step on. */
export const stepOf = (way: string): string =>
  `CASE ${way} WHEN 'BEFORE' THEN -1.0 WHEN 'AFTER' THEN 1.0 ELSE 0.0 END`;

/** Cypher for the days, a list of the first and the last, of what is told by an event of these days. */
export const daysBeside = (way: string, days: string): string =>
  `[CASE WHEN ${way} = 'BEFORE' THEN null ELSE ${days}[0] END, CASE WHEN ${way} = 'AFTER' THEN null ELSE ${days}[1] END]`;

/**
 * Clauses that find where an event of the id in `id` stands, once for all that is told by it: `around`, the event that the telling comes down to
 * (itself, where nothing tells it by another), as a text to sort by; `depth`, the steps between; `place` on the order around that one;
 * `days`, the first and the last that are known of it, or follow from the one that it is told by. Nulls where the id is no event's.
 */
export function eventPlace(id: string, scope: Scope, statement: StatementBuilder): string[] {
  const at = Array.from({ length: steps + 1 }, (_, step) => step);
  const [named, canonical] = [statement.variable("e"), statement.variable("e")];
  const walk = at.flatMap((step) => [
    ...(step === 0 ? [] : [`WITH *, told${step - 1}[2][0] AS event${step}`]),
    `CALL (event${step}) {\n  ${indented(toldOfEvent(`event${step}`, scope, statement).join("\n"))} AS told${step}\n}`,
  ]);
  const same = sameAs(`${named}s`, scope, statement);
  return [
    `OPTIONAL MATCH (${named}:Entity {id: ${id}}) WHERE ${named}.kind = '${eventKind}'`,
    `OPTIONAL MATCH (${named})-${same.pattern}->(${canonical})${same.where}`,
    `WITH coalesce(${canonical}, ${named}) AS event0`,
    ...walk,
    `WITH [${at.map((step) => `event${step}`).join(", ")}] AS events, [${at.map((step) => `told${step}`).join(", ")}] AS told`,
    `WITH *, head([i IN range(0, ${steps}) WHERE i = ${steps} OR events[i + 1] IS NULL OR events[i + 1] IN events[0..i + 1]]) AS last`,
    `WITH *, CASE WHEN last < ${steps} THEN head([i IN range(0, last) WHERE events[i] = events[last + 1]]) END AS ring`,
    // Events that are told by each other in a ring come down to the one of the smallest id.
    "WITH *, CASE WHEN ring IS NULL THEN last ELSE head([i IN range(ring, last) WHERE all(o IN range(ring, last) WHERE events[i].id <= events[o].id)]) END AS depth",
    `RETURN depth, events[depth].sortName + ' ' + events[depth].id AS around,`,
    `  reduce(p = 0.0, i IN range(0, depth - 1) | p + ${stepOf("told[i][2][1]")} * 0.5 ^ (depth - 1 - i)) AS place,`,
    `  reduce(d = told[depth][0..2], i IN range(depth - 1, 0, -1) |`,
    `    CASE WHEN told[i][0] IS NOT NULL OR told[i][1] IS NOT NULL THEN told[i][0..2] ELSE ${daysBeside("told[i][2][1]", "d")} END) AS days`,
  ];
}

/**
 * Clauses that give what its own claims tell of when an event was: the first and the last day that any of them names, and the event that the
 * first of them in the order of texts tells it by, with how.
 */
function toldOfEvent(event: string, scope: Scope, statement: StatementBuilder): string[] {
  const [member, end, claim] = [statement.variable("m"), statement.variable("r"), statement.variable("t")];
  const [named, canonical] = [statement.variable("e"), statement.variable("e")];
  const known: Scope = { ...scope, asOf: knownOnly(scope) };
  const names = sameAsStep("DOWN", statement.variable("d"), scope, statement);
  const same = sameAs(`${named}s`, scope, statement);
  const beside = `${canonical} <> ${event} AND ${claim}.timeRelation IS NOT NULL`;
  return [
    `MATCH (${event}) ${names} (${member})<-[${end}:ROLE|SUBJECT|OBJECT]-(${claim}:Claim)`,
    `WHERE ${[
      tellsOfEvent(claim, end, scope.ontology),
      `${claim}.stance = 'AFFIRMED' AND ${claim}.modality = 'ACTUAL'`,
      notDeprecated(claim, scope, statement),
      ...claimStanding(claim, null, known, statement),
    ].join("\n  AND ")}`,
    `OPTIONAL MATCH (${claim})-[:RELATIVE_TO]->(${named})`,
    `OPTIONAL MATCH (${named})-${same.pattern}->(${canonical}x)${same.where}`,
    `WITH ${claim}, coalesce(${canonical}x, ${named}) AS ${canonical} ORDER BY ${claim}.documentId, coalesce(${claim}.position, 2147483647), ${claim}.id`,
    `RETURN [min(${firstToldDay(claim)}), max(${lastToldDay(claim)}), head(collect(CASE WHEN ${beside} THEN [${canonical}, ${claim}.timeRelation] END))]`,
  ];
}

/** What is known of when an event was does not depend on the date that is asked about. */
function knownOnly({ asOf }: Scope): Scope["asOf"] {
  return asOf?.knownAt === undefined ? null : { match: "POSSIBLE", knownAt: asOf.knownAt };
}

/** Whether a claim is believed, now or then. */
function notDeprecated(claim: string, { asOf }: Scope, statement: StatementBuilder): string {
  if (asOf?.knownAt === undefined) return `${claim}.rank <> 'DEPRECATED'`;
  const then = statement.parameter(asOf.knownAt);
  const ranked = `size([i IN coalesce(${claim}.rankedAt, []) WHERE i <= ${then}])`;
  return `(${ranked} = 0 OR ${claim}.ranks[${ranked} - 1] <> 'DEPRECATED')`;
}

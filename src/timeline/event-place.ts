import { claimStanding } from "../claim/claim-filter.fields.js";
import type { Scope } from "../query/reader.js";
import type { StatementBuilder } from "../query/statement-builder.js";
import { knownThen, sameAs } from "../reads/as-of.fields.js";
import { eventKind, tellsOfEvent } from "./event-of-claim.js";
import { firstToldDay, lastToldDay } from "./told-days.js";

/** Cypher for how far a way of telling moves what is told along the order of events: one step back, none, or one step on. */
export const stepOf = (way: string): string =>
  `CASE ${way} WHEN 'BEFORE' THEN -1.0 WHEN 'AFTER' THEN 1.0 ELSE 0.0 END`;

/** Cypher for the days, a list of the first and the last, of what is told by an event of these days. */
export const daysBeside = (way: string, days: string): string =>
  `[CASE WHEN ${way} = 'BEFORE' THEN null ELSE ${days}[0] END, CASE WHEN ${way} = 'AFTER' THEN null ELSE ${days}[1] END]`;

/**
 * Clauses that find where the event of the id in `id` stands, once for all that is told by it. They return `around`, the event that it is told by
 * in turn, else itself, as a text to sort by; `depth`, the steps to it, 1 or 0; `place`, on which side of it; and `days`, the first and the last
 * that the event's own claims name, else those that follow from the one it is told by. Nulls where the id is no event's.
 */
export function eventPlace(id: string, scope: Scope, statement: StatementBuilder): string[] {
  return [
    ...standingEvent(id, "event0", [], scope, statement),
    ...toldOfEvent(0, scope, statement),
    ...standingEvent("told0[2][0]", "event1", ["event0", "told0"], scope, statement),
    ...toldOfEvent(1, scope, statement),
    // Of two events that are told by each other, all is told around the one of the smaller id.
    "WITH *, CASE WHEN event1 IS NULL OR event1 = event0 OR told1[2][0] = event0.id AND event0.id < event1.id THEN 0 ELSE 1 END AS depth",
    "WITH *, CASE depth WHEN 0 THEN event0 ELSE event1 END AS root, told0[0] IS NOT NULL OR told0[1] IS NOT NULL AS dated",
    "RETURN depth, root.sortName + ' ' + root.id AS around,",
    `  CASE depth WHEN 0 THEN 0.0 ELSE ${stepOf("told0[2][1]")} END AS place,`,
    `  CASE WHEN dated OR depth = 0 THEN told0[0..2] ELSE ${daysBeside("told0[2][1]", "told1")} END AS days`,
  ];
}

/** Clauses that find the event of an id, or the one that stands for it then; null where there is none. */
function standingEvent(
  id: string,
  as: string,
  kept: readonly string[],
  scope: Scope,
  statement: StatementBuilder,
): string[] {
  const [named, same, other] = ["e", "i", "e"].map((letter) => statement.variable(letter)) as [
    string,
    string,
    string,
  ];
  const { pattern, where } = sameAs(same, scope, statement);
  return [
    `OPTIONAL MATCH (${named}:Entity {id: ${id}}) WHERE ${named}.kind = '${eventKind}'`,
    `OPTIONAL MATCH (${named})-${pattern}->(${other})${where}`,
    `WITH ${[...kept, `coalesce(${other}, ${named}) AS ${as}`].join(", ")}`,
  ];
}

/**
 * Clauses that give, as `told0` of `event0` and so on, what its own claims tell of when an event was: the first and the last day that any of
 * them names, and by which event, and how, the first of them that does so in the order of texts tells it.
 */
function toldOfEvent(step: number, scope: Scope, statement: StatementBuilder): string[] {
  const event = `event${step}`;
  const [names, end, claim] = ["d", "r", "t"].map((letter) => statement.variable(letter)) as [
    string,
    string,
    string,
  ];
  const known: Scope = { ...scope, asOf: knownOnly(scope) };
  const byNames = namesOf(names, scope, statement);
  const kept = Array.from({ length: step }, (_, before) => `event${before}, told${before}, `).join("");
  const beside = `${claim}.timeRelation IS NOT NULL AND ${claim}.timeRelativeTo <> ${event}.id`;
  const order = `${claim}.documentId, coalesce(${claim}.position, 2147483647), ${claim}.id`;
  // The least list is the first in order: sorting would keep whatever else the rows hold, each time.
  const anchor = `min(CASE WHEN ${beside} THEN [${order}, ${claim}.timeRelativeTo, ${claim}.timeRelation] END)[3..5]`;
  return [
    `OPTIONAL MATCH (${event})${byNames.pattern}()<-[${end}:ROLE|SUBJECT|OBJECT]-(${claim}:Claim)`,
    `WHERE ${[
      ...byNames.where,
      tellsOfEvent(claim, end, scope.ontology),
      `${claim}.stance = 'AFFIRMED' AND ${claim}.modality = 'ACTUAL'`,
      notDeprecated(claim, scope, statement),
      ...claimStanding(claim, null, known, statement),
    ].join("\n  AND ")}`,
    `WITH ${kept}${event}, [min(${firstToldDay(claim)}), max(${lastToldDay(claim)}), ${anchor}] AS told${step}`,
  ];
}

/**
 * A pattern's step from an entity to all the names that it goes by then, and what its relationships must meet. A step of variable length: the
 * database plans it in a fifth of the time that it needs for a quantified path.
 */
function namesOf(steps: string, scope: Scope, statement: StatementBuilder) {
  const known = knownThen("x.knownFrom", "x.knownTo", scope, statement);
  return known.length === 0
    ? { pattern: "<-[:SAME_AS*0..1]-", where: [] }
    : {
        pattern: `<-[${steps}:SAME_AS|SAME_AS_WAS*0..1]-`,
        where: [`all(x IN ${steps} WHERE ${known.join(" AND ")})`],
      };
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

import type { Ontology } from "../ontology/ontology.model.js";
import { type Arguments, Bound } from "../query/argument.js";
import type { AsOfScope, Scope } from "../query/reader.js";
import type { StatementBuilder } from "../query/statement-builder.js";
import { parseEdtf } from "../time/edtf.js";

/** The scope below a field: its own `asOf` where it has one, else the nearest above. */
export function scopeOf(scope: Scope, args: Arguments): Scope {
  const asOf = args.asOf as Arguments | null | undefined;
  if (asOf === null || asOf === undefined) return scope;
  const nearest: AsOfScope = {
    match: asOf.match === "CERTAIN" ? "CERTAIN" : "POSSIBLE",
    ...(asOf.validAt instanceof Bound ? { validAt: asOf.validAt } : {}),
    ...(asOf.knownAt instanceof Bound ? { knownAt: asOf.knownAt } : {}),
  };
  return { ...scope, asOf: nearest };
}

/** The relationship types of some predicates (all that join entities, where null), as a pattern wants them; with their past where that is asked. */
export function relationTypes(
  ontology: Ontology,
  predicates: readonly string[] | null,
  scope: Scope,
): string {
  const names = [...ontology.predicates.values()]
    .filter(({ name, object }) => object !== null && (predicates === null || predicates.includes(name)))
    .map(({ name }) => name);
  if (names.length === 0) return noType;
  return names.flatMap((name) => (scope.asOf?.knownAt ? [name, `${name}_WAS`] : [name])).join("|");
}

/** A relationship type that no relationship has: what a pattern without any type would take for all. */
const noType = "NONE_OF_THESE";

/** The conditions that an `asOf` puts on a relation held by `relation`. */
export function relationAsOf(relation: string, scope: Scope, statement: StatementBuilder): string[] {
  return [
    ...knownThen(`${relation}.knownFrom`, `${relation}.knownTo`, scope, statement),
    ...validThen(`${relation}.spans`, scope, statement),
  ];
}

/** Whether something was known at the instant asked for; no condition where none is. */
export function knownThen(from: string, to: string, scope: Scope, statement: StatementBuilder): string[] {
  if (scope.asOf?.knownAt === undefined) return [];
  const then = statement.parameter(scope.asOf.knownAt);
  return [`${from} <= ${then}`, `(${to} IS NULL OR ${to} > ${then})`];
}

/** How an entity is joined to the one that stands for it, now or as known then: the relationship's pattern, and what it must meet. */
export function sameAs(
  relationship: string,
  scope: Scope,
  statement: StatementBuilder,
): { readonly pattern: string; readonly where: string } {
  const conditions = knownThen(`${relationship}.knownFrom`, `${relationship}.knownTo`, scope, statement);
  return conditions.length === 0
    ? { pattern: `[${relationship}:SAME_AS]`, where: "" }
    : {
        pattern: `[${relationship}:SAME_AS|SAME_AS_WAS]`,
        where: ` WHERE ${conditions.join(" AND ")}`,
      };
}

/**
 * A step in a pattern that may be taken or not: UP to the entity that stands for one, DOWN to those that one stands for; and what must hold of
 * it. Not a quantified path pattern, which the database takes twice to ten times as long to plan.
 */
export function sameAsStep(
  way: "UP" | "DOWN",
  relationship: string,
  scope: Scope,
  statement: StatementBuilder,
): { readonly pattern: string; readonly conditions: readonly string[] } {
  const [from, to] = way === "UP" ? ["-", "->"] : ["<-", "-"];
  const known = knownThen("s.knownFrom", "s.knownTo", scope, statement);
  if (known.length === 0) return { pattern: `${from}[:SAME_AS*0..1]${to}`, conditions: [] };
  return {
    pattern: `${from}[${relationship}:SAME_AS|SAME_AS_WAS*0..1]${to}`,
    conditions: [`all(s IN ${relationship} WHERE ${known.join(" AND ")})`],
  };
}

/** Whether one of the spans meets the date asked for; no condition where none is. */
export function validThen(spans: string, scope: Scope, statement: StatementBuilder): string[] {
  if (scope.asOf?.validAt === undefined) return [];
  const [from, to] = daysOf(scope.asOf.validAt, statement);
  const holds =
    scope.asOf.match === "CERTAIN"
      ? `${spans}[i + 1] <= ${from} AND ${spans}[i + 2] >= ${to}`
      : `${spans}[i] <= ${to} AND ${spans}[i + 3] >= ${from}`;
  return [`any(i IN range(0, size(${spans}) - 4, 4) WHERE ${holds})`];
}

const days = new WeakMap<Bound, readonly [Bound, Bound]>();

/**
 * Parameters for the first and the last day that is asked for. A question takes its date as it is written: its `~` or `?` moves no bound.
 * An end that is open or left out is before, or after, every day.
 */
function daysOf(validAt: Bound, statement: StatementBuilder): readonly [string, string] {
  const [from, to] = days.get(validAt) ?? [
    new Bound((given) => parseEdtf(String(validAt.read(given))).start?.from ?? ""),
    new Bound((given) => parseEdtf(String(validAt.read(given))).end?.to ?? "~"),
  ];
  days.set(validAt, [from, to]);
  return [statement.parameter(from), statement.parameter(to)];
}

import { type Arguments, Bound } from "../query/argument.js";
import type { OrderKey } from "../query/connection.js";
import type { Scope } from "../query/reader.js";
import type { StatementBuilder } from "../query/statement-builder.js";
import { entityIds } from "../reads/handles.fields.js";

/** A relation in a pattern: its variable and those of its two ends. */
export interface RelationPattern {
  readonly relation: string;
  readonly ends: readonly [string, string];
}

/** The predicates that both an argument and a filter allow; null: all. */
export function allowedPredicates(...lists: readonly unknown[]): readonly string[] | null {
  const given = lists.filter((list): list is readonly string[] => Array.isArray(list));
  const [first, ...others] = given;
  return first === undefined ? null : first.filter((name) => others.every((list) => list.includes(name)));
}

/** The conditions of a `RelationFilter`, but for its predicates, which choose the pattern's types. */
export function relationConditions(
  filter: Arguments | null | undefined,
  { relation, ends }: RelationPattern,
  scope: Scope,
  statement: StatementBuilder,
): string[] {
  if (filter === null || filter === undefined) return [];
  const conditions: string[] = [];
  const compare = (name: string, condition: (parameter: string) => string) => {
    const value = filter[name];
    if (value instanceof Bound) conditions.push(condition(statement.parameter(value)));
  };
  if (Array.isArray(filter.kinds))
    conditions.push(`(${ends.map((end) => ofKinds(end, filter.kinds as string[])).join(" OR ")})`);
  const among = entityIds(filter.among, scope, statement);
  if (among !== null) conditions.push(...ends.map((end) => `${end}.id IN ${among}`));
  compare("disputed", (value) => `${relation}.disputed = ${value}`);
  compare("selfReported", (value) => `${relation}.selfReportedOnly = ${value}`);
  compare("minOrigins", (value) => `${relation}.originCount >= ${value}`);
  compare("maxOrigins", (value) => `${relation}.originCount <= ${value}`);
  const speakers = entityIds(filter.speakers, scope, statement);
  if (speakers !== null) conditions.push(`any(s IN ${relation}.speakers WHERE s IN ${speakers})`);
  const only = entityIds(filter.onlySpeakers, scope, statement);
  if (only !== null)
    conditions.push(
      `size(${relation}.speakers) = ${relation}.originCount`,
      `all(s IN ${relation}.speakers WHERE s IN ${only})`,
    );
  return conditions;
}

/** Whether an entity is of one of some kinds, which come from the ontology's closed list. */
export function ofKinds(entity: string, kinds: readonly string[]): string {
  return `${entity}.kind IN [${kinds.map((kind) => `'${kind}'`).join(", ")}]`;
}

/** The keys of a `RelationOrder`; `names` are what NAME orders by. */
export function relationOrder(orderBy: unknown, relation: string, names: readonly string[]): OrderKey[] {
  const id: OrderKey = { expression: `${relation}.id` };
  switch (orderBy) {
    case "SINCE":
      return [{ expression: `${relation}.since` }, id];
    case "SINCE_DESC":
      return [
        {
          expression: `CASE ${relation}.since WHEN '~' THEN '' ELSE ${relation}.since END`,
          descending: true,
        },
        id,
      ];
    case "ORIGINS_DESC":
      return [{ expression: `${relation}.originCount`, descending: true }, id];
    default:
      return [...names.map((expression) => ({ expression })), id];
  }
}

/** A Cypher list of the relationship types, among those of some predicates (all, where null), that run both ways. */
export function symmetricTypes(predicates: readonly string[] | null, scope: Scope): string {
  const names = [...scope.ontology.predicates.values()]
    .filter(({ name, symmetric }) => symmetric && (predicates === null || predicates.includes(name)))
    .flatMap(({ name }) => (scope.asOf?.knownAt ? [name, `${name}_WAS`] : [name]));
  return `[${names.map((name) => `'${name}'`).join(", ")}]`;
}

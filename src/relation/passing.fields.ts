import type { Arguments } from "../query/argument.js";
import type { Scope } from "../query/reader.js";
import type { StatementBuilder } from "../query/statement-builder.js";
import { relationAsOf, relationTypes } from "../reads/as-of.fields.js";
import { allowedPredicates, type RelationPattern, relationConditions } from "./relation-filter.fields.js";

/** The relations that pass a filter as of then, for patterns that go along them. */
export interface Passing {
  /** Their types, as a pattern wants them. */
  readonly types: string;
  /** What a relation of such a type must meet besides. */
  readonly conditions: (pattern: RelationPattern) => readonly string[];
}

/** What passes a `RelationFilter` and the scope's `asOf`. */
export function passing(
  filter: Arguments | null | undefined,
  scope: Scope,
  statement: StatementBuilder,
): Passing {
  return {
    types: relationTypes(scope.ontology, allowedPredicates(filter?.predicates), scope),
    conditions: (pattern) => [
      ...relationAsOf(pattern.relation, scope, statement),
      ...relationConditions(filter, pattern, scope, statement),
    ],
  };
}

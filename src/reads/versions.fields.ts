import type { Scope } from "../query/reader.js";
import type { StatementBuilder } from "../query/statement-builder.js";

/**
 * Finds a relation by an expression for its id, which holds its ends' (see `relationId`): the last version that there was at the
 * instant asked for; with none asked for, the live one, else the last that was.
 */
export function relationOfId(
  id: string,
  relation: string,
  scope: Scope,
  statement: StatementBuilder,
): string {
  const end = (at: number) => `(:Entity {id: 'ent_' + split(${id}, '.')[${at}]})`;
  const told = toldThen(`${relation}.knownFrom`, scope, statement);
  return [
    `MATCH ${end(1)}-[${relation}]->${end(2)}`,
    `WHERE ${[`${relation}.id = ${id}`, ...told].join(" AND ")}`,
    `WITH ${relation} ORDER BY ${relation}.tick DESC LIMIT 1`,
  ].join("\n");
}

/** The same for a conflict, which closes and may open again. */
export function conflictOfId(
  id: string,
  conflict: string,
  scope: Scope,
  statement: StatementBuilder,
): string {
  const told = toldThen(`${conflict}.knownFrom`, scope, statement).map((condition) => `WHERE ${condition}`);
  return [
    `MATCH (${conflict}:Conflict {id: ${id}})`,
    ...told,
    `WITH ${conflict} ORDER BY ${conflict}.tick DESC LIMIT 1`,
  ].join("\n");
}

/** Whether the graph had been told by the instant asked for; no condition where none is. */
export function toldThen(at: string, scope: Scope, statement: StatementBuilder): string[] {
  return scope.asOf?.knownAt === undefined ? [] : [`${at} <= ${statement.parameter(scope.asOf.knownAt)}`];
}

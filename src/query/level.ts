import { indented, type StatementBuilder } from "./statement-builder.js";

/** A row of a level: its columns' values in order. */
export type Row = readonly unknown[];

/** What shaping needs of the request. */
export interface ShapeContext {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly viewer: { readonly name: string; readonly role: string };
}

/** Takes a value of the answer out of a row; `at` counts the members of a list whose parts stand in parallel lists of the row. */
export type Shape = (row: Row, context: ShapeContext, at: number) => unknown;

/** The rows that one part of a statement gives, as a list of expressions; a reader adds what it needs and remembers where it stands. */
export class Level {
  readonly columns: string[] = [];

  constructor(readonly statement: StatementBuilder) {}

  /** The place of an expression's value in this level's rows; equal expressions share it. */
  column(expression: string): number {
    const known = this.columns.indexOf(expression);
    return known >= 0 ? known : this.columns.push(expression) - 1;
  }

  /** A shape that takes an expression's value as it is. */
  value(expression: string): Shape {
    const at = this.column(expression);
    return (row) => row[at] ?? null;
  }

  /** The row as a Cypher list. */
  get row(): string {
    return `[${this.columns.map(indented).join(", ")}]`;
  }
}

/** A subquery that gives the rows of a level, as an expression: `clauses`, then one row for each match. */
export function rowsOf(clauses: readonly string[], level: Level): string {
  return `COLLECT {\n  ${indented([...clauses, `RETURN ${level.row} AS row`].join("\n"))}\n}`;
}

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

/**
 * The rows that one part of a statement gives: the expressions that make a row, and the subqueries that they rest on. A reader adds what it
 * needs and remembers where it stands.
 */
export class Level {
  private readonly columns: string[] = [];
  private readonly calls: string[] = [];
  private readonly bound = new Map<string, string>();
  private only: string | null = null;

  constructor(readonly statement: StatementBuilder) {}

  /** Whether lists read into this level are paged; else they are taken whole. */
  get pages(): boolean {
    return true;
  }

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

  /** The place of a list of all the rows that `clauses` and then `inner` give, for each row of this level. */
  rows(clauses: readonly string[], inner: Level): number {
    return this.call([...clauses, ...inner.calls], `collect(${inner.row})`);
  }

  /** The place of the first of those rows, or null. */
  firstRow(clauses: readonly string[], inner: Level): number {
    return this.call([...clauses, ...inner.calls], `head(collect(${inner.row}))`);
  }

  /** Lets the subqueries that `work` adds find something only for rows that meet a condition; for others they give none, or a count of 0. */
  when<T>(condition: string, work: () => T): T {
    const before = this.only;
    this.only = before === null ? condition : `${before} AND ${condition}`;
    try {
      return work();
    } finally {
      this.only = before;
    }
  }

  /** The place of the one value, an aggregation, that a subquery returns for each row of this level. */
  call(clauses: readonly string[], result: string): number {
    const variable = this.statement.variable("l");
    const only = this.only === null ? [] : [`WITH * WHERE ${this.only}`];
    const body = [...only, ...clauses, `RETURN ${result} AS ${variable}`].join("\n");
    this.calls.push(`CALL (*) {\n  ${indented(body)}\n}`);
    return this.column(variable);
  }

  /** A variable that holds, for each row of this level, the one value that a subquery returns; asked for again by the same key, the same variable. */
  bind(key: string, letter: string, clauses: readonly string[], result: string): string {
    const known = this.bound.get(key);
    if (known !== undefined) return known;
    const variable = this.statement.variable(letter);
    const body = [...clauses, `RETURN ${result} AS ${variable}`].join("\n");
    this.calls.push(`CALL (*) {\n  ${indented(body)}\n}`);
    this.bound.set(key, variable);
    return variable;
  }

  /** The subqueries that the row rests on, in order. */
  get subqueries(): readonly string[] {
    return this.calls;
  }

  /** The row as a Cypher list. */
  get row(): string {
    return `[${this.columns.join(", ")}]`;
  }

  get isEmpty(): boolean {
    return this.columns.length === 0;
  }

  /** The whole statement that gives this level's one row, as one column, `answer`. */
  get text(): string {
    return this.statement.text(this.calls, this.row);
  }
}

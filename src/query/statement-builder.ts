import type { Statement } from "../graph/graph.model.js";
import { Bound, Held, type Variables } from "./argument.js";

/** A parameter of a compiled statement and how a request gives its value. */
interface Parameter {
  readonly name: string;
  readonly read: (variables: Variables) => unknown;
}

/** What may have been meant, to be asked where what was asked for is not there: by the answer, or the row that it was made of. Null: nothing. */
export type Suggest = (
  variables: Variables,
  answered: { readonly value: unknown; readonly row: readonly unknown[] },
) => Statement<unknown> | null;

/** Gathers what one statement needs beside its expression: names, parameters, and what is looked up once before it. */
export class StatementBuilder {
  readonly parameters: Parameter[] = [];
  private readonly lookups: { variable: string; expression: string }[] = [];
  private readonly named = new Map<unknown, string>();
  private count = 0;
  /** What to ask for `extensions.suggestions`; null: nothing. */
  suggestions: Suggest | null = null;

  /** Entities' variables, each with the instant as of which it surely stands for itself: no other was judged to stand for it then. */
  readonly canonical = new Set<string>();
  /** The variable that holds what was recorded of an entity then, by the entity's own; absent: it is to be looked for. */
  readonly contents = new Map<string, string>();

  /** A Cypher variable that no other part of the statement has. */
  variable(letter: string): string {
    return `${letter}${this.count++}`;
  }

  /** The parameter for a value that a request brings; `convert` runs at each request and may refuse with an error for the client. */
  parameter(value: Bound | ((variables: Variables) => unknown)): string {
    if (value instanceof Held) return value.expression;
    const known = this.named.get(value);
    if (known !== undefined) return known;
    const name = `p${this.parameters.length}`;
    this.parameters.push({ name, read: value instanceof Bound ? value.read : value });
    this.named.set(value, `$${name}`);
    return `$${name}`;
  }

  /** A parameter whose name the statement's text already has. */
  fixedParameter(name: string, read: (variables: Variables) => unknown): void {
    this.parameters.push({ name, read });
  }

  /** A variable that holds the value of an expression of the whole statement, computed once, before everything else. */
  once(letter: string, expression: string): string {
    const known = this.lookups.find((lookup) => lookup.expression === expression);
    if (known !== undefined) return known.variable;
    const variable = this.variable(letter);
    this.lookups.push({ variable, expression });
    return variable;
  }

  /** The whole statement, which answers one row with one column, `answer`. */
  text(calls: readonly string[], row: string): string {
    const lookups = this.lookups.map(({ variable, expression }) => `${expression} AS ${variable}`);
    const before = lookups.length === 0 ? [] : [`WITH ${lookups.join(",\n  ")}`];
    return [...before, ...calls, `RETURN ${row} AS answer`].join("\n");
  }
}

/** Indents every line of a text but the first by two spaces. */
export function indented(text: string): string {
  return text.replaceAll("\n", "\n  ");
}

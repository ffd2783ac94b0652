import { type Bound, Held, type Variables } from "../query/argument.js";
import type { Level, Row } from "../query/level.js";
import type { FieldReader } from "../query/reader.js";

/** The instant that something is read as of: the request's, or the row's own. */
function instantOf(knownAt: Bound, level: Level): (row: Row, variables: Variables) => string {
  if (!(knownAt instanceof Held)) return (_row, variables) => String(knownAt.read(variables));
  const at = level.column(knownAt.expression);
  return (row) => String(row[at]);
}

/**
 * Reads a property that changes, of which the object keeps every value it had and when it came, in two lists that run in parallel: now the
 * property, as known at an instant the last value that had come by then, or null.
 */
export const lastThen =
  (present: string, values: string, cameAt: string, before: unknown = null): FieldReader =>
  ({ level, of, scope }) => {
    const knownAt = scope.asOf?.knownAt;
    if (knownAt === undefined) return level.value(`${of}.${present}`);
    const [all, instants] = [level.column(`${of}.${values}`), level.column(`${of}.${cameAt}`)];
    const thenOf = instantOf(knownAt, level);
    return (row, { variables }) => {
      const then = thenOf(row, variables);
      const at = ((row[instants] as readonly string[] | null) ?? []).findLastIndex((came) => came <= then);
      return (row[all] as readonly unknown[] | null)?.[at] ?? before;
    };
  };

/** Reads a property that comes once, at the instant that another one holds; null before that. */
export const onceThen =
  (name: string, cameAt: string): FieldReader =>
  ({ level, of, scope }) => {
    const knownAt = scope.asOf?.knownAt;
    if (knownAt === undefined) return level.value(`${of}.${name}`);
    const [value, instant] = [level.column(`${of}.${name}`), level.column(`${of}.${cameAt}`)];
    const thenOf = instantOf(knownAt, level);
    return (row, { variables }) => {
      const came = row[instant] as string | null;
      return came === null || came > thenOf(row, variables) ? null : (row[value] ?? null);
    };
  };

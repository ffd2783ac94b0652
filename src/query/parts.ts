import { ReaderMissing } from "../errors.js";
import { Level, type Row, type Shape, type ShapeContext } from "./level.js";
import type { FieldReader, Readers, Reading, Scope } from "./reader.js";

/** Reads one object that a match finds, held by `variable`; null where it finds none. */
export function readOne(
  reading: Reading,
  type: string,
  match: string,
  variable: string,
  scope?: Scope,
): Shape {
  const inner = new Level(reading.level.statement);
  const shape = reading.select(type, inner, variable, scope);
  const at = reading.level.firstRow([match], inner);
  return (row, context) => {
    const found = row[at] as Row | null;
    return found === null ? null : shape(found, context, 0);
  };
}

/** Reads all objects that a match finds, in its order, held by `variable`; for lists that are short by nature. */
export function readAll(
  reading: Reading,
  type: string,
  match: string,
  variable: string,
  scope?: Scope,
): Shape {
  const inner = new Level(reading.level.statement);
  const shape = reading.select(type, inner, variable, scope);
  const at = reading.level.rows([match], inner);
  return (row, context) => (row[at] as Row[]).map((found) => shape(found, context, 0));
}

/**
 * Reads a list of objects whose parts stand in several variables: the rows that `clauses` give, in their order. `variable` is what the
 * readers find as `of`.
 */
export function readRows(
  reading: Reading,
  type: string,
  clauses: readonly string[],
  variable: string,
  readers: Readers,
  scope: Scope,
): Shape {
  const inner = new Level(reading.level.statement);
  const fields = reading.fields(type).map((field): readonly [string, Shape] => {
    const name = field.nodes[0]?.name.value ?? "";
    if (name === "__typename") return [field.key, () => type];
    const read = readers[name];
    if (read === undefined) throw new ReaderMissing(`${type}.${name} has no reader.`);
    return [field.key, read(reading.at(field, type, inner, variable, scope))];
  });
  const at = reading.level.rows(clauses, inner);
  return (row, context) =>
    (row[at] as Row[]).map((one) =>
      Object.fromEntries(fields.map(([key, shape]) => [key, shape(one, context, 0)])),
    );
}

/** How the members of a list are read, each by itself. */
export interface EachShape {
  /** One member, by its place; null where nothing was found for it. */
  readonly one: Shape;
  /** All of them, in the list's order. */
  readonly all: (row: Row, context: ShapeContext) => unknown[];
}

/** Reads one object for each member of a list expression, as `matchOf` finds it for an expression of the member. */
export function readEach(
  reading: Reading,
  type: string,
  list: string,
  letter: string,
  matchOf: (member: string, variable: string) => string,
  scope?: Scope,
): EachShape {
  const { statement } = reading.level;
  const held = statement.variable("m");
  const variable = statement.variable(letter);
  const inner = new Level(statement);
  const shape = reading.select(type, inner, variable, scope);
  const each = new Level(statement);
  each.firstRow([matchOf(held, variable)], inner);
  const place = reading.level.rows([`UNWIND ${list} AS ${held}`], each);
  const shaped = (one: readonly [Row | null] | undefined, context: ShapeContext) =>
    one?.[0] ? shape(one[0], context, 0) : null;
  return {
    one: (row, context, at) => shaped((row[place] as [Row | null][])[at], context),
    all: (row, context) => (row[place] as [Row | null][]).map((one) => shaped(one, context)),
  };
}

/** Reads the entity at the same place of a list of ids as the member that is read; `''` gives null. */
export const entityOfMember =
  (list: string): FieldReader =>
  (reading) =>
    readEach(reading, "Entity", `${reading.of}.${list}`, "e", entityOfId).one;

/** Finds an entity by an expression for its id. */
export const entityOfId = (id: string, variable: string): string => `MATCH (${variable}:Entity {id: ${id}})`;

/** Reads a member of one of the object's parallel lists; `''` gives null. */
export const member =
  (list: string): FieldReader =>
  ({ level, of }) => {
    const at = level.column(`${of}.${list}`);
    return (row, _context, place) => {
      const value = (row[at] as readonly unknown[] | null)?.[place];
      return value === "" || value === undefined ? null : value;
    };
  };

/** Reads a list of objects that stand in the object's parallel lists; `list` is one of them, `stride` how many of its members make one. */
export function readMembers(
  reading: Reading,
  type: string,
  list: string,
  readers: Readers,
  stride = 1,
): Shape {
  const shape = reading.part(type, readers);
  const at = reading.level.column(`${reading.of}.${list}`);
  return (row, context) => {
    const count = ((row[at] as readonly unknown[] | null)?.length ?? 0) / stride;
    return Array.from({ length: count }, (_, place) => shape(row, context, place));
  };
}

/** Reads an object whose fields are properties of the same node; null where `presence` is. */
export function readPart(reading: Reading, type: string, presence: string, readers: Readers): Shape {
  const shape = reading.part(type, readers);
  const at = reading.level.column(`${reading.of}.${presence}`);
  return (row, context, place) => ((row[at] ?? null) === null ? null : shape(row, context, place));
}

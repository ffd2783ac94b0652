import { Level, type Row, rowsOf, type Shape } from "./level.js";
import type { FieldReader, Readers, Reading, Scope } from "./reader.js";
import { indented } from "./statement-builder.js";

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
  const at = reading.level.column(`head(${rowsOf([match], inner)})`);
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
  const at = reading.level.column(rowsOf([match], inner));
  return (row, context) => (row[at] as Row[]).map((found) => shape(found, context, 0));
}

/** Reads one object for each member of a list expression, null where `matchOf` finds none for it; the list keeps its order. */
export function readEach(
  reading: Reading,
  type: string,
  list: string,
  letter: string,
  matchOf: (member: string, variable: string) => string,
  scope?: Scope,
): (row: Row, context: Parameters<Shape>[1]) => unknown[] {
  const { statement } = reading.level;
  const member = statement.variable("m");
  const variable = statement.variable(letter);
  const inner = new Level(statement);
  const shape = reading.select(type, inner, variable, scope);
  const found = `head(${rowsOf([matchOf(member, variable)], inner)})`;
  const at = reading.level.column(
    `COLLECT {\n  ${indented(`UNWIND ${list} AS ${member}\nRETURN ${found} AS row`)}\n}`,
  );
  return (row, context) =>
    (row[at] as (Row | null)[]).map((one) => (one === null ? null : shape(one, context, 0)));
}

/** Reads the entity at the same place of a list of ids as the member that is read; `''` gives null. */
export const entityOfMember =
  (list: string): FieldReader =>
  (reading) => {
    const each = readEach(reading, "Entity", `${reading.of}.${list}`, "e", entityOfId);
    return (row, context, at) => each(row, context)[at] ?? null;
  };

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

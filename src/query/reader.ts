import type { Ontology } from "../ontology/ontology.model.js";
import type { Arguments, Bound } from "./argument.js";
import type { Level, Shape } from "./level.js";
import type { SelectedField } from "./selection.js";

/** The nearest `asOf` above a field; undefined parts are not asked for. */
export interface AsOfScope {
  readonly validAt?: Bound;
  readonly match: "POSSIBLE" | "CERTAIN";
  readonly knownAt?: Bound;
}

/** What a field is read in. */
export interface Scope {
  readonly ontology: Ontology;
  readonly asOf: AsOfScope | null;
}

/** One field to be read, of the object that the Cypher variable `of` holds. */
export interface Reading {
  readonly level: Level;
  readonly of: string;
  readonly args: Arguments;
  readonly scope: Scope;
  /** Reads what this field selects of an object of type `type`, held by `of`, into `level`. */
  select(type: string, level: Level, of: string, scope?: Scope): Shape;
  /** Reads what this field selects of an object of type `type` by the readers given, of the same variable and row. */
  part(type: string, readers: Readers): Shape;
  /** The fields that this field selects of the object type `type`. */
  fields(type: string): readonly SelectedField[];
  /** Reads what a field of {@link fields} selects: a reading for the given place. */
  at(field: SelectedField, type: string, level: Level, of: string, scope?: Scope): Reading;
  /** The same reading of what another Cypher variable holds. */
  as(other: string): Reading;
  /** What this field selects of an object that lies in memory, of type `type`. */
  plain(type: string): (value: object) => Shape;
}

/** How one field is read: adds to the level what it needs, and answers how to take it from a row. */
export type FieldReader = (reading: Reading) => Shape;

/** How the fields of one object type are read, by field name. */
export type Readers = Readonly<Record<string, FieldReader>>;

/** Reads a property as it stands. */
export const property =
  (name: string): FieldReader =>
  ({ level, of }) =>
    level.value(`${of}.${name}`);

import type { DocumentNode } from "graphql";
import type { Column } from "./column.model.js";

/** A table of the members of one list: what its text and its description are made from. */
export interface Table<Member> {
  /** The format's name: `relations.csv`. */
  readonly name: string;
  /** What it is good for, one line. */
  readonly summary: string;
  /** What a row is, in the plural: `relations`. */
  readonly rows: string;
  /** Gives the members. */
  readonly document: DocumentNode;
  /** Asks how many there are, as `list { totalCount }`, with the same variables. */
  readonly counting: DocumentNode;
  readonly columns: readonly Column<Member>[];
}

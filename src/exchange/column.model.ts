/** What may stand in a cell of a table, or as an attribute of a node or an edge; null: nothing does. */
export type CellValue = string | number | boolean | null;

/** One column of a table, or one attribute of a graph's nodes or edges. */
export interface Column<Member> {
  /** The heading: small letters and underscores. */
  readonly name: string;
  /** What stands in it, and what an empty cell means. */
  readonly description: string;
  /** Its datatype in CSV on the Web; text where it is left out. */
  readonly datatype?: "integer" | "number" | "boolean" | "date" | "dateTime" | "anyURI";
  readonly of: (member: Member, base: string) => CellValue;
}

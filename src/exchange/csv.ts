import { stringify } from "csv-stringify/sync";
import { visibleText } from "./visible-text.js";

/** One column of a table; CSV on the Web describes it. */
export interface Column<Member> {
  /** The heading: small letters and underscores. */
  readonly name: string;
  /** What stands in it, and what an empty cell means. */
  readonly description: string;
  /** Its datatype in CSV on the Web; text where it is left out. */
  readonly datatype?: "integer" | "number" | "boolean" | "date" | "dateTime" | "anyURI";
  readonly of: (member: Member, base: string) => string | number | boolean | null;
}

/**
 * The text of a table (RFC 4180, UTF-8 with a byte order mark, by which Excel knows Arabic). A text that Excel would take for a formula is
 * led by an apostrophe; one that would turn its own direction shows so.
 */
export async function* csvOf<Member>(
  columns: readonly Column<Member>[],
  members: AsyncIterable<Member>,
  base: string,
): AsyncGenerator<string> {
  yield stringify([columns.map(({ name }) => name)], { ...shape, bom: true });
  for await (const member of members)
    yield stringify([columns.map((column) => cell(column, member, base))], shape);
}

const shape = { record_delimiter: "\r\n", escape_formulas: true } as const;

function cell<Member>({ of }: Column<Member>, member: Member, base: string): string {
  const value = of(member, base);
  return value === null ? "" : typeof value === "string" ? visibleText(value) : String(value);
}

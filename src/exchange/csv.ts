import { stringify } from "csv-stringify/sync";
import type { CellValue, Column } from "./column.model.js";
import { visibleText } from "./visible-text.js";

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
    yield stringify([columns.map(({ of }) => cell(of(member, base)))], shape);
}

/** Numbers stay numbers here: one below zero is no formula. */
const shape = {
  record_delimiter: "\r\n",
  escape_formulas: true,
  cast: { boolean: (value: boolean) => String(value) },
} as const;

function cell(value: CellValue): CellValue {
  return typeof value === "string" ? visibleText(value) : value;
}

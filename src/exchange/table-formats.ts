import { csvOf } from "./csv.js";
import type { Asked, ExportFormat, Source } from "./export.model.js";
import type { Table } from "./table.model.js";
import { tableDescription } from "./table-description.js";

/** A table's two formats: its text, and its description, as CSV has no place for a stamp. */
export function tableFormats<Member>(table: Table<Member>): ExportFormat[] {
  const { name, summary, document, counting, columns } = table;
  const description = `${name}-metadata.json`;
  return [
    {
      ...{ name, summary, document },
      mediaType: "text/csv; charset=utf-8; header=present",
      extension: "csv",
      describedBy: description,
      write: (source, { variables, base }) =>
        csvOf(columns, source.stream<Member>(document, variables), base),
    },
    {
      name: description,
      summary: `What ${name} holds: its columns, options, time, version and count, as CSV on the Web.`,
      mediaType: "application/csvm+json",
      extension: "csv-metadata.json",
      document: counting,
      write: (source, asked) => describe(table, source, asked),
    },
  ];
}

async function* describe<Member>(table: Table<Member>, source: Source, asked: Asked): AsyncGenerator<string> {
  const answer = await source.ask<Readonly<Record<string, { readonly totalCount: number }>>>(
    table.counting,
    asked.variables,
  );
  const [list] = Object.values(answer);
  yield `${JSON.stringify(tableDescription(table, asked, list?.totalCount ?? 0), null, 2)}\n`;
}

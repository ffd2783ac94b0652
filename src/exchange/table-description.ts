import type { Asked } from "./export.model.js";
import { stampWords } from "./stamp-words.js";
import type { Table } from "./table.model.js";

/**
 * A table's metadata in the W3C's vocabulary (CSV on the Web): its columns with their datatypes, and in the common properties that it
 * leaves to others, what the table holds and how to have it again. `rows` is without the heading.
 */
export function tableDescription<Member>(
  { rows: what, columns }: Table<Member>,
  { stamp, describes }: Asked,
  rows: number,
): object {
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
    url: describes,
    "dc:title": `Isnad: ${what}`,
    "dc:creator": stamp.generator,
    "dc:description": stampWords(stamp, { [what]: rows }),
    ...(stamp.knownAt === null ? {} : { "dc:date": { "@value": stamp.knownAt, "@type": "xsd:dateTime" } }),
    "schema:additionalProperty": [
      propertyOf("rows", rows),
      propertyOf("tick", stamp.tick),
      ...Object.entries(stamp.options).map(([name, value]) => propertyOf(name, value)),
    ],
    dialect: { encoding: "utf-8", delimiter: ",", quoteChar: '"', header: true, lineTerminators: ["\r\n"] },
    tableSchema: {
      primaryKey: "id",
      columns: columns.map(({ name, description, datatype = "string" }) => ({
        ...{ name, titles: name, datatype },
        "dc:description": description,
      })),
    },
  };
}

function propertyOf(name: string, value: string | number): object {
  return { "@type": "schema:PropertyValue", "schema:name": name, "schema:value": value };
}

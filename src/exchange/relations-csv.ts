import { parse } from "graphql";
import type { Column } from "./column.model.js";
import { factColumns, predicateColumns, type RelationFacts, relationFacts } from "./relation-columns.js";
import type { Table } from "./table.model.js";

/** What a row is made of. */
interface RelationMember extends RelationFacts {
  readonly subject: End;
  readonly object: End;
}

interface End {
  readonly slug: string;
  readonly kind: string;
  readonly en: string;
  readonly ar: string;
}

const document = parse(`query Relations($filter: RelationFilter, $asOf: AsOf) {
  relations(filter: $filter, asOf: $asOf) { nodes { ...facts subject { ...end } object { ...end } } }
}
${relationFacts}
fragment end on Entity { slug kind en: name(languages: ["en"]) ar: name(languages: ["ar"]) }`);

const counting = parse(`query CountRelations($filter: RelationFilter, $asOf: AsOf) {
  relations(filter: $filter, asOf: $asOf) { totalCount }
}`);

const endColumns = (end: "subject" | "object"): Column<RelationMember>[] => [
  { name: `${end}_slug`, description: `The ${end}'s slug.`, of: (relation) => relation[end].slug },
  { name: `${end}_name_en`, description: `The ${end}'s English name.`, of: (relation) => relation[end].en },
  { name: `${end}_name_ar`, description: `The ${end}'s Arabic name.`, of: (relation) => relation[end].ar },
  { name: `${end}_kind`, description: `The ${end}'s kind.`, of: (relation) => relation[end].kind },
];

/** A table of relations: a row each, with both names, bounds, counts, the best quote and a link. */
export const relationsTable: Table<RelationMember> = {
  name: "relations.csv",
  summary: "A table of relations, for Excel and the like: names, bounds, counts, the best quote and a link.",
  rows: "relations",
  ...{ document, counting },
  columns: [
    { name: "id", description: "Stable for ever.", of: ({ id }) => id },
    ...predicateColumns,
    ...endColumns("subject"),
    ...endColumns("object"),
    ...factColumns,
  ],
};

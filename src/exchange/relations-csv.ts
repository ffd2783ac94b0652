import { parse } from "graphql";
import { type Column, csvOf } from "./csv.js";
import type { ExportFormat } from "./export.model.js";
import { linkTo } from "./link.js";

/** What a row is made of. */
interface RelationMember {
  readonly id: string;
  readonly predicate: { readonly name: string; readonly en: string; readonly ar: string };
  readonly subject: End;
  readonly object: End;
  readonly periods: readonly Period[];
  readonly knownSince: string;
  readonly disputed: boolean;
  readonly selfReportedOnly: boolean;
  readonly speakers: readonly { readonly slug: string }[];
  readonly claimCount: number;
  readonly documentCount: number;
  readonly originCount: number;
  readonly confidence: number | null;
  readonly bestClaim: {
    readonly id: string;
    readonly evidence: readonly { readonly exact: string }[];
    readonly document: { readonly title: string } | null;
  } | null;
}

interface End {
  readonly slug: string;
  readonly kind: string;
  readonly en: string;
  readonly ar: string;
}

interface Period {
  readonly startEarliest: string | null;
  readonly startLatest: string | null;
  readonly endEarliest: string | null;
  readonly endLatest: string | null;
  readonly edtf: string | null;
}

const document = parse(`query Relations($filter: RelationFilter, $asOf: AsOf) {
  relations(filter: $filter, asOf: $asOf) {
    nodes {
      id
      predicate { name en: label(languages: ["en"]) ar: label(languages: ["ar"]) }
      subject { ...end }
      object { ...end }
      periods { startEarliest startLatest endEarliest endLatest edtf }
      knownSince disputed selfReportedOnly claimCount documentCount originCount confidence
      speakers { slug }
      bestClaim { id evidence { exact } document { title } }
    }
  }
}
fragment end on Entity { slug kind en: name(languages: ["en"]) ar: name(languages: ["ar"]) }`);

const endColumns = (end: "subject" | "object"): Column<RelationMember>[] => [
  { name: `${end}_slug`, description: `The ${end}'s slug.`, of: (relation) => relation[end].slug },
  { name: `${end}_name_en`, description: `The ${end}'s English name.`, of: (relation) => relation[end].en },
  { name: `${end}_name_ar`, description: `The ${end}'s Arabic name.`, of: (relation) => relation[end].ar },
  { name: `${end}_kind`, description: `The ${end}'s kind.`, of: (relation) => relation[end].kind },
];

const boundColumns: Column<RelationMember>[] = [
  ...([
    ["start_earliest", "First day on which it may have begun", "first", "startEarliest"],
    ["start_latest", "Day on which it had surely begun", "first", "startLatest"],
    ["end_earliest", "Day until which it surely held", "last", "endEarliest"],
    ["end_latest", "Last day on which it may have held", "last", "endLatest"],
  ] as const),
].map(([name, what, which, bound]) => ({
  name,
  description: `${what}, of its ${which} period; empty: not known.`,
  datatype: "date",
  of: ({ periods }) => (which === "first" ? periods[0] : periods.at(-1))?.[bound] ?? null,
}));

const columns: readonly Column<RelationMember>[] = [
  { name: "id", description: "Stable for ever.", of: ({ id }) => id },
  { name: "predicate", description: "What kind of relation it is.", of: ({ predicate }) => predicate.name },
  { name: "predicate_en", description: "The same in English.", of: ({ predicate }) => predicate.en },
  { name: "predicate_ar", description: "The same in Arabic.", of: ({ predicate }) => predicate.ar },
  ...endColumns("subject"),
  ...endColumns("object"),
  ...boundColumns,
  {
    name: "periods",
    description: "Each period in EDTF, parted by `; `; empty: no day is known of any.",
    of: ({ periods }) => periods.flatMap(({ edtf }) => edtf ?? []).join("; "),
  },
  {
    name: "disputed",
    description: "Whether a live claim denies it, or conflicts with it, in an overlapping time.",
    datatype: "boolean",
    of: ({ disputed }) => disputed,
  },
  {
    name: "self_reported_only",
    description: "Whether it rests only on the word of its own subject.",
    datatype: "boolean",
    of: ({ selfReportedOnly }) => selfReportedOnly,
  },
  {
    name: "claims",
    description: "How many claims support it.",
    datatype: "integer",
    of: ({ claimCount }) => claimCount,
  },
  {
    name: "documents",
    description: "In how many documents.",
    datatype: "integer",
    of: ({ documentCount }) => documentCount,
  },
  {
    name: "origins",
    description: "From how many origins.",
    datatype: "integer",
    of: ({ originCount }) => originCount,
  },
  {
    name: "confidence",
    description: "0 to 1; empty: its sources are not rated.",
    datatype: "number",
    of: ({ confidence }) => confidence,
  },
  {
    name: "speakers",
    description: "Slugs of those on whose word, parted by `; `; empty: the documents' own.",
    of: ({ speakers }) => speakers.map(({ slug }) => slug).join("; "),
  },
  {
    name: "known_since",
    description: "Since when the graph has known it.",
    datatype: "dateTime",
    of: ({ knownSince }) => knownSince,
  },
  {
    name: "quote",
    description: "The words of the claim that speaks best for it, each piece parted by ` … `.",
    of: ({ bestClaim }) => bestClaim?.evidence.map(({ exact }) => exact).join(" … ") ?? null,
  },
  {
    name: "document",
    description: "The title of the document that has them.",
    of: ({ bestClaim }) => bestClaim?.document?.title ?? null,
  },
  {
    name: "link",
    description: "Where the claim is shown with all that belongs to it.",
    datatype: "anyURI",
    of: ({ bestClaim }, base) => (bestClaim === null ? null : linkTo(bestClaim.id, base)),
  },
];

/** A table of relations: a row each, with both names, bounds, counts, the best quote and a link. */
export const relationsCsv: ExportFormat = {
  name: "relations.csv",
  summary: "A table of relations, for Excel and the like: names, bounds, counts, the best quote and a link.",
  mediaType: "text/csv; charset=utf-8; header=present",
  extension: "csv",
  document,
  write: (source, { variables, base }) =>
    csvOf(columns, source.stream<RelationMember>(document, variables), base),
};

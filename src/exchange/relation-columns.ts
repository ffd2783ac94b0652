import type { Column } from "./column.model.js";
import { linkTo } from "./link.js";

/** What is told of a relation beside its ends, as the fragment {@link relationFacts} asks it. */
export interface RelationFacts {
  readonly id: string;
  readonly predicate: {
    readonly name: string;
    readonly en: string;
    readonly ar: string;
    readonly symmetric: boolean;
  };
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

/** One period of a relation; each bound a day, or null where it is not known. */
export interface Period {
  readonly startEarliest: string | null;
  readonly startLatest: string | null;
  readonly endEarliest: string | null;
  readonly endLatest: string | null;
  readonly edtf: string | null;
}

/** The fragment `facts` of a document that asks for relations. */
export const relationFacts = `fragment facts on Relation {
  id
  predicate { name en: label(languages: ["en"]) ar: label(languages: ["ar"]) symmetric }
  periods { startEarliest startLatest endEarliest endLatest edtf }
  knownSince disputed selfReportedOnly claimCount documentCount originCount confidence
  speakers { slug }
  bestClaim { id evidence { exact } document { title } }
}`;

/** What kind of relation it is. */
export const predicateColumns: readonly Column<RelationFacts>[] = [
  { name: "predicate", description: "What kind of relation it is.", of: ({ predicate }) => predicate.name },
  { name: "predicate_en", description: "The same in English.", of: ({ predicate }) => predicate.en },
  { name: "predicate_ar", description: "The same in Arabic.", of: ({ predicate }) => predicate.ar },
  {
    name: "symmetric",
    description: "Whether it holds both ways: which end is the subject then says nothing.",
    datatype: "boolean",
    of: ({ predicate }) => predicate.symmetric,
  },
];

const boundColumns = (
  [
    ["start_earliest", "First day on which it may have begun", "first", "startEarliest"],
    ["start_latest", "Day on which it had surely begun", "first", "startLatest"],
    ["end_earliest", "Day until which it surely held", "last", "endEarliest"],
    ["end_latest", "Last day on which it may have held", "last", "endLatest"],
  ] as const
).map(
  ([name, what, which, bound]): Column<RelationFacts> => ({
    name,
    description: `${what}, of its ${which} period; empty: not known.`,
    datatype: "date",
    of: ({ periods }) => (which === "first" ? periods[0] : periods.at(-1))?.[bound] ?? null,
  }),
);

/** When it held, how far it is to be believed, and the words that speak best for it. */
export const factColumns: readonly Column<RelationFacts>[] = [
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

import { type ClaimMember, claimsCounting, claimsDocument } from "./claim-row.js";
import type { CellValue, Column } from "./column.model.js";
import { linkTo } from "./link.js";
import type { Table } from "./table.model.js";

type ClaimColumn = Column<ClaimMember>;

const text = (name: string, description: string, of: (claim: ClaimMember) => CellValue): ClaimColumn => ({
  ...{ name, description, of },
});

const typed = (
  name: string,
  datatype: NonNullable<ClaimColumn["datatype"]>,
  description: string,
  of: (claim: ClaimMember) => CellValue,
): ClaimColumn => ({ name, datatype, description, of });

const contentColumns: readonly ClaimColumn[] = [
  text("id", "Stable for ever.", ({ id }) => id),
  text("text_en", "The claim as one sentence, made from the ontology's labels.", ({ en }) => en),
  text("text_ar", "The same in Arabic.", ({ ar }) => ar),
  text("predicate", "What is said.", ({ predicate }) => predicate.name),
  text("predicate_en", "The same in English.", ({ predicate }) => predicate.en),
  text("predicate_ar", "The same in Arabic.", ({ predicate }) => predicate.ar),
  ...endColumns("subject", "KNOWN; UNKNOWN: somebody not named; NONE: nobody."),
  ...endColumns("object", "KNOWN, UNKNOWN, NONE, or VALUE."),
  typed("value_low", "number", "Not less than this; empty: not said.", ({ value }) => value?.low ?? null),
  typed(
    "value_best",
    "number",
    "The number, or the best guess; empty: not said.",
    ({ value }) => value?.best ?? null,
  ),
  typed("value_high", "number", "Not more than this; empty: not said.", ({ value }) => value?.high ?? null),
  typed(
    "value_low_exclusive",
    "boolean",
    "Whether it is more than `value_low`; empty: no value.",
    ({ value }) => value?.lowExclusive ?? null,
  ),
  typed(
    "value_high_exclusive",
    "boolean",
    "Whether it is less than `value_high`; empty: no value.",
    ({ value }) => value?.highExclusive ?? null,
  ),
  text("value_unit", "Its unit; empty: no value.", ({ value }) => value?.unit ?? null),
  text("value_text", "The document's own words for it.", ({ value }) => value?.text ?? null),
  text("roles", 'Further parties, as `event: slug` or `place: "words"`, parted by `; `.', ({ roles }) =>
    roles.map((role) => `${role.name}: ${role.entity?.slug ?? `"${role.text}"`}`).join("; "),
  ),
  text("modality", "ACTUAL, or only ATTEMPTED, PLANNED, OFFERED ...", ({ modality }) => modality),
  text("stance", "Whether its innermost speaker affirms, denies or withholds it.", ({ stance }) => stance),
];

function endColumns(end: "subject" | "object", statuses: string): ClaimColumn[] {
  const status = `${end}Status` as const;
  return [
    text(`${end}_status`, statuses, (claim) => claim[status]),
    text(`${end}_slug`, `The ${end}'s slug; empty: see its status.`, (claim) => claim[end]?.slug ?? null),
    text(`${end}_name_en`, `The ${end}'s English name.`, (claim) => claim[end]?.en ?? null),
    text(`${end}_name_ar`, `The ${end}'s Arabic name.`, (claim) => claim[end]?.ar ?? null),
    text(`${end}_kind`, `The ${end}'s kind.`, (claim) => claim[end]?.kind ?? null),
  ];
}

const timeColumns: readonly ClaimColumn[] = [
  text(
    "time_aspect",
    "What its date means: HELD, STARTED, ENDED, OCCURRED; empty: nothing is said of the time.",
    ({ time }) => time?.aspect ?? null,
  ),
  text("time", "The date in EDTF; empty: the document gives none.", ({ time }) => time?.at ?? null),
  typed(
    "time_earliest",
    "date",
    "Not before this day; empty: not known.",
    ({ time }) => time?.earliest ?? null,
  ),
  typed("time_latest", "date", "Not after this day; empty: not known.", ({ time }) => time?.latest ?? null),
  text("time_phrase", "The document's own words for the time.", ({ time }) => time?.phrase ?? null),
  text(
    "time_relation",
    "BEFORE, DURING or AFTER the event of `time_relative_to`.",
    ({ time }) => time?.timeRelation ?? null,
  ),
  text(
    "time_relative_to",
    "Slug of the event that the time is told by.",
    ({ time }) => time?.relativeTo?.slug ?? null,
  ),
];

const sourceColumns: readonly ClaimColumn[] = [
  text(
    "attribution",
    "The chain of report, outermost first, as `ACT slug (channel)`, parted by ` > `; without a slug: the document's own voice; `?`: somebody not named.",
    ({ attribution }) => attribution.map(linkOfChain).join(" > "),
  ),
  text("act", "What the innermost speaker does.", ({ attribution }) => attribution.at(-1)?.act ?? null),
  text(
    "speaker",
    "Slug of the innermost speaker; empty: not named, or the document's own voice.",
    ({ attribution }) => attribution.at(-1)?.speaker?.slug ?? null,
  ),
  text("quote", "The exact words that it rests on, each piece parted by ` … `.", ({ evidence }) =>
    evidence.map(({ exact }) => exact).join(" … "),
  ),
  text(
    "quote_offsets",
    "Where each piece stands, as `start-end` in code points of the document's NFC text from 0, half open, parted by `; `; `?`: not known.",
    ({ evidence }) =>
      evidence.map(({ start, end }) => (start === null || end === null ? "?" : `${start}-${end}`)).join("; "),
  ),
  typed(
    "quote_verified",
    "boolean",
    "Whether all of them were found there in the attached text.",
    ({ evidence }) => evidence.every(({ verified }) => verified),
  ),
  text("document_slug", "The document's slug.", ({ document }) => document?.slug ?? null),
  text("document_title", "Its title, in its own language.", ({ document }) => document?.title ?? null),
  text(
    "document_published_at",
    "When it was published, in EDTF; no claim's time rests on it. Empty: not known.",
    ({ document }) => document?.publishedAt ?? null,
  ),
];

const standingColumns: readonly ClaimColumn[] = [
  typed(
    "credibility",
    "integer",
    "Admiralty 1 (confirmed) to 6 (cannot be judged); empty: not rated.",
    ({ credibility }) => credibility,
  ),
  text("rank", "Its rank among claims of the same.", ({ rank }) => rank),
  text("rank_reason", "Why it has that rank; empty for the normal one.", ({ rankReason }) => rankReason),
  typed(
    "disputed",
    "boolean",
    "Whether a live claim denies or refutes it, or surely conflicts with it.",
    ({ disputed }) => disputed,
  ),
  typed(
    "retracted_at",
    "dateTime",
    "When it was taken back; empty: it stands.",
    ({ retractedAt }) => retractedAt,
  ),
  text("retraction_reason", "Why it was taken back.", ({ retractionReason }) => retractionReason),
  text("refutes", "Id of the claim that it refutes.", ({ refutes }) => refutes?.id ?? null),
  text("repeats", "Id of the claim that it repeats.", ({ repeats }) => repeats?.id ?? null),
  text("supersedes", "Id of the claim whose place it takes.", ({ supersedes }) => supersedes?.id ?? null),
  text("relations", "Ids of the relations that it supports, parted by `; `.", ({ relations }) =>
    relations.map(({ id }) => id).join("; "),
  ),
  typed("recorded_at", "dateTime", "When the graph was told.", ({ recordedAt }) => recordedAt),
  text("recorded_by", "By whom.", ({ recordedBy }) => recordedBy),
];

function linkOfChain({ act, speaker, speakerStatus, channel }: ClaimMember["attribution"][number]): string {
  const who = speaker?.slug ?? (speakerStatus === "UNKNOWN" ? "?" : null);
  return [act, ...(who === null ? [] : [who]), ...(channel === null ? [] : [`(${channel})`])].join(" ");
}

/** A table of claims: a row each, with who says it, its words and their place, when, and how it stands. */
export const claimsTable: Table<ClaimMember> = {
  name: "claims.csv",
  summary: "A table of claims: who says it by which words, of whom, when, and how it stands.",
  rows: "claims",
  document: claimsDocument,
  counting: claimsCounting,
  columns: [
    ...contentColumns,
    ...timeColumns,
    ...sourceColumns,
    ...standingColumns,
    {
      name: "link",
      description: "Where it is shown with all that belongs to it.",
      datatype: "anyURI",
      of: ({ id }, base) => linkTo(id, base),
    },
  ],
};

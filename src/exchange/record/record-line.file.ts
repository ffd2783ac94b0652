import { z } from "zod";
import { nameKinds, placePrecisions } from "../../entity/entity.model.js";
import { idPrefix } from "../../record/ids.js";
import { acts } from "../../story/claim.file.js";

/** What the first line of a record's file calls itself. */
export const recordFormat = "isnad-record";

/** The version of the format that is written, and the only one that is read. */
export const recordVersion = 1;

/** The types of lines between the header and the trailer, in the order in which they come. */
export const lineTypes = ["entity", "judgement", "document", "claim"] as const;
export type LineType = (typeof lineTypes)[number];

function idShape(type: keyof typeof idPrefix) {
  const prefix = idPrefix[type];
  return z.string().regex(new RegExp(`^${prefix}[0-9a-z_]+$`), {
    error: ({ input }) =>
      `\`${input}\` is no id of ${type === "evidence" ? "a piece of" : "a"} ${type}; it begins with \`${prefix}\``,
  });
}

const entityId = idShape("entity");
const claimId = idShape("claim");
const words = z.string().min(1);
const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, {
  error: ({ input }) =>
    `\`${input}\` is no instant; write it in UTC with milliseconds, as in 2026-01-31T10:00:00.000Z`,
});
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "is no SHA-256; write its 64 small hexadecimal digits");
const count = z.int().nonnegative();
const counts = z.strictObject({ entity: count, judgement: count, document: count, claim: count });
const takenBack = z.strictObject({ reason: words, by: words, at: instant }).nullable();

/** The first line: what the file is, of when, and how much is in it. */
export const headerShape = z.strictObject({
  type: z.literal("header"),
  format: z.literal(recordFormat),
  version: z.literal(recordVersion),
  generator: words,
  tick: count,
  knownAt: instant.nullable(),
  options: z.record(z.string(), z.string()),
  counts,
  /** Claims that claims of the file refer to and that had not been recorded. */
  absent: z.array(claimId),
  note: z.string(),
});
export type HeaderLine = z.infer<typeof headerShape>;

/** The last line; the hash is over the bytes of all lines before it, their ends included. */
export const trailerShape = z.strictObject({ type: z.literal("trailer"), counts, sha256 });
export type TrailerLine = z.infer<typeof trailerShape>;

const entityShape = z.strictObject({
  type: z.literal("entity"),
  id: entityId,
  slug: words,
  kind: words,
  version: z.int().positive(),
  names: z
    .array(
      z.strictObject({ value: words, language: words, kind: z.enum(nameKinds), usedBy: entityId.nullable() }),
    )
    .min(1),
  descriptions: z.array(z.strictObject({ language: words, value: words })),
  location: z
    .strictObject({
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
      precision: z.enum(placePrecisions),
    })
    .nullable(),
  ratings: z.array(
    z.strictObject({ reliability: z.enum(["A", "B", "C", "D", "E", "F"]), reason: words, at: instant }),
  ),
  story: words.nullable(),
  recordedAt: instant,
});
export type EntityLine = z.infer<typeof entityShape>;

const judgementShape = z.strictObject({
  type: z.literal("judgement"),
  id: idShape("judgement"),
  verdict: z.enum(["SAME", "DIFFERENT", "UNSURE"]),
  left: entityId,
  right: entityId,
  reason: words,
  by: words,
  at: instant,
  withdrawn: takenBack,
});
export type JudgementLine = z.infer<typeof judgementShape>;

const documentShape = z.strictObject({
  type: z.literal("document"),
  id: idShape("document"),
  slug: words,
  title: words,
  language: words,
  sha256,
  publisher: entityId.nullable(),
  publishedAt: words.nullable(),
  publishedBasis: words.nullable(),
  licence: words.nullable(),
  story: words.nullable(),
  recordedAt: instant,
  text: z.string().optional(),
});
export type DocumentLine = z.infer<typeof documentShape>;

const end = z
  .strictObject({ status: z.enum(["KNOWN", "UNKNOWN", "NONE", "VALUE"]), entity: entityId.nullable() })
  .refine(({ status, entity }) => (status === "KNOWN") === (entity !== null), {
    error: "has an entity where its status is KNOWN, and only there",
  });
const bound = z.number().nullable();
const offset = z.int().nonnegative().nullable();

const claimShape = z.strictObject({
  type: z.literal("claim"),
  id: claimId,
  story: words.nullable(),
  key: words.nullable(),
  predicate: words,
  subject: end,
  object: end,
  value: z
    .strictObject({
      low: bound,
      best: bound,
      high: bound,
      lowExclusive: z.boolean(),
      highExclusive: z.boolean(),
      unit: words.nullable(),
      text: words.nullable(),
    })
    .nullable(),
  roles: z.array(z.strictObject({ name: words, entity: entityId.nullable(), text: words.nullable() })),
  modality: z.enum(["ACTUAL", "ATTEMPTED", "PLANNED", "OFFERED", "CONDITIONAL", "POSSIBLE"]),
  time: z
    .strictObject({
      aspect: z.enum(["HELD", "STARTED", "ENDED", "OCCURRED"]),
      at: words.nullable(),
      earliest: words.nullable(),
      latest: words.nullable(),
      phrase: words.nullable(),
      relativeTo: entityId.nullable(),
      timeRelation: z.enum(["BEFORE", "DURING", "AFTER"]).nullable(),
    })
    .nullable(),
  attribution: z.array(
    z.strictObject({
      speaker: entityId.nullable(),
      speakerStatus: z.enum(["KNOWN", "UNKNOWN", "NONE"]),
      act: z.enum(acts),
      channel: words.nullable(),
    }),
  ),
  evidence: z.array(
    z.strictObject({
      id: idShape("evidence"),
      exact: words,
      start: offset,
      end: offset,
      language: words,
      translation: words.nullable(),
      translatedBy: words.nullable(),
      verified: z.boolean(),
      prefix: z.string().nullable(),
      suffix: z.string().nullable(),
    }),
  ),
  document: idShape("document"),
  credibility: z.int().nullable(),
  refutes: claimId.nullable(),
  supersedes: claimId.nullable(),
  repeats: claimId.nullable(),
  recordedAt: instant,
  recordedBy: words,
  ranks: z.array(
    z.strictObject({ rank: z.enum(["PREFERRED", "NORMAL", "DEPRECATED"]), reason: words, at: instant }),
  ),
  retracted: takenBack,
});
export type ClaimLine = z.infer<typeof claimShape>;

/** The shape of a line, by its type. */
export const lineShapes = {
  entity: entityShape,
  judgement: judgementShape,
  document: documentShape,
  claim: claimShape,
} as const satisfies Readonly<Record<LineType, z.ZodType>>;

/** A line between the header and the trailer. */
export type RecordLine = EntityLine | JudgementLine | DocumentLine | ClaimLine;

/** How many lines of each type there are. */
export type LineCounts = Readonly<Record<LineType, number>>;

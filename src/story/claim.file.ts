import { z } from "zod";
import {
  claimReferenceShape,
  dateShape,
  languageShape,
  offsetShape,
  slugShape,
  slugSpelling,
  textShape,
} from "./story-words.js";

const notKnown = ["UNKNOWN", "NONE"] as const;

const endShape = z
  .string()
  .refine((text) => slugSpelling.test(text) || notKnown.some((word) => word === text), {
    error: ({ input }) => `\`${input}\` is no end of a claim; write an entity's slug, UNKNOWN or NONE`,
  });

const speakerShape = z.string().refine((text) => slugSpelling.test(text) || text === "UNKNOWN", {
  error: ({ input }) =>
    `\`${input}\` is no speaker; write an entity's slug, UNKNOWN for one not named, or leave it out for the document's own voice`,
});

/** Everything that a speaker can do. */
export const acts = [
  "STATES",
  "REPORTS",
  "CIRCULATES",
  "ANNOUNCES",
  "CLAIMS_RESPONSIBILITY",
  "BLAMES",
  "ESTIMATES",
  "ASSESSES",
  "PROMISES",
  "DENIES",
  "REFUSES_TO_CONFIRM",
  "REFUSES_TO_DISCLOSE",
] as const;

const quoteShape = z
  .strictObject({
    exact: textShape,
    start: offsetShape.optional(),
    end: offsetShape.optional(),
    language: languageShape.optional(),
    translation: textShape.optional(),
    translatedBy: textShape.optional(),
  })
  .refine(({ start, end }) => (start === undefined) === (end === undefined), {
    error:
      "has one offset without the other; give `start` and `end`, or neither until the check has found them",
  });

/** A list, or the one thing that would stand in it. */
function oneOrMore<T extends z.ZodType>(shape: T) {
  return z.preprocess(
    (value) => (Array.isArray(value) || value === undefined ? value : [value]),
    z.array(shape).min(1),
  );
}

const roleItemShape = z.strictObject({
  name: z.string().min(1),
  entity: slugShape.optional(),
  text: textShape.optional(),
});
const fillerShape = z.union([
  slugShape,
  z.strictObject({ entity: slugShape }),
  z.strictObject({ text: textShape }),
]);
const rolesShape = z.union(
  [z.array(roleItemShape), z.record(z.string(), z.union([fillerShape, z.array(fillerShape)]))],
  {
    error:
      "write a list of `{ name: event, entity: slug }` or `{ name: condition, text: words }`, or a map `{ event: slug, condition: { text: words } }`",
  },
);

const valueShape = z.strictObject({
  low: z.number().optional(),
  best: z.number().optional(),
  high: z.number().optional(),
  lowExclusive: z.boolean().default(false),
  highExclusive: z.boolean().default(false),
  unit: textShape.optional(),
  text: textShape.optional(),
});

const timeShape = z.strictObject({
  aspect: z.enum(["HELD", "STARTED", "ENDED", "OCCURRED"]),
  at: dateShape.optional(),
  earliest: dateShape.optional(),
  latest: dateShape.optional(),
  phrase: textShape.optional(),
  relativeTo: slugShape.optional(),
  timeRelation: z.enum(["BEFORE", "DURING", "AFTER"]).optional(),
});

/** One item of `claims.yaml`. */
export const claimItemShape = z.strictObject({
  key: slugShape,
  subject: endShape,
  predicate: z.string(),
  object: endShape.optional(),
  value: valueShape.optional(),
  roles: rolesShape.default([]),
  modality: z
    .enum(["ACTUAL", "ATTEMPTED", "PLANNED", "OFFERED", "CONDITIONAL", "POSSIBLE"])
    .default("ACTUAL"),
  time: timeShape.optional(),
  attribution: oneOrMore(
    z.strictObject({ speaker: speakerShape.nullish(), act: z.enum(acts), channel: textShape.optional() }),
  ),
  quote: oneOrMore(quoteShape),
  refutes: claimReferenceShape.optional(),
  supersedes: claimReferenceShape.optional(),
  repeats: claimReferenceShape.optional(),
  credibility: z.int().optional(),
  /** For the analyst; not kept. */
  note: z.string().optional(),
});
export type ClaimItem = z.infer<typeof claimItemShape>;

import { z } from "zod";
import { edtfShape, languageShape, offsetShape, slugShape, textShape } from "./story-words.js";

/** `story.yaml`: which document it is, and what of it gives no claim. */
export const storyFileShape = z.strictObject({
  slug: slugShape,
  document: z
    .strictObject({
      slug: slugShape.optional(),
      title: textShape,
      language: languageShape,
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/, "is no SHA-256; write the 64 small hexadecimal digits of sha256sum"),
      publisher: slugShape.nullish(),
      publishedAt: edtfShape.nullish(),
      publishedBasis: textShape.nullish(),
      licence: textShape.nullish(),
    })
    .refine(({ publishedAt, publishedBasis }) => publishedAt == null || publishedBasis != null, {
      path: ["publishedAt"],
      error: "is a statement of yours; say in `publishedBasis` on what it rests",
    }),
  uncovered: z
    .array(
      z
        .strictObject({ start: offsetShape, end: offsetShape, reason: textShape })
        .refine(({ start, end }) => start < end, "ends before it begins; mend `start` or `end`"),
    )
    .default([]),
});
export type StoryFile = z.infer<typeof storyFileShape>;

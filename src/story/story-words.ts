import { z } from "zod";
import { InvalidEdtf } from "../errors.js";
import { parseEdtf } from "../time/edtf.js";

/** What a slug and a key look like; no underscore, so that no id is one. */
export const slugSpelling = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A text that is kept, in NFC. */
export const textShape = z
  .string()
  .min(1)
  .transform((text) => text.normalize("NFC"));

export const slugShape = z.string().regex(slugSpelling, {
  error: ({ input }) =>
    `\`${input}\` is no slug; write small Latin letters, digits and single hyphens, as in \`jabhat-al-nusra\``,
});

/** A key of this story's claims, `story/key` for a claim of another story, or a claim's id. */
export const claimReferenceShape = z
  .string()
  .regex(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)?[a-z0-9]+(?:-[a-z0-9]+)*$|^clm_[0-9a-z]+$/, {
    error: ({ input }) => `\`${input}\` names no claim; write its key, \`story/key\` or its id`,
  });

export const languageShape = z.string().refine(isLanguageTag, {
  error: ({ input }) =>
    `\`${input}\` is no language tag; write one of BCP 47, as in \`ar\`, \`en\` or \`ar-Latn\``,
});

function isLanguageTag(tag: string): boolean {
  try {
    return /^[a-z]{2,3}(?:-|$)/.test(tag) && Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

/** A day or EDTF, not yet read as such; a bare year is a number to YAML. */
export const dateShape = z.preprocess(
  (value) => (Number.isInteger(value) ? String(value).padStart(4, "0") : value),
  z.string().min(1),
);

/** EDTF, level 1. */
export const edtfShape = dateShape.superRefine((text, context) => {
  try {
    parseEdtf(text);
  } catch (error) {
    if (!(error instanceof InvalidEdtf)) throw error;
    context.addIssue({ code: "custom", message: error.message });
  }
});

/** Whole code points from the beginning of the text. */
export const offsetShape = z.int().nonnegative("an offset counts code points from 0; it cannot be negative");

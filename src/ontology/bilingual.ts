import { z } from "zod";

const filled = z.string().trim().min(1);

/** A text in English and in Arabic, neither empty; the Arabic one must be written in Arabic. */
export const bilingualShape = z.strictObject({
  en: filled,
  ar: filled.regex(/\p{Script=Arabic}/u, "has no Arabic letter; write it in Arabic"),
});

/** What a kind or predicate means, in a sentence. */
export const descriptionShape = filled;

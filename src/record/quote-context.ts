import { sliceCodePoints } from "../text/code-points.js";
import type { Evidence } from "./claim.model.js";

/** Code points of context on each side of a quote. */
const contextLength = 32;

/** What a document's text says of a quote (W3C Web Annotation: TextQuoteSelector). */
export interface QuoteContext {
  /** Whether the words stand exactly where the evidence says; without offsets they are not looked for. */
  readonly verified: boolean;
  /** What stands before and after them, at most 32 code points; null where they are not verified. */
  readonly prefix: string | null;
  readonly suffix: string | null;
}

/** Looks a quote up in its document's text, in NFC. */
export function quoteContext(text: string, { exact, start, end }: QuotePlace): QuoteContext {
  if (start === null || end === null || sliceCodePoints(text, start, end) !== exact) {
    return { verified: false, prefix: null, suffix: null };
  }
  return {
    verified: true,
    prefix: sliceCodePoints(text, Math.max(0, start - contextLength), start),
    suffix: sliceCodePoints(text, end, end + contextLength),
  };
}

/** A quote and the place where it is said to stand. */
export type QuotePlace = Pick<Evidence, "exact" | "start" | "end">;

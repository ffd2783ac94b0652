import { codePointLength, sliceCodePoints } from "../text/code-points.js";
import { findQuote } from "../text/find-quote.js";
import type { TextRange } from "../text/text-range.model.js";
import type { Problems, Step } from "../writing/problems.js";

/** Words that a claim rests on, as somebody gives them. */
export interface EvidenceContent {
  /** The exact words. */
  readonly exact: string;
  /** Which of several places it is, from 1. */
  readonly occurrence?: number | null;
  /** Where the words begin, in code points of the NFC text. */
  readonly start?: number | null;
  /** BCP 47; null: the document's. */
  readonly language?: string | null;
  readonly translation?: string | null;
  readonly translatedBy?: string | null;
}

const mostPlaces = 10;
/** Code points on each side of a place, so that somebody can tell it from the others. */
const aroundLength = 20;

/**
 * Where the words stand in a document's text. Notes a problem where they do not, or stand in several places and nothing says which; without
 * the text, where they begin must be given.
 */
export function placeOf(
  { exact, occurrence = null, start = null }: EvidenceContent,
  text: string | null,
  path: readonly Step[],
  problems: Problems,
): TextRange | null {
  if (exact === "") {
    problems.add([...path, "exact"], "QUOTE_EMPTY", "quotes nothing; copy the words from the text.");
    return null;
  }
  if (text === null) {
    if (start === null || start < 0)
      problems.add(
        [...path, "start"],
        "START_MISSING",
        "must be given, 0 or more: the document's text is not attached, so the words cannot be found in it.",
      );
    return start === null ? null : { start, end: start + codePointLength(exact) };
  }
  const places = findQuote(text, exact);
  if (places.length === 0) {
    problems.add(
      [...path, "exact"],
      "QUOTE_NOT_FOUND",
      "does not stand in the document; copy the words letter by letter.",
    );
    return null;
  }
  return chosen(places, { occurrence, start }, path, problems, text);
}

function chosen(
  places: readonly TextRange[],
  { occurrence, start }: { readonly occurrence: number | null; readonly start: number | null },
  path: readonly Step[],
  problems: Problems,
  text: string,
): TextRange | null {
  const wanted =
    start !== null
      ? places.find((place) => place.start === start)
      : occurrence !== null
        ? places[occurrence - 1]
        : places.length === 1
          ? places[0]
          : undefined;
  if (wanted !== undefined) return wanted;
  const stands = `the words stand at ${listed(places, text)}`;
  if (start !== null)
    problems.add(
      [...path, "start"],
      "QUOTE_NOT_AT_START",
      `is ${start}, and ${stands}; give one of these, or leave it out.`,
    );
  else if (occurrence !== null)
    problems.add(
      [...path, "occurrence"],
      "OCCURRENCE_OUT_OF_RANGE",
      `is ${occurrence}, and the words stand in ${places.length === 1 ? "one place" : `${places.length} places`}; count from 1.`,
    );
  else
    problems.add(
      [...path, "exact"],
      "QUOTE_AMBIGUOUS",
      `stands in ${places.length} places; say which by \`occurrence\` (from 1) or \`start\`: ${stands}.`,
    );
  return null;
}

function listed(places: readonly TextRange[], text: string): string {
  const shown = places.slice(0, mostPlaces).map(({ start, end }, at) => {
    const around = sliceCodePoints(text, Math.max(0, start - aroundLength), end + aroundLength);
    return `${start} (occurrence ${at + 1}: "${around.replaceAll(/\s+/g, " ").trim()}")`;
  });
  const more = places.length - shown.length;
  return `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

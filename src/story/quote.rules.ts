import type { Fault } from "../errors.js";
import type { Evidence } from "../record/claim.model.js";
import { sliceCodePoints } from "../text/code-points.js";
import { findQuote } from "../text/find-quote.js";
import { wordsOf } from "../text/words.js";
import type { Story } from "./story.model.js";

/** No quote may hold more words than this. */
export const mostWords = 11;

/** Quotes that do not stand where they are said to, or that are too long. */
export function quoteFaults({ claims }: Story, text: string): Fault[] {
  return claims.flatMap(({ key, claim, place }) =>
    claim.evidence.flatMap((quote, index) =>
      [placeProblem(quote, text), lengthProblem(quote)].flatMap((problem): Fault[] => {
        const line = place.quoteLines[index] ?? place.line;
        return problem === null ? [] : [{ file: place.file, line, message: `${key}.quote: ${problem}` }];
      }),
    ),
  );
}

function lengthProblem({ exact }: Evidence): string | null {
  const count = wordsOf(exact).length;
  return count <= mostWords
    ? null
    : `has ${count} words, and ${mostWords} is the most; quote the phrase that carries the claim`;
}

function placeProblem({ exact, start, end }: Evidence, text: string): string | null {
  if (start === null || end === null) return `has no offsets; ${whereFound(exact, text)}`;
  const there = sliceCodePoints(text, start, end);
  return there === exact
    ? null
    : `at ${start} to ${end} stands ${excerpt(there)}; ${whereFound(exact, text)}`;
}

function whereFound(exact: string, text: string): string {
  const places = findQuote(text, exact);
  if (places.length > 0) {
    return `the words stand at ${places.map(({ start, end }) => `start: ${start}, end: ${end}`).join(" and at ")}`;
  }
  return `the words stand nowhere in the text: ${whereLost(exact, text)}`;
}

/** The longest beginning of the quote that the text has, and how the text goes on there. */
function whereLost(exact: string, text: string): string {
  const words = wordsOf(exact);
  for (let count = words.length - 1; count > 0; count--) {
    const last = words[count - 1];
    const beginning = last === undefined ? "" : sliceCodePoints(exact, 0, last.end);
    const [place] = findQuote(text, beginning);
    if (place === undefined) continue;
    const next = excerpt(sliceCodePoints(text, place.end, place.end + 24));
    return `only its first ${count} of ${words.length} words do, at ${place.start}, and there the text goes on ${next}`;
  }
  return "not even its first word does; copy them from the text";
}

/** At most eleven words of a text, visibly quoted. */
export function excerpt(text: string): string {
  const words = wordsOf(text);
  const last = words[mostWords - 1];
  const shown =
    last === undefined || words.length <= mostWords ? text : `${sliceCodePoints(text, 0, last.end)} ...`;
  return text === "" ? "nothing" : `"${shown.replaceAll("\n", "\\n")}"`;
}

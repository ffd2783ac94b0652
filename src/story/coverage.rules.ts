import type { Fault } from "../errors.js";
import { codePointLength, sliceCodePoints } from "../text/code-points.js";
import { sentencesOf } from "../text/sentences.js";
import { isWithin, overlap, type TextRange } from "../text/text-range.model.js";
import { excerpt } from "./quote.rules.js";
import type { Story, Uncovered } from "./story.model.js";

/** Sentences that no quote touches and no reason excuses, and reasons that excuse what is quoted or is not there. */
export function coverageFaults(story: Story, text: string): Fault[] {
  const quotes = story.claims.flatMap(({ key, claim }) =>
    claim.evidence.flatMap(({ start, end }) => (start === null || end === null ? [] : [{ key, start, end }])),
  );
  const length = codePointLength(text);
  return [
    ...sentencesOf(text)
      .filter((sentence) => !quotes.some((quote) => overlap(quote, sentence)))
      .filter((sentence) => !story.uncovered.some((stretch) => isWithin(sentence, stretch)))
      .map((sentence) => uncoveredFault(story.folder, sentence, text)),
    ...story.uncovered.flatMap((stretch) => stretchFaults(stretch, quotes, length)),
  ];
}

function uncoveredFault(folder: string, { start, end }: TextRange, text: string): Fault {
  const words = excerpt(sliceCodePoints(text, start, end));
  const message = `no claim quotes the sentence at start: ${start}, end: ${end}, ${words}; add one, or list it under \`uncovered\` with a reason`;
  return { file: `${folder}/claims.yaml`, line: null, message };
}

function stretchFaults(
  stretch: Uncovered,
  quotes: readonly (TextRange & { readonly key: string })[],
  length: number,
): Fault[] {
  const { file, line, start, end } = stretch;
  const quote = quotes.find((each) => overlap(each, stretch));
  const faults: Fault[] = [];
  if (end > length) {
    const message = `uncovered: ${start} to ${end} goes past the text's end at ${length}; mend the offsets`;
    faults.push({ file, line, message });
  }
  if (quote !== undefined) {
    const message = `uncovered: ${start} to ${end} is quoted by ${quote.key}; shorten the stretch or take it out`;
    faults.push({ file, line, message });
  }
  return faults;
}

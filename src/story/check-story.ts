import type { Fault } from "../errors.js";
import type { DocumentText } from "../text/document-text.js";
import { overlap } from "../text/text-range.model.js";
import { wordsOf } from "../text/words.js";
import { coverageFaults } from "./coverage.rules.js";
import { quoteFaults } from "./quote.rules.js";
import type { Story } from "./story.model.js";

/** Together the quotes may hold at most this share of a document's words. */
export const mostShare = 0.65;

/** What the comparison of a story with its document's text found. */
export interface StoryCheck {
  readonly faults: readonly Fault[];
  /** Number of quotes. */
  readonly quotes: number;
  /** Number of words in the text. */
  readonly words: number;
  /** Share of them that stand in at least one quote: 0 to 1. */
  readonly coveredShare: number;
}

/** Holds a story against its document: the right file, every quote where it is said to be, nothing left out, not too much quoted. */
export function checkStory(story: Story, document: DocumentText): StoryCheck {
  const quotes = story.claims.flatMap(({ claim }) => claim.evidence);
  const ranges = quotes.flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }]));
  const words = wordsOf(document.text);
  const covered = words.filter((word) => ranges.some((range) => overlap(word, range)));
  const coveredShare = words.length === 0 ? 0 : covered.length / words.length;
  return {
    faults: [
      ...hashFaults(story, document),
      ...quoteFaults(story, document.text),
      ...coverageFaults(story, document.text),
      ...shareFaults(story, coveredShare),
    ],
    quotes: quotes.length,
    words: words.length,
    coveredShare,
  };
}

function hashFaults({ folder, document }: Story, { sha256 }: DocumentText): Fault[] {
  if (document.sha256 === sha256) return [];
  const message = `document.sha256: the text's file has ${sha256}; check the right file, or write this hash where the text is meant to have changed`;
  return [{ file: `${folder}/story.yaml`, line: null, message }];
}

function shareFaults({ folder }: Story, share: number): Fault[] {
  if (share <= mostShare) return [];
  const message = `quotes hold ${percent(share)} of the text's words, and ${percent(mostShare)} is the most; shorten some`;
  return [{ file: `${folder}/claims.yaml`, line: null, message }];
}

/** A share as people read it: `63.1 %`. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

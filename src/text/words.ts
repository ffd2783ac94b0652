import { codePointLength } from "./code-points.js";
import type { TextRange } from "./text-range.model.js";

/** A word and where it stands. */
export interface Word extends TextRange {
  readonly text: string;
}

/** The words of a text: what stands between white space and has a letter or a digit. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let unit = 0;
  let point = 0;
  for (const { 0: token, index } of text.matchAll(/\S+/gu)) {
    const start = point + codePointLength(text, unit, index);
    const end = start + codePointLength(token);
    if (/[\p{L}\p{N}]/u.test(token)) words.push({ text: token, start, end });
    point = end;
    unit = index + token.length;
  }
  return words;
}

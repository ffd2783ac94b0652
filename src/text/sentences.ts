import { codePointLength } from "./code-points.js";
import type { TextRange } from "./text-range.model.js";

/** Where a sentence ends: a line break or a mark of either script; a full stop between two digits is none. */
const end = /[\n\r!?;؛؟۔…]|(?<!\p{N})\.|\.(?!\p{N})/u;

/** The sentences of a text, in order, without the white space around them; what holds no letter or digit is none. */
export function sentencesOf(text: string): TextRange[] {
  const sentences: TextRange[] = [];
  let point = 0;
  for (const part of text.split(new RegExp(`(?<=${end.source})`, "u"))) {
    const length = codePointLength(part);
    if (/[\p{L}\p{N}]/u.test(part)) {
      const leading = codePointLength(part) - codePointLength(part.trimStart());
      const trailing = codePointLength(part) - codePointLength(part.trimEnd());
      sentences.push({ start: point + leading, end: point + length - trailing });
    }
    point += length;
  }
  return sentences;
}

import { foldWords } from "./fold.js";

/** A running text folded word by word, for looking words up in it; empty where it has no letter or digit. */
export function foldedText(text: string): string {
  return foldWords(text).join(" ");
}

import { skeletonsOf } from "./skeleton.js";

const MOST = 4;

/** A whole name as one word; no word of a name holds the sign. */
export function foldedKey(words: readonly string[]): string {
  return words.join("_");
}

const MOST_JOINED = 3;

/** The forms of two or three words written together, "Deirezzor", "تلعدس"; none for one word or many. */
export function joinedForms(words: readonly string[]): string[] {
  if (words.length < 2 || words.length > MOST_JOINED) return [];
  return [words.join("").replace(/([a-z])\1+/gu, "$1")];
}

/**
 * The consonants of a whole name written as one word, in the likeliest readings, at most four: "Deir ez-Zor", "Deirezzor"
 * and "دير الزور" meet here.
 */
export function compactKeys(words: readonly string[]): string[] {
  let keys = [""];
  for (const word of words)
    keys = skeletonsOf(word)
      .flatMap((skeleton) => keys.map((key) => key + skeleton))
      .slice(0, MOST);
  return words.length === 0 ? [] : [...new Set(keys)];
}

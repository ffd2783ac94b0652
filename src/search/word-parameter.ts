import type { SearchWord } from "./search-keys.js";

/** Letters from which on a word may hold a slip; shorter ones would be other words. */
const SLIP_FROM = 4;

/** What a skeleton in common is worth before letters are compared, by its length: many words share a short one. */
const OF_SKELETON = [0.1, 0.15, 0.35, 0.5, 0.6] as const;

/** What a word with one slip is worth, 0 to 1: the longer the word, the less a letter counts. */
function ofSlip(length: number): number {
  return 0.95 - 1.2 / length;
}

/** A word with two neighbouring letters changed in their places, in every way. */
function swapsOf(letters: readonly string[]): string[] {
  return letters
    .slice(1)
    .map((letter, at) => [...letters.slice(0, at), letter, letters[at], ...letters.slice(at + 2)].join(""));
}

/** One word of a search as the statement compares it. Lengths are in code units, as the database counts them. */
export function wordParameter(word: SearchWord): Readonly<Record<string, unknown>> {
  const form = word.forms[0] ?? "";
  const letters = form.length >= SLIP_FROM ? [...form] : [];
  const shortest = Math.min(...word.skeletons.map((skeleton) => skeleton.length));
  return {
    ...word,
    form,
    length: form.length,
    swaps: swapsOf(letters),
    beginnings: letters.map((_, at) => letters.slice(0, at + 1).join("")),
    endings: letters.map((_, at) => letters.slice(at).join("")),
    ofSlip: ofSlip(form.length),
    ofSkeleton: OF_SKELETON[Math.min(shortest, OF_SKELETON.length - 1)],
  };
}

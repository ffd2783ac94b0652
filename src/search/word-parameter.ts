import type { SearchWord } from "./search-keys.js";

/**
 * What a skeleton in common is worth, by its length, when no letters are alike and when all are: many words share a short one.
 */
const OF_SKELETON = [0.1, 0.15, 0.35, 0.5, 0.6] as const;
const OF_SOUND = [0.5, 0.6, 0.85, 0.95, 0.95] as const;

/** What a word with one slip is worth, 0 to 1: the longer the word, the less a letter counts. */
function ofSlip(length: number): number {
  return 0.95 - 1.2 / length;
}

/** Letters from which on a word may hold a slip; shorter ones would be other words. */
const SLIP_FROM = 4;

/** A key with two neighbouring letters changed in their places, in every way. */
function swapsOf(letters: readonly string[]): string[] {
  return letters
    .slice(1)
    .map((letter, at) => [...letters.slice(0, at), letter, letters[at], ...letters.slice(at + 2)].join(""));
}

/** What a slip in a key is found by; nothing for a key that is too short. */
function slipParameters(name: string, key: string): Record<string, readonly string[]> {
  const letters = key.length >= SLIP_FROM ? [...key] : [];
  return {
    [`${name}Swaps`]: swapsOf(letters),
    [`${name}Beginnings`]: letters.map((_, at) => letters.slice(0, at + 1).join("")),
    [`${name}Endings`]: letters.map((_, at) => letters.slice(at).join("")),
  };
}

/** One word of a search as the statement compares it. */
export function wordParameter(word: SearchWord): Readonly<Record<string, unknown>> {
  const form = word.forms[0] ?? "";
  const size = Math.min(OF_SOUND.length - 1, word.skeletons[0]?.length ?? 0);
  return {
    ...word,
    form,
    ...slipParameters("form", form),
    ...slipParameters("sound", word.sound),
    ofSlip: ofSlip(form.length),
    ofSkeleton: OF_SKELETON[size],
    ofSound: OF_SOUND[size],
  };
}

import { respellings } from "./respellings.js";
import { soundOf } from "./sound.js";

/** Consonants that romanisations mix up: z and dh (ظ ذ ض ز), kh and h (خ ح ه), gh, g and j (غ ج). */
const MIXED: Readonly<Record<string, string>> = { z: "d", q: "h", j: "g" };

/**
 * The consonants of a folded word as it sounds, where spellings in either script meet: "نصره", Nusra and Nosra are all
 * `nsr`. A word of vowels alone keeps them.
 */
export function skeletonOf(word: string): string {
  const sound = soundOf(word);
  const consonants = sound.replace(/[aiu]/gu, "").replace(/[zqj]/gu, (sign) => MIXED[sign] ?? sign);
  return consonants === "" ? sound : consonants;
}

/** The skeletons of all ways to read a folded word, the likeliest first, at most four. */
export function skeletonsOf(word: string): string[] {
  return [...new Set(respellings(word).map(skeletonOf))];
}

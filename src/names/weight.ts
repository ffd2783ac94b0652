import { conceptsOf, isGeneric } from "./generic-words.js";
import { skeletonOf } from "./skeleton.js";

const OF_GENERIC = 1;
/** A word that is translated weighs the same in every language. */
const OF_TRANSLATED = 4;
const LONGEST = 6;

/** How much a folded word tells, 1 to 7: a generic word least; of others, the more consonants the more, in any script. */
export function weightOf(word: string): number {
  if (isGeneric(word)) return OF_GENERIC;
  return conceptsOf(word).length > 0 ? OF_TRANSLATED : 1 + Math.min(LONGEST, skeletonOf(word).length);
}

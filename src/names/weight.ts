import { conceptsOf } from "./generic-words.js";
import { skeletonOf } from "./skeleton.js";

const GENERIC = 1.5;
const LONGEST = 6;

/** How much a folded word tells: more consonants tell more, in any script; a generic word tells little. 1.5 to 7. */
export function weightOf(word: string): number {
  return conceptsOf(word).length > 0 ? GENERIC : 1 + Math.min(LONGEST, skeletonOf(word).length);
}

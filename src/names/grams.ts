import { skeletonOf } from "./skeleton.js";
import { soundOf } from "./sound.js";

function pairs(word: string, mark: string): string[] {
  const letters = ["^", ...word, "$"];
  return letters.slice(1).map((letter, at) => `${mark}${letters[at]}${letter}`);
}

/**
 * Pairs of neighbouring letters of a folded word, as it sounds and (marked with `.`) of its skeleton: two spellings of one
 * word share most of them, whatever their script, and a slip costs two or three.
 */
export function gramsOf(word: string): string[] {
  return [...new Set([...pairs(soundOf(word), ""), ...pairs(skeletonOf(word), ".")])];
}

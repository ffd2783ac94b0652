import { meaningfulWords } from "./fold.js";
import { conceptsOf } from "./generic-words.js";
import { gramsOf } from "./grams.js";
import { articleForms } from "./respellings.js";
import { skeletonsOf } from "./skeleton.js";
import { soundOf } from "./sound.js";
import { weightOf } from "./weight.js";
import { compactKeys, foldedKey, joinedForms } from "./whole-keys.js";

/** The properties of a `:Name` node. */
export interface NameKeys extends Record<string, string | number | readonly string[]> {
  readonly value: string;
  readonly language: string;
  /** The kind of the entity that bears the name: `ARMED_GROUP`. */
  readonly kind: string;
  /** The name in lower case, nothing else changed: what an EXACT match compares. */
  readonly exact: string;
  /** The whole name folded, as one word. */
  readonly folded: string;
  /** Its folded words, also without an article written to them, and two or three written together. */
  readonly words: readonly string[];
  /** Its words' skeletons, and the signs of its generic words. */
  readonly skeletons: readonly string[];
  /** Its skeleton as one word, in the ways it may be read. */
  readonly compacts: readonly string[];
  /** Its words as they sound. */
  readonly sounds: readonly string[];
  /** Pairs of letters of those. */
  readonly grams: readonly string[];
  /** How much its words tell together. */
  readonly weight: number;
}

const distinct = (terms: readonly string[]): readonly string[] => [...new Set(terms)];

/** What is compared for an EXACT match: case and blanks aside, the very characters. */
export function exactKey(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim();
}

/** Everything that search needs to know about one name of an entity of a kind; pure, so it can be made at any time again. */
export function nameKeys(value: string, language: string, kind: string): NameKeys {
  const words = meaningfulWords(value);
  const sounds = distinct(words.map(soundOf));
  return {
    value,
    language,
    kind,
    exact: exactKey(value),
    folded: foldedKey(words),
    words: distinct([...words.flatMap(articleForms), ...joinedForms(words)]),
    skeletons: distinct(words.flatMap((word) => [...skeletonsOf(word), ...conceptsOf(word)])),
    compacts: compactKeys(words),
    sounds,
    grams: distinct(sounds.flatMap(gramsOf)),
    weight: words.reduce((sum, word) => sum + weightOf(word), 0),
  };
}

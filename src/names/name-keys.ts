import { meaningfulWords } from "./fold.js";
import { conceptsOf } from "./generic-words.js";
import { gramsOf } from "./grams.js";
import { articleForms } from "./respellings.js";
import { skeletonsOf } from "./skeleton.js";
import { weightOf } from "./weight.js";
import { compactKeys, foldedKey } from "./whole-keys.js";

/** The properties of a `:Name` node; lists of words are single texts, parted by blanks, as the full-text index reads them. */
export interface NameKeys extends Record<string, string | number> {
  readonly value: string;
  readonly language: string;
  /** The kind of the entity that bears the name: `ARMED_GROUP`. */
  readonly kind: string;
  /** The name in lower case, nothing else changed: what an EXACT match compares. */
  readonly exact: string;
  /** The whole name folded, as one word. */
  readonly folded: string;
  /** Its folded words, and their forms without a written article. */
  readonly words: string;
  /** Its words' skeletons, and the signs of its generic words. */
  readonly skeletons: string;
  /** Its skeleton as one word. */
  readonly compacts: string;
  /** Pairs of letters of all its words. */
  readonly grams: string;
  /** How much its words tell together. */
  readonly weight: number;
}

const joined = (terms: readonly string[]): string => [...new Set(terms)].join(" ");

/** What is compared for an EXACT match: case and blanks aside, the very characters. */
export function exactKey(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim();
}

/** Everything that search needs to know about one name of an entity of a kind; pure, so it can be made at any time again. */
export function nameKeys(value: string, language: string, kind: string): NameKeys {
  const words = meaningfulWords(value);
  return {
    value,
    language,
    kind,
    exact: exactKey(value),
    folded: foldedKey(words),
    words: joined(words.flatMap(articleForms)),
    skeletons: joined(words.flatMap((word) => [...skeletonsOf(word), ...conceptsOf(word)])),
    compacts: joined(compactKeys(words)),
    grams: joined(words.flatMap(gramsOf)),
    weight: words.reduce((sum, word) => sum + weightOf(word), 0),
  };
}

import { SearchTextInvalid } from "../errors.js";
import { meaningfulWords } from "../names/fold.js";
import { conceptsOf } from "../names/generic-words.js";
import { gramsOf } from "../names/grams.js";
import { exactKey } from "../names/name-keys.js";
import { articleForms } from "../names/respellings.js";
import { skeletonsOf } from "../names/skeleton.js";
import { soundOf, unvoweled } from "../names/sound.js";
import { weightOf } from "../names/weight.js";
import { compactKeys, foldedKey, joinedForms } from "../names/whole-keys.js";

/** Code points that a search may have. */
export const LONGEST_SEARCH = 200;
/** Words of a search that are looked for; what follows them is not. */
const MOST_WORDS = 8;
/** Letters of a word that are looked at; no name has a longer word. */
const LONGEST_WORD = 40;

/** A way that a word may sound, as pairs of letters. */
export interface Hearing {
  readonly grams: readonly string[];
  /** What it is worth to find all of them again, 0 to 1. */
  readonly worth: number;
}

/** One word of a search, in the keys of `NameKeys`. */
export interface SearchWord {
  /** The folded word, then without what may be an article written to it. */
  readonly forms: readonly string[];
  readonly sound: string;
  readonly skeletons: readonly string[];
  readonly concepts: readonly string[];
  /** Never empty, nor is one of them. */
  readonly hearings: readonly Hearing[];
  readonly weight: number;
}

/** What is searched for, in the keys of `NameKeys`; without words where the text has no letter or digit. */
export interface SearchKeys {
  readonly exact: string;
  readonly folded: string;
  /** Two or three words written together; else empty. */
  readonly joined: string;
  readonly compacts: readonly string[];
  readonly words: readonly SearchWord[];
}

/** The keys of a text that someone searches for. Throws `SearchTextInvalid` beyond {@link LONGEST_SEARCH}. */
export function searchKeys(text: string): SearchKeys {
  const length = [...text].length;
  if (length > LONGEST_SEARCH) throw new SearchTextInvalid(length, LONGEST_SEARCH);
  const words = meaningfulWords(text)
    .slice(0, MOST_WORDS)
    .map((word) => [...word].slice(0, LONGEST_WORD).join(""));
  return {
    exact: exactKey(text),
    folded: foldedKey(words),
    joined: joinedForms(words)[0] ?? "",
    compacts: compactKeys(words),
    words: [...new Set(words)].map(searchWord),
  };
}

/** Without an article written to it, and without the vowels that Arabic leaves out, a word is less surely the same. */
const WITHOUT_ARTICLE = 0.97;
const UNVOWELED = 0.93;

function hearingsOf(forms: readonly string[]): Hearing[] {
  const hearings = new Map<string, number>();
  const hear = (sound: string, worth: number) => {
    if (!hearings.has(sound)) hearings.set(sound, worth);
  };
  for (const [at, form] of forms.entries()) hear(soundOf(form), at === 0 ? 1 : WITHOUT_ARTICLE);
  hear(unvoweled(soundOf(forms[0] ?? "")), UNVOWELED);
  return [...hearings].map(([sound, worth]) => ({ grams: gramsOf(sound), worth }));
}

function searchWord(word: string): SearchWord {
  const forms = articleForms(word);
  return {
    forms,
    sound: soundOf(word),
    skeletons: skeletonsOf(word),
    concepts: conceptsOf(word),
    hearings: hearingsOf(forms),
    weight: weightOf(word),
  };
}

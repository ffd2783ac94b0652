import { scriptOf } from "./script.js";

/** At most this many forms of one word are kept, the word itself first. */
const MOST = 4;

/** What may be the article written together with its word, Elbab and Alraqqa, or just its letters, Aleppo: three letters stay. */
const LATIN_ARTICLE = /^(?:al|el|ul)(?=.{3})/u;

/** "بالزهراء", "للنصرة": a preposition and the article, or the word's own letters, "بالس". */
const ARABIC_ARTICLE = /^(?:[بفك]ال|لل)(?=.{3})/u;

/** A folded word, then without what may be an article written together with it. */
export function articleForms(word: string): string[] {
  const without = word.replace(scriptOf(word) === "ARABIC" ? ARABIC_ARTICLE : LATIN_ARTICLE, "");
  return without === word ? [word] : [word, without];
}

/** Spellings that stand for another: what is matched, what it is read as besides. */
const LATIN_READINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=.{3})[ae]t$/u, "a"],
  [/th/gu, "dh"],
  [/(?<!s|t)ch/gu, "kh"],
];
const ARABIC_READINGS: readonly (readonly [RegExp, string])[] = [[/(?<=.{2})ه$/u, "ت"]];

/**
 * The ways a folded word may be read, itself first, at most four: with and without a written article, the taa marbuta
 * as a and as t (Jabha, Jabhat), th as in Thawra and in Thahiriya, ch as in French and in German.
 */
export function respellings(word: string): string[] {
  const script = scriptOf(word);
  if (script === "OTHER") return [word];
  const forms = articleForms(word);
  for (const [spelling, reading] of script === "ARABIC" ? ARABIC_READINGS : LATIN_READINGS) {
    for (const form of [...forms]) forms.push(form.replace(spelling, reading));
  }
  return [...new Set(forms)].slice(0, MOST);
}

import { wordsOf } from "./words.js";

/** English, French and a few other words that join names and carry none of their meaning. */
export const LATIN_FUNCTION_WORDS: ReadonlySet<string> = new Set(
  "the of in on at an a and de du des la le les l d en et aux au di del della von van".split(" "),
);

/** The Arabic article where it is a word of its own before any word. */
const ARTICLES: ReadonlySet<string> = new Set(["al", "el", "ul", "il"]);

/** The article as it sounds before t, d, r, z, s, sh, n: a word of its own only before that very letter. */
const ASSIMILATED = /^[aeiu]([tdrzsn]|th|dh|sh|ch)$/u;

function isArticle(word: string, next: string | undefined): boolean {
  if (next === undefined) return false;
  if (ARTICLES.has(word)) return true;
  const letter = ASSIMILATED.exec(word)?.[1];
  return letter !== undefined && next.startsWith(letter[0] ?? letter);
}

/** "Abdulrahman", "Abdel Karim" and "Abul Fida" hold an article that "Abd al-Rahman" and "Abu al-Fida" write apart. */
const WRITTEN_TOGETHER: readonly (readonly [RegExp, string])[] = [
  [/^abd[aeiou]?l$/u, "abd"],
  [/^abo?ul$/u, "abu"],
  [/^abd[aeiou]l(?=.{4})/u, "abd "],
];

/** The folded form of one word of plain letters: one word, or two that were written together. */
export function foldLatinWord(word: string): string[] {
  const single = word.replace(/(\p{L})\1+/gu, "$1");
  for (const [form, apart] of WRITTEN_TOGETHER)
    if (form.test(single)) return single.replace(form, apart).split(" ");
  return [single];
}

/** Words of plain letters without the Arabic article where it stands apart; what is an article goes by the next word. */
export function withoutArticles(words: readonly string[]): string[] {
  return words.filter((word, at) => !isArticle(word, words[at + 1]));
}

/**
 * A Latin text as search compares it: case, diacritics, apostrophes, hyphens and doubled letters made alike, the Arabic
 * article gone where it is written apart (al-, el-, an-, ash-). Words are parted by single blanks.
 */
export function foldLatin(text: string): string {
  return withoutArticles(wordsOf(text)).flatMap(foldLatinWord).join(" ");
}

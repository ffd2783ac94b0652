import { wordsOf } from "./words.js";

/** Words that join names and carry none of their meaning; "دي" is the de of de Mistura. "علي" is not here: it is Ali. */
export const ARABIC_FUNCTION_WORDS: ReadonlySet<string> = new Set(["و", "في", "من", "الي", "عن", "دي"]);

/** At least two letters stay; three after "and the", which so does not eat "والدة". */
const ARTICLE = /^(?:ال(?=.{2})|وال(?=.{3}))/u;

/** "عبدالرحمن" and "أبوالظهور" are written for "عبد الرحمن" and "أبو الظهور". */
const WRITTEN_TOGETHER = /^(عبد|ابو)(ال.{2,})$/u;

/** "الله" is no word with an article: it is folded as it sounds, with one lam, alone and at a word's end. */
const GOD = /الله$/u;

/** The folded form of one word of plain letters: one word, or two that were written together. */
export function foldArabicWord(word: string): string[] {
  if (GOD.test(word)) return foldArabicWord(word.replace(GOD, "اله"));
  if (ARTICLE.test(word)) return foldArabicWord(word.replace(ARTICLE, ""));
  const together = WRITTEN_TOGETHER.exec(word);
  if (together?.[1] === undefined || together[2] === undefined) return [word];
  return [together[1], ...foldArabicWord(together[2])];
}

/**
 * An Arabic text as search compares it: hamza forms, taa marbuta, alef maqsura, Persian letters, digits and diacritics
 * made alike, the article gone. Words are parted by single blanks; folding a folded text changes nothing.
 */
export function foldArabic(text: string): string {
  return wordsOf(text).flatMap(foldArabicWord).join(" ");
}

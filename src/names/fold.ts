import { ARABIC_FUNCTION_WORDS, foldArabicWord } from "./fold-arabic.js";
import { foldLatinWord, LATIN_FUNCTION_WORDS, withoutArticles } from "./fold-latin.js";
import { scriptOf } from "./script.js";
import { wordsOf } from "./words.js";

/** The words of a text in any scripts, folded each by its own rules, in order. */
export function foldWords(text: string): string[] {
  return withoutArticles(wordsOf(text)).flatMap((word) =>
    scriptOf(word) === "ARABIC" ? foldArabicWord(word) : foldLatinWord(word),
  );
}

/** The folded words that carry a name's meaning: without "the", "of", "de", "في"; all of them where nothing else is left. */
export function meaningfulWords(text: string): string[] {
  const words = foldWords(text);
  const meaningful = words.filter(
    (word) => !LATIN_FUNCTION_WORDS.has(word) && !ARABIC_FUNCTION_WORDS.has(word),
  );
  return meaningful.length > 0 ? meaningful : words;
}

import { plainLetters } from "./letters.js";

/** Initials with points, U.N. or U. S. A., are one word. */
function joinInitials(text: string): string {
  return text.replace(/(?<!\p{L})(?:\p{Lu}\.\s?){2,}/gu, (initials) => `${initials.replace(/[.\s]/gu, "")} `);
}

/** French and Italian elision parts a word: d'Alep is two words, Ma'arrat is one. */
function partElisions(text: string): string {
  return text.replace(/(?<!\p{L})(d|l|qu|dell)['’](?=[aeiouhyéèêàâîôûœ])/giu, "$1 ");
}

/** The English genitive goes, except after what is too short for a name: Aleppo's, but not Ra's al-Ayn. */
function withoutGenitives(text: string): string {
  return text.replace(/(?<=\p{Script=Latin}{4})['’]s(?!\p{L})/giu, "");
}

/**
 * The words of a text in their plainest letters, in order. Everything but letters and digits parts words,
 * except the marks that stand inside one (apostrophes, tatweel, diacritics).
 */
export function wordsOf(text: string): string[] {
  return (
    plainLetters(withoutGenitives(partElisions(joinInitials(text.normalize("NFC"))))).match(
      /[\p{L}\p{N}]+/gu,
    ) ?? []
  );
}

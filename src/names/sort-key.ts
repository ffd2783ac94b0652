import { foldWords } from "./fold.js";

/** Words that begin a title and do not count in its order, by language. */
const LEADING: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(["the", "a", "an"]),
  fr: new Set(["le", "la", "les", "l"]),
};

/**
 * What names are ordered by, compared code point by code point: folded, so that "ال", al-, hamza forms, diacritics and
 * case do not count, nor a leading article of `language` (BCP 47). A name without letters is its own key.
 */
export function sortKey(value: string, language: string): string {
  const words = foldWords(value);
  const leading = LEADING[language.split("-")[0]?.toLowerCase() ?? ""];
  const first = words[0];
  const counted =
    first !== undefined && words.length > 1 && leading?.has(first) === true ? words.slice(1) : words;
  return counted.length > 0 ? counted.join(" ") : value.normalize("NFC").trim();
}

import type { Bilingual } from "../../ontology/ontology.model.js";
import { visibleText } from "../visible-text.js";

/** The language that a dossier is written in. */
export type Language = keyof Bilingual;

type Direction = "ltr" | "rtl";

/** Which way each language runs. */
export const directionOf: Readonly<Record<Language, Direction>> = { en: "ltr", ar: "rtl" };

/** Signs that mean something to Markdown in the midst of a line, to GitHub's, markdown-it's or Pandoc's. */
const signs = /[\\`*_[\]<>&~|$^]/gu;

/** Signs that mean something at the beginning of a line alone. */
const beginning = /^(?:[#+=:-]|\d+(?=[.)]))/u;

/**
 * Somebody's words as Markdown that shows just them: nothing in them is taken for markup, and none of them turns the direction of the
 * text. What parts lines parts words.
 */
export function words(text: string): string {
  const line = visibleText(text).replace(/\s+/gu, " ").trim().replace(signs, "\\$&");
  return line.replace(beginning, (begun) => (/\d/.test(begun) ? `${begun}\\` : `\\${begun}`));
}

/** The direction of a text's first letter; null where it has none. */
function firstStrong(text: string): Direction | null {
  const [letter] = text.match(/\p{L}/u) ?? [];
  if (letter === undefined) return null;
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter)
    ? "rtl"
    : "ltr";
}

/**
 * Markdown in a span of its own direction where that is not the dossier's, so that neither disturbs the order of the other: GitHub, VS Code
 * and Pandoc all keep `dir` and `lang`. `text`: the words that the direction is told by; `language`: theirs, null where it is not known.
 */
export function isolated(markdown: string, text: string, language: string | null, outer: Language): string {
  const direction = firstStrong(text) ?? "ltr";
  const base = language?.split("-")[0] ?? null;
  if (direction === directionOf[outer] && (base === null || base === outer)) return markdown;
  const tag = language === null ? "" : ` lang="${language.replace(/[^\w-]/g, "")}"`;
  return `<span dir="${direction}"${tag}>${markdown}</span>`;
}

/** Somebody's words in the midst of the dossier's. */
export function wordsIn(text: string, language: string | null, outer: Language): string {
  return isolated(words(text), text, language, outer);
}

/** Words with quotation marks of their own script around them. */
export function quoted(text: string, language: string | null, outer: Language): string {
  const marked = firstStrong(text) === "rtl" ? `«${words(text)}»` : `“${words(text)}”`;
  return isolated(marked, text, language, outer);
}

/** A link; `markdown` is its text. */
export function link(markdown: string, address: string): string {
  return `[${markdown}](<${address.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;
}

/** What is no word of a language, such as a hash or an instant: it runs from the left, among Arabic too. */
export function code(text: string, outer: Language): string {
  const markdown = `\`${visibleText(text).replace(/[`\s]+/g, " ")}\``;
  return outer === "ar" ? `<span dir="ltr">${markdown}</span>` : markdown;
}

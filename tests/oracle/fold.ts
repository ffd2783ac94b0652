/** Letters that lose more than a mark when names are compared: the forms of alef, taa marbuta, alef maqsura; hamza goes. */
const plain: Readonly<Record<string, string>> = { ٱ: "ا", ة: "ه", ى: "ي", ء: "", ـ: "" };

/** The words of a text without case, marks and punctuation. */
function wordsOf(text: string): string[] {
  const letters = text
    .normalize("NFC")
    .replace(/(?<!\p{L})([dl])['’](?=[aeiouh])/giu, "$1 ")
    .replace(/(?<=\p{Script=Latin}{4})['’]s(?!\p{L})/giu, "")
    .replace(/['’ʿʾ]/gu, "")
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[ٱةىءـ]/gu, (letter) => plain[letter] ?? letter);
  return letters.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** An Arabic word without its article, if two letters stay (three after "and the"). */
function withoutArticle(word: string): string {
  if (/^(?:وال)?الله$/u.test(word)) return "اله";
  return word.replace(/^(?:ال(?=.{2})|وال(?=.{3}))/u, "");
}

/** A Latin word with doubled letters once. */
function single(word: string): string {
  return word.replace(/(\p{L})\1+/gu, "$1");
}

/** The Arabic article in Latin letters: al or el before any word, an, ash, ad ... before the letter they are made like. */
function isLatinArticle(word: string, next: string | undefined): boolean {
  if (next === undefined) return false;
  if (/^[aeui]l$/.test(word)) return true;
  const [, letter] = /^[aeiu]([tdrzsn]|th|dh|sh|ch)$/.exec(word) ?? [];
  return letter !== undefined && next.startsWith(letter.charAt(0));
}

/** A text as names and words are compared: its folded words, one blank between them. Written for the oracle alone. */
export function folded(text: string): string {
  const words = wordsOf(text);
  return words
    .filter((word, at) => !isLatinArticle(word, words[at + 1]))
    .map((word) => (/\p{Script=Arabic}/u.test(word) ? withoutArticle(word) : single(word)))
    .join(" ");
}

/** What a name in a language is ordered by: folded, a leading English or French article aside. */
export function orderedBy(name: string, language: string): string {
  const key = folded(name);
  if (language.startsWith("en")) return key.replace(/^(?:the|an|a) (?=.)/, "");
  if (language.startsWith("fr")) return key.replace(/^(?:les|le|la|l) (?=.)/, "");
  return key;
}

import { createHash } from "node:crypto";

/** So many consecutive words make a passage that may not be copied. */
export const passageLength = 12;

interface Token {
  readonly word: string;
  readonly line: number;
}

/** What stands between white space, without punctuation, signs and invisible marks; folded of nothing else. */
function tokensOf(text: string): Token[] {
  return text
    .normalize("NFC")
    .split("\n")
    .flatMap((line, index) =>
      line
        .split(/\s+/u)
        .map((token) => ({ word: token.replace(/[\p{P}\p{S}\p{Cf}]/gu, ""), line: index + 1 }))
        .filter(({ word }) => word !== ""),
    );
}

/** Hashes of every run of twelve words that has an Arabic one, each with the line it begins on. */
function* runsOf(text: string): Generator<{ readonly hash: string; readonly line: number }> {
  const tokens = tokensOf(text);
  let lastArabic = -1;
  for (const [index, { word }] of tokens.entries()) {
    if (/\p{Script=Arabic}/u.test(word)) lastArabic = index;
    const first = index - passageLength + 1;
    if (first < 0 || lastArabic < first) continue;
    const words = tokens.slice(first, index + 1).map((token) => token.word);
    const hash = createHash("sha256").update(words.join(" ")).digest("hex").slice(0, 16);
    yield { hash, line: tokens[first]?.line ?? 1 };
  }
}

/** The hashes that tell whether a text is copied, sorted, so that they say nothing of its order. */
export function passageHashes(text: string): string[] {
  return [...new Set([...runsOf(text)].map(({ hash }) => hash))].sort();
}

/** Lines of a text on which a run of twelve words begins whose hash is known. */
export function copiedLines(text: string, known: ReadonlySet<string>): number[] {
  const lines = [...runsOf(text)].filter(({ hash }) => known.has(hash)).map(({ line }) => line);
  return [...new Set(lines)];
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointLength, sliceCodePoints } from "../../src/text/code-points.js";
import { readDocumentText } from "../../src/text/document-text.js";
import { findQuote } from "../../src/text/find-quote.js";
import { sentencesOf } from "../../src/text/sentences.js";
import { wordsOf } from "../../src/text/words.js";

const bridge = "🌉";
const text = fc.string({ unit: fc.constantFrom("a", "ب", bridge, " ", "\n", ".", "3", "؟") });

describe("code points", () => {
  it("count a sign beyond the basic plane once", () => {
    expect(codePointLength(`${bridge}جسر`)).toBe(4);
    expect(sliceCodePoints(`${bridge}جسر`, 1, 3)).toBe("جس");
    expect(sliceCodePoints("abc", 1, 9)).toBe("bc");
  });

  it("slice as a list of code points does", () => {
    fc.assert(
      fc.property(text, fc.nat(12), fc.nat(12), (whole, start, length) => {
        const expected = [...whole].slice(start, start + length).join("");
        expect(sliceCodePoints(whole, start, start + length)).toBe(expected);
        expect(codePointLength(whole)).toBe([...whole].length);
      }),
    );
  });
});

describe("finding a quote", () => {
  it("gives every place in code points, also those that overlap", () => {
    expect(findQuote(`${bridge}اا ااا`, "اا")).toEqual([
      { start: 1, end: 3 },
      { start: 4, end: 6 },
      { start: 5, end: 7 },
    ]);
    expect(findQuote("نص", "")).toEqual([]);
    expect(findQuote("نص", "آخر")).toEqual([]);
  });

  it("gives back the place of any part of a text", () => {
    fc.assert(
      fc.property(text, fc.nat(12), fc.integer({ min: 1, max: 5 }), (whole, start, length) => {
        const part = sliceCodePoints(whole, start, start + length);
        fc.pre(part !== "");
        const places = findQuote(whole, part);
        expect(places).toContainEqual({ start, end: start + codePointLength(part) });
        for (const place of places) expect(sliceCodePoints(whole, place.start, place.end)).toBe(part);
      }),
    );
  });
});

describe("words", () => {
  it("are what white space parts, if it has a letter or a digit", () => {
    expect(wordsOf(`\n${bridge} طوله 150 متر - تقريباً.`)).toEqual([
      { text: "طوله", start: 3, end: 7 },
      { text: "150", start: 8, end: 11 },
      { text: "متر", start: 12, end: 15 },
      { text: "تقريباً.", start: 18, end: 26 },
    ]);
  });

  it("stand where they say", () => {
    fc.assert(
      fc.property(text, (whole) => {
        for (const word of wordsOf(whole))
          expect(sliceCodePoints(whole, word.start, word.end)).toBe(word.text);
      }),
    );
  });
});

describe("sentences", () => {
  const sentences = (whole: string) =>
    sentencesOf(whole).map(({ start, end }) => sliceCodePoints(whole, start, end));

  it("end at line breaks and at marks of either script", () => {
    expect(sentences("\n\nعنوان\nقال نعم؛ وذهب. هل عاد؟ نعم! ثم نام; انتهى")).toEqual([
      "عنوان",
      "قال نعم؛",
      "وذهب.",
      "هل عاد؟",
      "نعم!",
      "ثم نام;",
      "انتهى",
    ]);
  });

  it("do not end inside a number", () => {
    expect(sentences("بلغ 3.5 كيلومتر.")).toEqual(["بلغ 3.5 كيلومتر."]);
  });

  it("are none where there is no letter or digit", () => {
    expect(sentences("... !\n\n؟")).toEqual([]);
  });

  it("hold every word of a text, in order and apart", () => {
    fc.assert(
      fc.property(text, (whole) => {
        const found = sentencesOf(whole);
        for (const [index, { start }] of found.entries()) {
          expect(start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0);
        }
        const letters = (part: string) => [...part].filter((sign) => /[\p{L}\p{N}]/u.test(sign)).join("");
        expect(letters(sentences(whole).join(""))).toBe(letters(whole));
      }),
    );
  });
});

describe("a document's text", () => {
  it("is in NFC, while its hash is that of the file's bytes", () => {
    const bytes = new TextEncoder().encode("\ufeff\nCafe\u0301\r\n");
    expect(readDocumentText(bytes)).toEqual({
      text: "\nCaf\u00e9\r\n",
      sha256: "5a77389c42a935a62224817c99d7c44bcd70c069c491f5d10553dd5e97931318",
    });
  });

  it("is none where the file is not UTF-8", () => {
    expect(readDocumentText(Uint8Array.of(0xc3, 0x28))).toBeNull();
  });
});

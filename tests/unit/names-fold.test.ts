import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldWords, meaningfulWords } from "../../src/names/fold.js";
import { foldArabic } from "../../src/names/fold-arabic.js";
import { foldLatin } from "../../src/names/fold-latin.js";
import { wordsOf } from "../../src/names/words.js";
import { anyText } from "../support/any-text.js";

const arabicLetters = [..."ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآٱؤئةىکیگپچ"];
const diacritics = [..."\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0670"];
const arabicWord = fc.string({ unit: fc.constantFrom(...arabicLetters), minLength: 1, maxLength: 9 });
const arabicText = fc.array(arabicWord, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
const latinWord = fc.string({
  unit: fc.constantFrom(..."abdeghijklmnoqrstuwyzéâ'-"),
  minLength: 1,
  maxLength: 9,
});
const latinText = fc.array(latinWord, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));

describe("folding Arabic", () => {
  it("makes hamza forms, taa marbuta, alef maqsura and Persian letters alike", () => {
    expect(foldArabic("أإآٱا")).toBe("ااااا");
    expect(foldArabic("حركة")).toBe(foldArabic("حركه"));
    expect(foldArabic("مصطفى")).toBe(foldArabic("مصطفي"));
    expect(foldArabic("مؤمن رئيس شهداء")).toBe("مومن رييس شهدا");
    expect(foldArabic("ادیب کتائب")).toBe(foldArabic("أديب كتائب"));
  });

  it("drops the article, also after and, where enough of the word stays", () => {
    expect(foldArabic("القاعدة والجبهة")).toBe("قاعده جبهه");
    expect(foldArabic("التل")).toBe("تل");
    expect(foldArabic("الف والد")).toBe("الف والد");
  });

  it("writes apart what is written together or apart", () => {
    expect(foldArabic("عبدالرحمن")).toBe(foldArabic("عبد الرحمن"));
    expect(foldArabic("أبوالظهور")).toBe(foldArabic("أبو الظهور"));
  });

  it("keeps the name of God a word", () => {
    expect(foldArabic("عبد الله")).toBe("عبد اله");
    expect(foldArabic("عبدالله")).toBe("عبداله");
  });

  it("brings both kinds of eastern digits to western ones", () => {
    expect(foldArabic("١٤٥ ۶۷")).toBe("145 67");
  });

  it("does not see diacritics, tatweel and invisible marks", () => {
    const noise = fc.constantFrom(...diacritics, "ـ", "\u200f", "\u200c");
    fc.assert(
      fc.property(arabicText, fc.array(fc.tuple(fc.nat(), noise)), (text, marks) => {
        let marked = [...text];
        for (const [at, mark] of marks) marked = marked.toSpliced(1 + (at % marked.length), 0, mark);
        expect(foldArabic(marked.join(""))).toBe(foldArabic(text));
      }),
    );
  });

  it("does not see which hamza a word is written with", () => {
    fc.assert(
      fc.property(arabicText, (text) => {
        expect(foldArabic(text.replace(/[أإآٱ]/gu, "ا"))).toBe(foldArabic(text));
      }),
    );
  });
});

describe("folding Latin", () => {
  it("drops the article in all its spellings", () => {
    for (const name of ["al-Nusra", "an-Nusra", "el Nusra", "en-Nusra", "Al Nusra"])
      expect(foldLatin(name)).toBe("nusra");
    expect(foldLatin("ash-Sham")).toBe("sham");
    expect(foldLatin("Jabhat ash-Shamiya")).toBe("jabhat shamiya");
    expect(foldLatin("ar-Raqqa")).toBe("raqa");
  });

  it("keeps what only looks like an article", () => {
    expect(foldLatin("Al")).toBe("al");
    expect(foldLatin("Aleppo")).toBe("alepo");
    expect(foldLatin("Ar Homs")).toBe("ar homs");
  });

  it("makes case, diacritics, apostrophes, hyphens and doubled letters alike", () => {
    expect(foldLatin("Ma'arrat")).toBe(foldLatin("MAʿARAT"));
    expect(foldLatin("Al-Qaïda")).toBe(foldLatin("al qaida"));
    expect(foldLatin("Deir-ez-Zor")).toBe(foldLatin("Deir Ez Zor"));
    expect(foldLatin("Hassakeh")).toBe(foldLatin("Hasakeh"));
  });

  it("reads scholarly letters as newspapers write them", () => {
    expect(foldLatin("Ǧabhat aš-Šāmīya")).toBe("jabhat shamiya");
    expect(foldLatin("Ḫān Šayḫūn")).toBe("khan shaykhun");
  });

  it("parts French elisions and joins initials", () => {
    expect(wordsOf("ville d'Alep")).toEqual(["ville", "d", "alep"]);
    expect(wordsOf("U.N. Council")).toEqual(["un", "council"]);
  });

  it("drops the English genitive and keeps what only looks like one", () => {
    expect(wordsOf("Aleppo's governor")).toEqual(["aleppo", "governor"]);
    expect(wordsOf("Ra's al-Ayn")).toEqual(["ras", "al", "ayn"]);
  });

  it("does not see case", () => {
    fc.assert(
      fc.property(latinText, (text) => {
        expect(foldLatin(text.toUpperCase())).toBe(foldLatin(text));
      }),
    );
  });
});

describe("folding any text", () => {
  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.oneof(arabicText, anyText()), (text) => {
        const words = foldWords(text);
        expect(words.flatMap((word) => foldWords(word))).toEqual(words);
      }),
    );
  });

  it("leaves letters and digits only", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        for (const word of foldWords(text)) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
      }),
    );
  });

  it("keeps the words that mean something, and all of them where none does", () => {
    expect(meaningfulWords("the City of Aleppo")).toEqual(["city", "alepo"]);
    expect(meaningfulWords("دي ميستورا")).toEqual(["ميستورا"]);
    expect(meaningfulWords("of the")).toEqual(["of", "the"]);
  });
});

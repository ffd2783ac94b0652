import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meaningfulWords } from "../../src/names/fold.js";
import { conceptsOf } from "../../src/names/generic-words.js";
import { gramsOf } from "../../src/names/grams.js";
import { skeletonsOf } from "../../src/names/skeleton.js";
import { soundOf, unvoweled } from "../../src/names/sound.js";
import { compactKeys } from "../../src/names/whole-keys.js";

const soundsOf = (text: string) => meaningfulWords(text).map(soundOf).join(" ");

/** The readings that two names have in common, each written as one word. */
function meet(left: string, right: string): string[] {
  const keys = compactKeys(meaningfulWords(right));
  return compactKeys(meaningfulWords(left)).filter((key) => keys.includes(key));
}

describe("the sound of a word", () => {
  it("is the same however a romanisation writes its vowels", () => {
    for (const spelling of ["Soueida", "Suwayda", "Sweida", "السويداء"])
      expect(soundsOf(spelling)).toBe("suida");
    for (const spelling of ["Zawiya", "Zaouia", "زاوية"]) expect(soundsOf(spelling)).toBe("zui");
    for (const spelling of ["Qaeda", "Qaida", "Qa'ida", "Quaida"]) expect(soundsOf(spelling)).toBe("kida");
    for (const spelling of ["Wadi", "Ouadi", "وادي"]) expect(soundsOf(spelling)).toBe("wadi");
  });

  it("knows English, French and German ways to write a consonant", () => {
    for (const spelling of ["Shaykh", "Cheikh", "Scheich"]) expect(soundsOf(spelling)).toMatch(/^xi[qx]$/);
    expect(soundsOf("Djabal")).toBe(soundsOf("Jabal"));
    expect(soundsOf("Qamishli")).toBe(soundsOf("Kamichli"));
    expect(soundsOf("Lattaquié")).toBe(soundsOf("Latakia"));
  });

  it("without the vowels that Arabic leaves out is what Arabic writes", () => {
    for (const [latin, arabic] of [
      ["halab", "حلب"],
      ["hims", "حمص"],
      ["hazm", "حزم"],
    ] as const) {
      expect(unvoweled(soundOf(latin))).toBe(soundOf(arabic));
    }
  });

  it("leaves words of other scripts as they are", () => {
    expect(soundOf("алеппо")).toBe("алеппо");
    expect(soundOf("112")).toBe("112");
  });

  it("is never empty", () => {
    const word = fc.string({ unit: fc.constantFrom(..."aeiouyhwxzkعاوييهةبت'"), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(word, (text) => {
        for (const folded of meaningfulWords(text)) {
          expect(skeletonsOf(folded).every((skeleton) => skeleton.length > 0)).toBe(true);
          expect(gramsOf(soundOf(folded)).length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe("skeletons", () => {
  it.each([
    ["جبهة النصرة", "Jabhat an-Nusra"],
    ["جبهة النصرة", "Djabhat al-Nosra"],
    ["حركة حزم", "Harakat Hazm"],
    ["ستافان دي ميستورا", "Staffan de Mistoura"],
    ["القاعدة", "al-Qaïda"],
    ["القاعدة", "Al Kaida"],
    ["أديب سلامة", "adib salameh"],
    ["الراموسة", "Ramouseh"],
    ["جمعية الزهراء", "Jam'iyat al-Zahra"],
    ["حلب", "Halab"],
    ["إدلب", "Idleb"],
    ["خان شيخون", "Khan Shaykhun"],
    ["الظاهرية", "Thaheriya"],
    ["أورم الجوز", "Orm Eljoz"],
    ["دير الزور", "Deirezzor"],
    ["دير الزور", "Dayr az-Zawr"],
    ["أبو الظهور", "Abul Thohur"],
    ["عبد الرحمن", "Abdurrahman"],
  ])("of %s and %s meet", (left, right) => {
    expect(meet(left, right)).not.toEqual([]);
  });

  it("of different names do not", () => {
    expect(meet("جبهة النصرة", "Ansar al-Din")).toEqual([]);
    expect(meet("حلب", "Hama")).toEqual([]);
  });

  it("are at most four a word", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("al", "th", "ch", "at", "b", "e"), maxLength: 9 }),
        (text) => {
          for (const word of meaningfulWords(text)) expect(skeletonsOf(word).length).toBeLessThanOrEqual(4);
        },
      ),
    );
  });
});

describe("generic words", () => {
  it("stand for one concept in each language", () => {
    for (const words of ["Front", "Jabhat", "جبهة", "الجبهة"]) {
      expect(meaningfulWords(words).flatMap(conceptsOf)).toEqual(["@front"]);
    }
    expect(meaningfulWords("États-Unis").flatMap(conceptsOf)).toEqual(
      expect.arrayContaining(meaningfulWords("الولايات المتحدة").flatMap(conceptsOf)),
    );
  });

  it("are not telling words", () => {
    expect(meaningfulWords("Nusra حزم").flatMap(conceptsOf)).toEqual([]);
  });
});

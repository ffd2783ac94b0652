import { scriptOf } from "./script.js";

/**
 * How an Arabic letter sounds, in the alphabet that Latin spellings are brought to below. x is sh, q is kh (its own sign,
 * for k is k, q and c); ʿayn is silent.
 */
const ARABIC_SOUNDS: Readonly<Record<string, string>> = {
  ا: "a",
  ب: "b",
  ت: "t",
  ث: "t",
  ج: "j",
  ح: "h",
  خ: "q",
  د: "d",
  ذ: "d",
  ر: "r",
  ز: "z",
  س: "s",
  ش: "x",
  ص: "s",
  ض: "d",
  ط: "t",
  ظ: "z",
  ع: "",
  غ: "g",
  ف: "f",
  ق: "k",
  ك: "k",
  ل: "l",
  م: "m",
  ن: "n",
  ه: "h",
  و: "u",
  ي: "i",
};

/** Latin spellings, longest first within what they share: English, French and German ways to write one Arabic sound. */
const LATIN_SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/x/gu, "ks"],
  [/ae/gu, "ai"],
  [/qu(?=[aei])/gu, "k"],
  [/dsch|dj/gu, "j"],
  [/tsch|tch|sch|sh|ch/gu, "x"],
  [/ck|c(?![eiy])|q/gu, "k"],
  [/c/gu, "s"],
  [/kh/gu, "q"],
  [/gh/gu, "g"],
  [/ph|v/gu, "f"],
  [/th/gu, "t"],
  [/dh/gu, "d"],
  [/p/gu, "b"],
  [/(?<=[ae])h?$/gu, "A"],
  [/^(?:w|[ou]+(?=[aeiy]))/gu, "W"],
  [/^(?:y|i(?=[aeou]))/gu, "Y"],
  [/[ou]|w/gu, "u"],
  [/[iy]/gu, "i"],
];

/**
 * Vowels as far as both scripts show them: one class for a vowel at the start, none for e (Arabic does not write it),
 * none for a beside a long vowel, doubled ones single. W and Y are the consonants at a word's start.
 */
function settleVowels(sound: string): string {
  return sound
    .replace(/^[aeiu]+(?=.)/u, "a")
    .replace(/[ae]*A$/u, "a")
    .replace(/(?!^)e/gu, "")
    .replace(/(?<=[iu])a|(?!^)a(?=[iu])/gu, "")
    .replace(/([aiu])\1+/gu, "$1")
    .toLowerCase();
}

/** A closing "ه" is the taa marbuta, an a; "و" and "ي" begin a word as consonants, ʿayn as a vowel. */
function arabicSound(word: string): string {
  const settled = word
    .replace(/(?<=.)ه$/u, "ا")
    .replace(/^و(?=.)/u, "W")
    .replace(/^ي(?=.)/u, "Y")
    .replace(/^ع/u, "ا");
  return [...settled].map((letter) => ARABIC_SOUNDS[letter] ?? letter).join("");
}

function latinSound(word: string): string {
  return LATIN_SPELLINGS.reduce((sound, [spelling, sign]) => sound.replace(spelling, sign), word);
}

/**
 * A folded word as it sounds, in one alphabet for Arabic and Latin letters, so that spellings can be compared letter by
 * letter: Soueida, Suwayda and "سويدا" are all `suida`. A word of another script is its own sound.
 */
export function soundOf(word: string): string {
  const script = scriptOf(word);
  if (script === "OTHER") return word;
  return settleVowels(script === "ARABIC" ? arabicSound(word) : latinSound(word));
}

/** A sound without the vowels inside it, which Arabic mostly leaves out: `halab` is `hlb`, as "حلب" is. */
export function unvoweled(sound: string): string {
  return sound.replace(/(?!^)[aiu](?!$)/gu, "");
}

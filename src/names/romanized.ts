/** How an Arabic letter is written in Latin letters, without marks (BGN/PCGN, simplified); short vowels are not written in Arabic. */
const LATIN: Readonly<Record<string, string>> = {
  ...{ ا: "a", أ: "a", إ: "i", آ: "a", ٱ: "a", ء: "", ؤ: "u", ئ: "i", ب: "b", ت: "t", ث: "th", ج: "j" },
  ...{ ح: "h", خ: "kh", د: "d", ذ: "dh", ر: "r", ز: "z", س: "s", ش: "sh", ص: "s", ض: "d", ط: "t", ظ: "z" },
  ...{ ع: "a", غ: "gh", ف: "f", ق: "q", ك: "k", ل: "l", م: "m", ن: "n", ه: "h", ة: "a", و: "u", ي: "i" },
  ...{ ى: "a", ـ: "" },
};

/** A text with its Arabic letters in Latin ones: enough to type, not to read aloud. */
export function romanized(text: string): string {
  return [...text.normalize("NFC")].map((letter) => LATIN[letter] ?? letter).join("");
}

/** Marks that people type for ʿayn, hamza and elision; they stand for no letter of their own. */
const APOSTROPHES = /['’‘‛`´ʹʻʼʽʾʿˈ′＇ˤˀʔʕ]/gu;

/**
 * Letters that folding their marks away would get wrong: scholarly and Turkish or Kurdish letters that are two letters
 * elsewhere (š is sh), and Persian, Urdu and Kurdish shapes of Arabic letters. Keys are in NFC or without decomposition.
 */
const LETTERS: Readonly<Record<string, string>> = {
  š: "sh",
  ş: "sh",
  č: "ch",
  ž: "j",
  ǧ: "j",
  ğ: "gh",
  ġ: "gh",
  ḫ: "kh",
  ẖ: "kh",
  ṯ: "th",
  ḏ: "dh",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ə: "e",
  ٱ: "ا",
  ٲ: "ا",
  ٳ: "ا",
  ٵ: "ا",
  ة: "ه",
  ۃ: "ه",
  ہ: "ه",
  ھ: "ه",
  ە: "ه",
  ۿ: "ه",
  ى: "ي",
  ی: "ي",
  ې: "ي",
  ێ: "ي",
  ۍ: "ي",
  ے: "ي",
  ک: "ك",
  ڪ: "ك",
  ګ: "ك",
  گ: "ك",
  ڭ: "ك",
  ݣ: "ك",
  پ: "ب",
  چ: "ج",
  ژ: "ز",
  ڤ: "ف",
  ڥ: "ف",
  ڨ: "ق",
  ڠ: "غ",
  ۆ: "و",
  ۇ: "و",
  ۈ: "و",
  ۅ: "و",
  ۉ: "و",
  ۋ: "و",
  ڕ: "ر",
  ړ: "ر",
  ڑ: "ر",
  ڵ: "ل",
  ڷ: "ل",
  ڈ: "د",
  ډ: "د",
  ٹ: "ت",
  ټ: "ت",
  ں: "ن",
  ڼ: "ن",
  ء: "",
  ٴ: "",
  ـ: "",
};

const FOLDED = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "gu");

/** Arabic-Indic and Persian digits have a fixed distance to their zero. */
function westernDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  return String(code - (code >= 0x06f0 ? 0x06f0 : 0x0660));
}

/**
 * A text in its plainest letters: compatibility forms resolved, lower case, no diacritics, no tatweel, no hamza, no
 * apostrophes, no invisible characters, western digits. Blanks and punctuation stay where they are.
 */
export function plainLetters(text: string): string {
  return text
    .replace(APOSTROPHES, "")
    .normalize("NFKC")
    .replace(APOSTROPHES, "")
    .toLowerCase()
    .replace(/\p{Cf}/gu, "")
    .normalize("NFC")
    .replace(FOLDED, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(FOLDED, (letter) => LETTERS[letter] ?? letter)
    .replace(/[٠-٩۰-۹]/gu, westernDigit);
}

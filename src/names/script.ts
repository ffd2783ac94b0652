/** Writing systems that are told apart; OTHER is any that has no rules here (Cyrillic, Hebrew, digits). */
export type Script = "ARABIC" | "LATIN" | "OTHER";

/** The script of the first letter that has one; OTHER for a text without letters. */
export function scriptOf(text: string): Script {
  const letter = /[\p{Script=Arabic}\p{Script=Latin}]/u.exec(text)?.[0];
  if (letter === undefined) return "OTHER";
  return /\p{Script=Arabic}/u.test(letter) ? "ARABIC" : "LATIN";
}

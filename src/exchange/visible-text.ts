/**
 * Characters that turn the direction of the text around them (embeddings, overrides, isolates), behind which a file could show another
 * order of words than it holds. The marks U+200E, U+200F and U+061C stay: Arabic texts need them, and they turn nothing.
 */
export const turning = /[\u202a-\u202e\u2066-\u2069]/gu;

/** The text with each character that turns its direction written out: `\u202e`. */
export function visibleText(text: string): string {
  return text.replace(turning, (mark) => `\\u${(mark.codePointAt(0) ?? 0).toString(16)}`);
}

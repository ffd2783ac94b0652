const surrogate = /[\ud800-\udfff]/;

/** Unicode code points between two code units of a text (default: all of it). */
export function codePointLength(text: string, from = 0, to = text.length): number {
  let length = 0;
  for (let unit = from; unit < to; unit++) {
    length++;
    if ((text.codePointAt(unit) ?? 0) > 0xffff) unit++;
  }
  return length;
}

/** The part of a text between two offsets in code points, half open; offsets past the end give what is there. */
export function sliceCodePoints(text: string, start: number, end: number): string {
  if (!surrogate.test(text)) return text.slice(start, end);
  const from = unitAt(text, 0, start);
  return text.slice(from, unitAt(text, from, end - start));
}

/** The code unit that lies a number of code points after another. */
function unitAt(text: string, from: number, points: number): number {
  let unit = from;
  for (let point = 0; point < points && unit < text.length; point++) {
    unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
  }
  return unit;
}

import { codePointLength } from "./code-points.js";
import type { TextRange } from "./text-range.model.js";

/** Every place where the exact words stand in a text, in order; places may overlap. Both texts in NFC. */
export function findQuote(text: string, exact: string): TextRange[] {
  if (exact === "") return [];
  const length = codePointLength(exact);
  const places: TextRange[] = [];
  let unit = 0;
  let point = 0;
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    point += codePointLength(text, unit, at);
    unit = at;
    places.push({ start: point, end: point + length });
  }
  return places;
}

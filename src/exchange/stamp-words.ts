import type { Stamp } from "./export.model.js";

/** A stamp as a sentence, for formats that take a description: `32 nodes, 57 edges. predicates: FOUGHT. As known at 2026-... (tick 12).` */
export function stampWords(
  { options, knownAt, tick }: Stamp,
  counts: Readonly<Record<string, number>>,
): string {
  const counted = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
  const asked = Object.entries(options).map(([name, value]) => `${name}: ${value}`);
  const known = knownAt === null ? "Nothing was recorded" : `As known at ${knownAt} (tick ${tick})`;
  return [counted.join(", "), asked.length === 0 ? "All of the graph" : asked.join("; "), known, ""]
    .join(". ")
    .trim();
}

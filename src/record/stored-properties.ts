import { int } from "../graph/values.js";

/** Properties that hold whole numbers; every other number is stored as a float. */
const integers: ReadonlySet<string> = new Set([
  "claimCount",
  "credibility",
  "depth",
  "documentCount",
  "end",
  "originCount",
  "position",
  "seq",
  "start",
  "tick",
  "tickTo",
  "version",
]);

/** Properties as a parameter for `SET node = $properties`: whole numbers as integers, and what is null left out. */
export function storedProperties(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const stored: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined) continue;
    stored[name] = typeof value === "number" && integers.has(name) ? int(value) : value;
  }
  return stored;
}

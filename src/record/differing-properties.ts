/** Names of the wanted properties that are otherwise at present, sorted; an absent one counts as null. */
export function differing(
  present: Readonly<Record<string, unknown>>,
  wanted: Readonly<Record<string, unknown>>,
): string[] {
  return Object.keys(wanted)
    .filter((name) => !same(present[name] ?? null, wanted[name] ?? null))
    .sort();
}

/** Whether two property values are equal; lists are when all their members are. */
export function same(left: unknown, right: unknown): boolean {
  if (!Array.isArray(left) || !Array.isArray(right)) return left === right;
  return left.length === right.length && left.every((member, at) => member === right[at]);
}

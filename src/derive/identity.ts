/** Which entities are one, as judged. */
export interface Identity {
  /** The id that stands for an entity: its canonical one's, or its own. */
  readonly of: (id: string) => string;
  /** All ids that an entity goes by, its own among them, sorted. */
  readonly members: (id: string) => readonly string[];
  /** Every id that another one stands for, with that one. */
  readonly canonical: ReadonlyMap<string, string>;
}

/**
 * Joins the entities that were judged the same, also through others. The one recorded first stands for all, then the one with the
 * smaller id; an entity without a tick comes last.
 */
export function identityOf(
  same: readonly (readonly [string, string])[],
  ticks: ReadonlyMap<string, number>,
): Identity {
  const members = new Map<string, readonly string[]>();
  const canonical = new Map<string, string>();
  for (const joined of joinedSets(same)) {
    const [first = "", ...others] = [...joined].sort((left, right) => older(left, right, ticks));
    for (const id of others) canonical.set(id, first);
    const sorted = joined.sort();
    for (const id of sorted) members.set(id, sorted);
  }
  return {
    of: (id) => canonical.get(id) ?? id,
    members: (id) => members.get(id) ?? [id],
    canonical,
  };
}

function older(left: string, right: string, ticks: ReadonlyMap<string, number>): number {
  const leftTick = ticks.get(left) ?? Number.MAX_SAFE_INTEGER;
  const rightTick = ticks.get(right) ?? Number.MAX_SAFE_INTEGER;
  return leftTick - rightTick || (left < right ? -1 : 1);
}

/** The sets that pairs join, each of at least two ids. */
function joinedSets(pairs: readonly (readonly [string, string])[]): string[][] {
  const setOf = new Map<string, string[]>();
  for (const [left, right] of pairs) {
    const [small, large] = [setOf.get(left) ?? [left], setOf.get(right) ?? [right]].sort(
      (one, other) => one.length - other.length,
    ) as [string[], string[]];
    if (small !== large && left !== right) large.push(...small);
    for (const id of large === small ? [] : [...small, left, right]) setOf.set(id, large);
  }
  return [...new Set(setOf.values())].filter((set) => set.length > 1);
}

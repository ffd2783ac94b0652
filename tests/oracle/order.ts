/** Texts and numbers that members of a list are ordered by, one after another. */
export type Keys = readonly (string | number)[];

/** Orders by keys; those at the places of `descending` the other way round. */
export function byKeys<T extends object>(keysOf: (member: T) => Keys, descending: readonly number[] = []) {
  const known = new Map<T, Keys>();
  const keys = (member: T): Keys => {
    const found = known.get(member) ?? keysOf(member);
    known.set(member, found);
    return found;
  };
  return (left: T, right: T): number => {
    const others = keys(right);
    for (const [at, key] of keys(left).entries()) {
      const other = others[at] ?? "";
      const order = key < other ? -1 : Number(key > other);
      if (order !== 0) return descending.includes(at) ? -order : order;
    }
    return 0;
  };
}

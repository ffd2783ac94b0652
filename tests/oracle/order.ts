/** Texts and numbers that members of a list are ordered by, one after another. */
export type Keys = readonly (string | number)[];

/** Orders by keys; those at the places of `descending` the other way round. */
export function byKeys<T>(keysOf: (member: T) => Keys, descending: readonly number[] = []) {
  return (left: T, right: T): number => {
    const others = keysOf(right);
    for (const [at, key] of keysOf(left).entries()) {
      const other = others[at] ?? "";
      const order = key < other ? -1 : Number(key > other);
      if (order !== 0) return descending.includes(at) ? -order : order;
    }
    return 0;
  };
}

/** A map that refuses to be changed at run time too, in the order of its sorted keys. */
export function frozenMap<V>(entries: Iterable<readonly [string, V]>): ReadonlyMap<string, V> {
  const map = new Map([...entries].sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0)));
  const refuse = () => {
    throw new TypeError("The ontology is frozen: change its files under schema/ and start again.");
  };
  for (const name of ["set", "delete", "clear"]) Object.defineProperty(map, name, { value: refuse });
  return Object.freeze(map);
}

/** Freezes an object of texts, lists and maps with all that it holds. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || value instanceof Map) return value;
  for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
}

/** A `WHERE` of all the conditions; nothing where there are none. */
export function whereAll(...conditions: readonly string[]): string {
  return conditions.length === 0 ? "" : ` WHERE ${conditions.join(" AND ")}`;
}

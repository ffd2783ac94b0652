/**
 * Cypher for the first day that the time of a claim, held by `claim`, speaks of; null: it sets none. "Held in October" speaks of the days
 * of October, "from October to March" of those on which it surely held, and of those on which it may have begun or ended where that is said.
 */
export function firstToldDay(claim: string): string {
  const [begun, lasting] = [`${claim}.startLatest`, `${claim}.endEarliest`];
  return `coalesce(${claim}.startEarliest, CASE WHEN ${begun} < ${lasting} THEN ${begun} ELSE ${lasting} END)`;
}

/** The same for the last day. What is said to go on may go on after it. */
export function lastToldDay(claim: string): string {
  const [begun, lasting] = [`${claim}.startLatest`, `${claim}.endEarliest`];
  return `coalesce(${claim}.endLatest, CASE WHEN ${lasting} > ${begun} THEN ${lasting} ELSE ${begun} END)`;
}

/** Seasons as EDTF numbers them, and the month in which each begins north of the equator. */
const seasons: readonly (readonly [season: string, month: string])[] = [
  ["-21", "-03"],
  ["-22", "-06"],
  ["-23", "-09"],
  ["-24", "-12"],
];

/**
 * Cypher for the date that an EDTF text names first, without its qualifier and as far as it goes (`2015-03`): what to sort by where
 * `~` or `?` leaves no bound. Null where it names none.
 */
export function writtenDate(edtf: string): string {
  const plain = "replace(replace(replace(replace(p, '~', ''), '?', ''), '%', ''), 'X', '0')";
  const months = seasons.map(([season, month]) => `WHEN '${season}' THEN left(p, 4) + '${month}'`).join(" ");
  const date = `CASE substring(p, 4, 3) ${months} ELSE ${plain} END`;
  return `head([p IN split(${edtf}, '/') WHERE p >= '0' AND p < ':' | ${date}])`;
}

/** How two names met. */
export type MeetingWay = "EXACT" | "FOLDED" | "ACROSS_SCRIPTS" | "SLIP" | "CONSONANTS";

/** Two names that met: the way, the name of the left one, of the right one, and whether each is a main name of its bearer. */
export type Meeting = readonly [way: MeetingWay, left: string, right: string, main: boolean, ...unknown[]];

/** An entity that both are related to: its name, and the predicate. */
export type SharedNeighbour = readonly [name: string, predicate: string];

/** Neighbours that a reason names; the others are counted. */
const mostNamed = 5;

const said: Readonly<Record<MeetingWay, (left: string, right: string) => string>> = {
  EXACT: (left) => `both are called ${left}`,
  FOLDED: (left, right) => `${left} and ${right} are spelt alike but for articles, accents and the like`,
  ACROSS_SCRIPTS: (left, right) => `${left} and ${right} sound alike across scripts`,
  SLIP: (left, right) => `${left} and ${right} differ by one letter`,
  CONSONANTS: (left, right) => `${left} and ${right} have the same consonants`,
};

/**
 * Why two entities may be one, in English sentences: for each way that their names met the best two names (`meetings` is sorted so),
 * then the neighbours that they share.
 */
export function candidateReasons(
  meetings: readonly Meeting[],
  neighbours: readonly SharedNeighbour[],
): string[] {
  const best = new Map<MeetingWay, string>();
  for (const [way, left, right, main] of meetings)
    if (!best.has(way))
      best.set(way, main ? said[way](left, right) : `${said[way](left, right)} (not a main name of both)`);
  return [...best.values(), ...(neighbours.length === 0 ? [] : [shared(neighbours)])];
}

function shared(neighbours: readonly SharedNeighbour[]): string {
  const names = neighbours.slice(0, mostNamed).map(([name, predicate]) => `${name} (${predicate})`);
  const more = neighbours.length - names.length;
  const count = neighbours.length === 1 ? "1 neighbour" : `${neighbours.length} neighbours`;
  return `share ${count}: ${names.join(", ")}${more === 0 ? "" : ` and ${more} more`}`;
}

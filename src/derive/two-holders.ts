import { type Clash, certaintyOfOverlap, rivalClash } from "./conflict.js";
import { grouped } from "./grouped.js";
import { bestPairsAmong } from "./opponents.js";
import type { Proposition } from "./proposition.js";
import type { Reading } from "./reading.js";

/** A claim with all whom it puts in one place that takes one. */
interface Holding {
  readonly reading: Reading;
  readonly partners: readonly string[];
}

/** TWO_HOLDERS: a predicate that allows one partner at a time is said of two. A claim that itself names several does not stand against itself. */
export function twoHolders(readings: readonly Reading[]): Clash[] {
  const held = readings
    .filter(({ supports }) => supports)
    .flatMap((reading) => reading.edges.flatMap(placesOf).map((place) => ({ reading, ...place })));
  return [...grouped(held, ({ place }) => [place]).values()].flatMap((holders) => {
    if (holders.every(({ partner }) => partner === holders[0]?.partner)) return [];
    return clashesOf(holdingsOf(holders));
  });
}

/** A place that takes one partner at a time: an end of a functional predicate with the entity that stands there. */
export interface Place {
  readonly place: string;
  readonly end: "subject" | "object";
  readonly partner: string;
}

/** The places at the ends of an edge, none for a predicate that allows many; either end of a symmetric one is such a place. */
export function placesOf({ predicate, subject, object }: Proposition): Place[] {
  const { name, functional, symmetric } = predicate;
  const places: Place[] = [
    { place: `${name}|${subject}`, end: "subject", partner: object },
    { place: `${name}|${object}`, end: "object", partner: subject },
  ];
  return functional === null ? [] : places.filter(({ end }) => symmetric || end === functional);
}

function holdingsOf(holders: readonly { reading: Reading; partner: string }[]): Holding[] {
  const byClaim = grouped(holders, ({ reading }) => [reading.claim.id]);
  return [...byClaim.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : { reading: first.reading, partners: [first, ...others].map(({ partner }) => partner) },
  );
}

function clashesOf(holdings: readonly Holding[]): Clash[] {
  const partners = new Map(holdings.map((holding) => [holding.reading, holding.partners]));
  const pairs = bestPairsAmong([...partners.keys()], {
    certainty: certaintyOfOverlap,
    opposes: (left, right) => {
      const theirs = partners.get(right) ?? [];
      return !(partners.get(left) ?? []).some((partner) => theirs.includes(partner));
    },
  });
  return pairs.map((pair) => rivalClash("TWO_HOLDERS", pair));
}

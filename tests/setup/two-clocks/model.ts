import { derive } from "../../../src/derive/derive.js";
import type { Derived, Period, RecordedClaim } from "../../../src/derive/derive.model.js";
import { identityOf } from "../../../src/derive/identity.js";
import type { Ontology } from "../../../src/ontology/ontology.model.js";
import type { Rank, Reliability } from "../../../src/record/claim.model.js";

/** What was put in, each with its tick. */
export interface Inputs {
  readonly claims: RecordedClaim["claim"][];
  readonly retractions: { readonly tick: number; readonly claim: string }[];
  readonly ranks: { readonly tick: number; readonly claim: string; readonly rank: Rank }[];
  readonly ratings: { readonly tick: number; readonly speaker: string; readonly reliability: Reliability }[];
  readonly same: {
    readonly tick: number;
    withdrawn: number | null;
    readonly pair: readonly [string, string];
  }[];
}

/** What the graph must say as known at a tick: everything derived from what had been put in by then. */
export interface Known extends Derived {
  /** Whether an entity stands for itself. */
  readonly isCanonical: (entity: string) => boolean;
  readonly canonicalOf: (entity: string) => string;
  readonly rankOf: (claim: string) => Rank;
}

/** Derives all of it from an array, as if nothing had ever been derived. */
export function knownAt(
  tick: number,
  { claims, retractions, ranks, ratings, same }: Inputs,
  entities: readonly string[],
  ontology: Ontology,
): Known {
  const by = <T extends { readonly tick: number }>(list: readonly T[]) =>
    list.filter((one) => one.tick <= tick);
  const rankOf = (id: string) => by(ranks).findLast(({ claim }) => claim === id)?.rank ?? "NORMAL";
  const pairs = by(same)
    .filter(({ withdrawn }) => withdrawn === null || withdrawn > tick)
    .map(({ pair }) => pair);
  const entityTicks = new Map(entities.map((id) => [id, 1]));
  const identity = identityOf(pairs, entityTicks);
  const derived = derive({
    claims: by(claims).map((claim) => ({
      claim,
      state: { rank: rankOf(claim.id), retracted: by(retractions).some((one) => one.claim === claim.id) },
    })),
    same: pairs,
    entityTicks,
    ratings: new Map(by(ratings).map(({ speaker, reliability }) => [speaker, reliability])),
    ontology,
  });
  return {
    ...derived,
    rankOf,
    isCanonical: (entity) => identity.of(entity) === entity,
    canonicalOf: identity.of,
  };
}

/** Whether a period may hold on some day of a month given by its first and last day. */
export function mayHold({ startEarliest, endLatest }: Period, from: string, to: string): boolean {
  return (startEarliest === null || startEarliest <= to) && (endLatest === null || endLatest >= from);
}

/** Whether it surely holds on every day of it. */
export function surelyHolds({ startLatest, endEarliest }: Period, from: string, to: string): boolean {
  return startLatest !== null && startLatest <= from && endEarliest !== null && endEarliest >= to;
}

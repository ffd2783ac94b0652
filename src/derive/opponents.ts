import type { Certainty } from "./conflict.js";
import type { Reading } from "./reading.js";
import { byStanding } from "./standing.js";

/** Two claims that stand against each other, and how surely. */
export interface Opposed {
  readonly left: Reading;
  readonly right: Reading;
  readonly certainty: Certainty;
}

/** Tells how surely two claims stand against each other; null: they do not. */
export type Judge = (left: Reading, right: Reading) => Certainty | null;

/**
 * Each claim of either side with its best opponent on the other: one against whom it stands surely before one against whom it may,
 * then the one that stands best. So every claim with an opponent is in a pair, and there are no more pairs than claims.
 */
export function bestPairs(left: readonly Reading[], right: readonly Reading[], judge: Judge): Opposed[] {
  if (left.length === 0 || right.length === 0) return [];
  const [lefts, rights] = [[...left].sort(byStanding), [...right].sort(byStanding)];
  return [
    ...lefts.flatMap((claim) => best(claim, rights, judge) ?? []),
    ...rights.flatMap((claim) => flipped(best(claim, lefts, (one, other) => judge(other, one))) ?? []),
  ];
}

/** The same among claims of one side. */
export function bestPairsAmong(claims: readonly Reading[], judge: Judge): Opposed[] {
  const sorted = [...claims].sort(byStanding);
  return sorted.flatMap((claim) => best(claim, sorted, judge) ?? []);
}

function best(claim: Reading, opponents: readonly Reading[], judge: Judge): Opposed | null {
  let possible: Reading | null = null;
  for (const opponent of opponents) {
    if (opponent.claim.id === claim.claim.id) continue;
    const certainty = judge(claim, opponent);
    if (certainty === "CERTAIN") return { left: claim, right: opponent, certainty };
    if (certainty === "POSSIBLE") possible ??= opponent;
  }
  return possible && { left: claim, right: possible, certainty: "POSSIBLE" };
}

function flipped(pair: Opposed | null): Opposed | null {
  return pair && { left: pair.right, right: pair.left, certainty: pair.certainty };
}

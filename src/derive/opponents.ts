import type { Certainty } from "./conflict.js";
import type { Reading } from "./reading.js";
import { byStanding } from "./standing.js";

/** Two claims that stand against each other, and how surely. */
export interface Opposed {
  readonly left: Reading;
  readonly right: Reading;
  readonly certainty: Certainty;
}

/** By what two claims of either side stand against each other; both must tell the same of a pair every time. */
export interface Rule {
  /** How surely, as far as their times decide; null: not at all. Asked of every pair, so it must cost little. */
  readonly certainty: (left: Reading, right: Reading) => Certainty | null;
  /** Whether what they say does. Asked only where it can still make a difference. */
  readonly opposes: (left: Reading, right: Reading) => boolean;
}

/**
 * Each claim of either side with its best opponent on the other: one against whom it stands surely before one against whom it may,
 * then the one that stands best. So every claim with an opponent is in a pair, and there are no more pairs than claims.
 */
export function bestPairs(left: readonly Reading[], right: readonly Reading[], rule: Rule): Opposed[] {
  if (left.length === 0 || right.length === 0) return [];
  const [lefts, rights] = [[...left].sort(byStanding), [...right].sort(byStanding)];
  return [
    ...lefts.flatMap((claim) => best(claim, rights, rule) ?? []),
    ...rights.flatMap((claim) => flipped(best(claim, lefts, turned(rule))) ?? []),
  ];
}

/** The same among claims of one side. */
export function bestPairsAmong(claims: readonly Reading[], rule: Rule): Opposed[] {
  const sorted = [...claims].sort(byStanding);
  return sorted.flatMap((claim) => best(claim, sorted, rule) ?? []);
}

/** Where many stand in one place, this is the only work that grows with their square. */
function best(claim: Reading, opponents: readonly Reading[], { certainty, opposes }: Rule): Opposed | null {
  let possible: Reading | null = null;
  for (const opponent of opponents) {
    const sure = certainty(claim, opponent);
    if (sure === null || (sure === "POSSIBLE" && possible !== null)) continue;
    if (opponent.claim.id === claim.claim.id || !opposes(claim, opponent)) continue;
    if (sure === "CERTAIN") return { left: claim, right: opponent, certainty: sure };
    possible = opponent;
  }
  return possible && { left: claim, right: possible, certainty: "POSSIBLE" };
}

function turned({ certainty, opposes }: Rule): Rule {
  return {
    certainty: (left, right) => certainty(right, left),
    opposes: (left, right) => opposes(right, left),
  };
}

function flipped(pair: Opposed | null): Opposed | null {
  return pair && { left: pair.right, right: pair.left, certainty: pair.certainty };
}

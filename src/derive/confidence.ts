import type { Reliability } from "../record/claim.model.js";
import type { DeriveInput } from "./derive.model.js";
import type { Identity } from "./identity.js";
import type { Reading } from "./reading.js";

/**
 * How far a source's word is taken. The letters are those of the Admiralty code (NATO STANAG 2511): A completely reliable ... E unreliable.
 * F, "cannot be judged", says no more than no rating. The code is of letters only; the numbers are ours.
 */
const reliabilityWeight: Partial<Record<Reliability, number>> = { A: 0.95, B: 0.8, C: 0.6, D: 0.4, E: 0.2 };
/** The same for the claim itself: 1 confirmed ... 5 improbable; 6, "cannot be judged", says nothing. */
const credibilityWeight: Partial<Record<number, number>> = { 1: 0.95, 2: 0.8, 3: 0.6, 4: 0.4, 5: 0.2 };

/** Present rating of an origin's speaker by its canonical id, or undefined. */
export type RatingOf = (speaker: string) => Reliability | undefined;

/** A merged entity's rating is its canonical one's own; where that has none, the least reliable of those it goes by. */
export function ratingsOf({ ratings }: DeriveInput, identity: Identity): RatingOf {
  return (speaker) => {
    const own = ratings.get(speaker);
    if (own !== undefined) return own;
    return identity
      .members(speaker)
      .flatMap((id) => ratings.get(id) ?? [])
      .sort()
      .at(-1);
  };
}

/**
 * How far claims that say the same are to be believed, 0 to 1: the chance that not all of their origins are wrong, each taken at
 * its best claim. Rounded to four digits. Null where nothing is rated; an origin that is not rated adds nothing.
 */
export function confidenceOf(supporting: readonly Reading[], ratingOf: RatingOf): number | null {
  const best = new Map<string, number>();
  for (const { claim, origin } of supporting) {
    const weight = weightOf(
      origin.speaker === null ? undefined : ratingOf(origin.speaker),
      claim.credibility,
    );
    if (weight !== null) best.set(origin.key, Math.max(weight, best.get(origin.key) ?? 0));
  }
  if (best.size === 0) return null;
  // Sorted, as products of fractions depend on their order in the last digit.
  const allWrong = [...best.values()].sort().reduce((product, weight) => product * (1 - weight), 1);
  return Math.round((1 - allWrong) * 1e4) / 1e4;
}

/** Both ratings multiplied; one that is missing is left out; null where both are. */
function weightOf(reliability: Reliability | undefined, credibility: number | null): number | null {
  const ofSource = reliability && reliabilityWeight[reliability];
  const ofClaim = credibility === null ? undefined : credibilityWeight[credibility];
  if (ofSource === undefined && ofClaim === undefined) return null;
  return (ofSource ?? 1) * (ofClaim ?? 1);
}

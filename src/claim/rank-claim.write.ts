import type { Rank } from "../record/claim.model.js";
import { longestReason, Problems, someText } from "../writing/problems.js";
import { claimsOf } from "../writing/references.js";
import type { KeyedInput, UseCase } from "../writing/use-case.model.js";
import { setRank } from "./correct-claim.store.js";
import { whatFollows } from "./what-follows.js";

/** A claim to be set before others of the same, or to be believed no more. */
export interface RankClaim extends KeyedInput {
  readonly id: string;
  readonly rank: Rank;
  readonly reason: string;
}

/** Ranks a claim: PREFERRED is shown first, DEPRECATED makes no edge. */
export const rankClaim: UseCase<RankClaim> = async (desk, input) => {
  const problems = new Problems();
  const found = await claimsOf(desk, [{ handle: input.id, path: ["id"] }], problems);
  const reason = someText(input.reason, longestReason, ["reason"], problems);
  const claim = found.get(input.id);
  if (claim?.retracted === true)
    problems.add(["id"], "CLAIM_RETRACTED", "names a claim that was taken back; it has no rank any more.");
  if (problems.any || claim === undefined) return { userErrors: problems.found };
  const { rank } = input;
  return {
    detail: { claim: claim.id, rank, reason },
    apply: async (tick) => {
      await desk.unit.run(setRank(claim.id, { rank, reason }, tick));
      return whatFollows(desk, { kind: "CLAIM", claim: claim.id }, tick);
    },
  };
};

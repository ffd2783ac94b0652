import { longestReason, Problems, someText } from "../writing/problems.js";
import { claimsOf } from "../writing/references.js";
import type { KeyedInput, UseCase } from "../writing/use-case.model.js";
import { requireMayCorrect } from "./claim-owner.js";
import { retract } from "./correct-claim.store.js";
import { whatFollows } from "./what-follows.js";

/** A claim to be taken back. */
export interface RetractClaim extends KeyedInput {
  readonly id: string;
  readonly reason: string;
}

/** Takes a claim back: it makes no edge any more, and what it superseded lives again. Throws `Forbidden`. */
export const retractClaim: UseCase<RetractClaim> = async (desk, input) => {
  const problems = new Problems();
  const found = await claimsOf(desk, [{ handle: input.id, path: ["id"] }], problems);
  const reason = someText(input.reason, longestReason, ["reason"], problems);
  const claim = found.get(input.id);
  if (claim !== undefined) requireMayCorrect(desk.caller, claim);
  if (claim?.retracted === true)
    problems.add(
      ["id"],
      "CLAIM_RETRACTED",
      "names a claim that was taken back already; there is nothing to do.",
    );
  if (problems.any || claim === undefined) return { userErrors: problems.found };
  const { unit, caller } = desk;
  return {
    detail: { claim: claim.id, reason },
    apply: async (tick) => {
      await unit.run(retract(claim.id, { reason, by: caller.name }, tick));
      return whatFollows(desk, { kind: "CLAIM", claim: claim.id }, tick);
    },
  };
};

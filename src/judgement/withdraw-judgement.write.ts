import { deriveAgain } from "../derive/derive-again.js";
import { longestReason, Problems, someText } from "../writing/problems.js";
import type { KeyedInput, UseCase } from "../writing/use-case.model.js";
import { samePairs } from "./judge-identity.write.js";
import { judgementOfId, liveJudgements, membersOf, withdrawJudgements } from "./judgement.store.js";

/** A judgement to be taken back. */
export interface WithdrawJudgement extends KeyedInput {
  readonly id: string;
  readonly reason: string;
}

/** Withdraws a judgement: what it joined is derived apart again, with the ids it had. */
export const withdrawJudgement: UseCase<WithdrawJudgement> = async ({ unit, ontology, caller }, input) => {
  const problems = new Problems();
  const reason = someText(input.reason, longestReason, ["reason"], problems);
  const [judgement] = await unit.run(judgementOfId(input.id));
  if (judgement === undefined)
    problems.add(
      ["id"],
      "JUDGEMENT_UNKNOWN",
      `no judgement has the id "${input.id}"; list them with \`judgements\`.`,
    );
  if (judgement?.withdrawn === true)
    problems.add(
      ["id"],
      "JUDGEMENT_WITHDRAWN",
      "names a judgement that was withdrawn already; there is nothing to do.",
    );
  if (problems.any || judgement === undefined) return { userErrors: problems.found };
  const { id, left, right, verdict } = judgement;
  return {
    detail: { judgement: id, verdict, left, right, reason },
    apply: async (tick) => {
      const members = await unit.run(membersOf([left, right]));
      const before = await unit.run(liveJudgements(members.map((member) => member.id)));
      await unit.run(withdrawJudgements([id], { reason, by: caller.name }, tick));
      if (verdict === "SAME") {
        const after = before.filter((other) => other.id !== id);
        const change = { kind: "IDENTITY" as const, before: samePairs(before), after: samePairs(after) };
        await deriveAgain(unit, ontology, [change], tick);
      }
      return { judgement: id };
    },
  };
};

import { deriveAgain } from "../derive/derive-again.js";
import type { Reliability } from "../record/claim.model.js";
import { longestReason, Problems, someText } from "../writing/problems.js";
import { entitiesOf } from "../writing/references.js";
import type { KeyedInput, UseCase } from "../writing/use-case.model.js";
import { setReliability } from "./entity.store.js";

/** A source's rating after the Admiralty code. */
export interface RateSpeaker extends KeyedInput {
  /** Id or slug of who speaks or publishes. */
  readonly id: string;
  readonly reliability: Reliability;
  readonly reason: string;
}

/** Rates how reliable a source is; the confidence of all that rests on its word follows. */
export const rateSpeaker: UseCase<RateSpeaker> = async (desk, input) => {
  const problems = new Problems();
  const found = await entitiesOf(desk, [{ handle: input.id, path: ["id"] }], problems);
  const reason = someText(input.reason, longestReason, ["reason"], problems);
  const speaker = found.get(input.id);
  if (problems.any || speaker === undefined) return { userErrors: problems.found };
  const { reliability } = input;
  const { unit, ontology } = desk;
  return {
    detail: { entity: speaker.id, reliability, reason },
    apply: async (tick) => {
      await unit.run(setReliability(speaker.id, { reliability, reason }, tick));
      await deriveAgain(unit, ontology, [{ kind: "RATING", speaker: speaker.id }], tick);
      return { entity: speaker.id };
    },
  };
};

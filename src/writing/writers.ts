import { assertClaim } from "../claim/assert-claim.write.js";
import { rankClaim } from "../claim/rank-claim.write.js";
import { retractClaim } from "../claim/retract-claim.write.js";
import { registerDocument } from "../document/register-document.write.js";
import { createEntity } from "../entity/create-entity.write.js";
import { rateSpeaker } from "../entity/rate-speaker.write.js";
import { updateEntity } from "../entity/update-entity.write.js";
import { ReaderMissing, Unauthenticated, WritesBusy } from "../errors.js";
import { judgeIdentity } from "../judgement/judge-identity.write.js";
import { withdrawJudgement } from "../judgement/withdraw-judgement.write.js";
import type { Write } from "../query/execute.model.js";
import { Turns } from "../turns.js";
import { perform, type Writer } from "./perform.js";
import type { KeyedInput, UseCase } from "./use-case.model.js";

/** What each mutation does, by its root field. */
const useCases = {
  createEntity,
  updateEntity,
  registerDocument,
  assertClaim,
  retractClaim,
  rankClaim,
  rateSpeaker,
  judgeIdentity,
  withdrawJudgement,
} as const;

/** How the writers of this copy take turns. */
const oneByOne = { atOnce: 1, waiting: 1_000, patienceMs: 30_000, busy: () => new WritesBusy() };

/** Makes the function that mutations are done with. What they are given has been checked against the schema's input types. */
export function makeWrite({ graph, ontology }: Omit<Writer, "turns">): Write {
  const writer: Writer = { graph, ontology, turns: new Turns(oneByOne) };
  const byField: ReadonlyMap<string, UseCase<never>> = new Map(Object.entries(useCases));
  return async (mutation, args, { id, name, role }) => {
    const useCase = byField.get(mutation) as UseCase<KeyedInput> | undefined;
    if (useCase === undefined) throw new ReaderMissing(`Mutation.${mutation} has no use case.`);
    if (id === null) throw new Unauthenticated("missing", { what: mutation, needed: "ANALYST" });
    return perform(writer, useCase, {
      mutation,
      input: args.input as KeyedInput,
      caller: { id, name, role },
    });
  };
}

import type { RecordChange } from "../derive/change.model.js";
import { deriveAgain } from "../derive/derive-again.js";
import type { Tick } from "../record/ledger.model.js";
import type { Desk, PayloadIds } from "../writing/use-case.model.js";

/** Derives again what a change of a claim affects; gives what its payload shows: the claim, and the relations and conflicts that took a step. */
export async function whatFollows(
  { unit, ontology }: Pick<Desk, "unit" | "ontology">,
  change: RecordChange & { readonly kind: "CLAIM" },
  tick: Tick,
): Promise<PayloadIds> {
  const { steps, opened, closed } = await deriveAgain(unit, ontology, [change], tick);
  return {
    claim: change.claim,
    relations: steps.map(({ relation }) => relation),
    conflicts: [...opened, ...closed],
  };
}

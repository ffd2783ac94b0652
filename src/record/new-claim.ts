import type { Ontology } from "../ontology/ontology.model.js";
import type { Recording } from "./claim.node.js";
import type { NewClaim } from "./claim.store.js";
import type { UnrecordedClaim } from "./claim-problem.model.js";
import type { Tick } from "./ledger.model.js";
import { claimHash } from "./record-hashes.js";

/** Where a claim comes from; with no story, whoever records it may correct it. */
export type ClaimOrigin = Pick<Recording, "story" | "key" | "recordedBy" | "recorderId"> &
  Partial<Pick<Recording, "originalRecordedAt">>;

/** A claim as it is recorded at a tick. */
export function newClaim(
  unrecorded: UnrecordedClaim,
  ontology: Ontology,
  tick: Tick,
  origin: ClaimOrigin,
): NewClaim {
  return {
    claim: { ...unrecorded, tick: tick.seq },
    time: ontology.predicates.get(unrecorded.predicate)?.time ?? "STATE",
    recording: {
      originalRecordedAt: null,
      ...origin,
      contentHash: claimHash(unrecorded),
      recordedAt: tick.at,
    },
  };
}

/** Whether a claim refutes, supersedes or repeats another. */
export function refersToClaims({ refutes, supersedes, repeats }: UnrecordedClaim): boolean {
  return refutes !== null || supersedes !== null || repeats !== null;
}

import type { Claim } from "./claim.model.js";

/** A claim before the ledger has given it a tick. */
export type UnrecordedClaim = Omit<Claim, "tick">;

/** Something in a claim that whoever wrote it can mend. */
export interface ClaimProblem {
  /** What is wrong and what is allowed. */
  readonly message: string;
  /** Stable, for programs: `KIND_NOT_ALLOWED`. */
  readonly code: string;
  /** Where in the claim: `["roles", 0, "entity"]`. */
  readonly path: readonly (string | number)[];
}

/** Enum names of kinds by entity id. Of an entity that is not among them the kind is not checked. */
export type EntityKinds = ReadonlyMap<string, string>;

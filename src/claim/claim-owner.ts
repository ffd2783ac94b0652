import { mayActAs } from "../access/roles.js";
import { Forbidden } from "../errors.js";
import type { NamedClaim } from "../writing/handles.store.js";
import type { Caller } from "../writing/use-case.model.js";

/** Lets a caller take back or replace a claim: their own, or as an editor anybody's. Throws `Forbidden`. */
export function requireMayCorrect({ id, role }: Caller, { id: claim, recorderId }: NamedClaim): void {
  if (recorderId !== id && !mayActAs(role, "EDITOR"))
    throw new Forbidden(`Correcting ${claim}, which somebody else recorded,`, "EDITOR", role);
}

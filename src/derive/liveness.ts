import type { RecordedClaim } from "./derive.model.js";
import { grouped } from "./grouped.js";

/** Tells of each claim whether it lives: it is not retracted, and nothing that supersedes it, directly or through others, still stands. */
export function livenessOf(claims: readonly RecordedClaim[]): (claim: RecordedClaim) => boolean {
  const superseders = grouped(claims, ({ claim }) => (claim.supersedes === null ? [] : [claim.supersedes]));
  return (claim) => !claim.state.retracted && !isOvertaken(claim, superseders);
}

function isOvertaken(
  { claim }: RecordedClaim,
  superseders: ReadonlyMap<string, readonly RecordedClaim[]>,
): boolean {
  const met = new Set([claim.id]);
  for (const id of met)
    for (const successor of superseders.get(id) ?? []) {
      if (met.has(successor.claim.id)) continue;
      if (!successor.state.retracted) return true;
      met.add(successor.claim.id);
    }
  return false;
}

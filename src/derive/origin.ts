import type { Claim } from "../record/claim.model.js";
import type { Identity } from "./identity.js";

/** Whose word a claim is. */
export interface Origin {
  /** Claims of one origin have equal keys; across a named speaker, a document's own voice and somebody unnamed they differ. */
  readonly key: string;
  /** Canonical id of a named speaker; null for a document's own voice and for somebody who is not named. */
  readonly speaker: string | null;
}

/**
 * Tells of each claim whose word it is: its innermost speaker's, or, of a claim that repeats another, that one's.
 * A repeated claim that is not among `claims` leaves the word with the one that repeats it.
 */
export function originsOf(claims: ReadonlyMap<string, Claim>, identity: Identity): (claim: Claim) => Origin {
  return (claim) => innermost(firstTold(claim, claims), identity);
}

/** Follows `repeats` to its beginning. Claims that repeat each other in a ring, which nobody should record, share its smallest id's word. */
function firstTold(claim: Claim, claims: ReadonlyMap<string, Claim>): Claim {
  const path = [claim];
  for (let told = claim; told.repeats !== null; ) {
    const next = claims.get(told.repeats);
    if (next === undefined) return told;
    const ring = path.indexOf(next);
    if (ring >= 0) return path.slice(ring).reduce((least, one) => (one.id < least.id ? one : least));
    path.push(next);
    told = next;
  }
  return path.at(-1) ?? claim;
}

function innermost({ attribution, document }: Claim, identity: Identity): Origin {
  const { speaker = null, speakerStatus = "NONE" } = attribution.at(-1) ?? {};
  if (speaker !== null) return { key: identity.of(speaker), speaker: identity.of(speaker) };
  return { key: `${speakerStatus === "UNKNOWN" ? "unnamed" : "document"}:${document}`, speaker: null };
}

import { idOf } from "../record/ids.js";
import { timesSurelyMeet, timesSurelyMiss } from "../time/told-time.js";
import type { ConflictKind, DerivedConflict } from "./derive.model.js";
import type { Identity } from "./identity.js";
import type { Opposed } from "./opponents.js";
import type { Reading } from "./reading.js";
import { byStanding } from "./standing.js";

/** CERTAIN: the times of two claims surely meet, or play no part. POSSIBLE: they may. */
export type Certainty = DerivedConflict["certainty"];

/** Two claims that a rule has found to stand against each other. */
export interface Clash {
  readonly kind: ConflictKind;
  readonly certainty: Certainty;
  readonly first: Reading;
  readonly against: Reading;
  /** Those of the two that are disputed by it. */
  readonly marks: readonly Reading[];
}

/** The same clash found twice, by two propositions of a claim, is one. */
export function conflictsOf(clashes: Iterable<Clash>, identity: Identity): DerivedConflict[] {
  const conflicts = new Map<string, DerivedConflict>();
  for (const clash of clashes) {
    const key = [clash.kind, ...claimIds(clash).sort()].join(" ");
    if (!conflicts.has(key)) conflicts.set(key, conflictOf(clash, identity));
  }
  return [...conflicts.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
}

function conflictOf(clash: Clash, identity: Identity): DerivedConflict {
  const claims = claimIds(clash);
  const ends = [clash.first, clash.against].flatMap(({ claim }) => [
    claim.subject.entity,
    claim.object.entity,
  ]);
  return {
    id: idOf("conflict", clash.kind, ...[...claims].sort()),
    kind: clash.kind,
    certainty: clash.certainty,
    claims,
    marks: clash.marks.map(({ claim }) => claim.id).sort(),
    about: [...new Set(ends.filter((id) => id !== null).map(identity.of))].sort(),
  };
}

function claimIds({ first, against }: Clash): string[] {
  return [first.claim.id, against.claim.id];
}

/**
 * How sure it is that what one claim denies, refutes or withholds is what the other says at that time: CERTAIN where their times
 * surely meet or neither tells any, null where their times surely miss each other.
 */
export function certaintyOfDenial({ time }: Reading, { time: other }: Reading): Certainty | null {
  if (timesSurelyMiss(time, other)) return null;
  return timesSurelyMeet(time, other) || !(time.told || other.told) ? "CERTAIN" : "POSSIBLE";
}

/** How sure it is that two claims which cannot hold together speak of a common day: null where they surely do not. */
export function certaintyOfOverlap({ time }: Reading, { time: other }: Reading): Certainty | null {
  if (timesSurelyMiss(time, other)) return null;
  return timesSurelyMeet(time, other) ? "CERTAIN" : "POSSIBLE";
}

/** Two claims that cannot both be true where they overlap: both disputed where that is certain, neither where it is possible. */
export function rivalClash(kind: ConflictKind, { left, right, certainty }: Opposed): Clash {
  const [first, against] = byStanding(left, right) <= 0 ? [left, right] : [right, left];
  return { kind, certainty, first, against, marks: certainty === "CERTAIN" ? [first, against] : [] };
}

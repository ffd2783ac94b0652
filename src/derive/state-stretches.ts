import { earliestOf, latestOf } from "../time/day.js";
import { isConsistent, tightened } from "../time/span.merge.js";
import type { Span } from "../time/span.model.js";
import { byDays, compare, type Dated, type Stretch, stretchOf, withClaim } from "./stretch.js";

/**
 * The stretches of time over which a state held, from the claims that name days. What no claim says to have ended or begun anew is
 * one stretch: claims are taken in order of their days, and each that cannot be said of the present stretch begins the next.
 */
export function stateStretches(claims: readonly Dated[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const dated of [...claims].sort(byDaysAndId)) {
    const last = stretches.at(-1);
    const longer = last === undefined ? null : withClaim(last, dated);
    if (longer === null) stretches.push(stretchOf(dated));
    else stretches[stretches.length - 1] = longer;
  }
  return cappedByNeighbours(stretches);
}

/** An order that does not depend on how claims came in. */
export function byDaysAndId(left: Dated, right: Dated): number {
  return byDays(left.time, right.time) || compare(left.reading.claim.id, right.reading.claim.id);
}

/**
 * A stretch has ended by the time the next one has begun, and the next begins no earlier than it can have ended. Neighbours that
 * cannot follow each other, because sources contradict each other, leave each other alone.
 */
function cappedByNeighbours(stretches: readonly Stretch[]): Stretch[] {
  const capped = [...stretches];
  for (let at = capped.length - 2; at >= 0; at--) {
    const next = capped[at + 1]?.span;
    if (next !== undefined) replace(capped, at, (span) => endedBy(span, next));
  }
  for (let at = 1; at < capped.length; at++) {
    const previous = capped[at - 1]?.span;
    if (previous !== undefined) replace(capped, at, (span) => begunAfter(span, previous));
  }
  return capped;
}

function replace(stretches: Stretch[], at: number, cap: (span: Span) => Span): void {
  const stretch = stretches[at];
  if (stretch === undefined) return;
  const span = tightened(cap(stretch.span));
  if (isConsistent(span)) stretches[at] = { ...stretch, span };
}

function endedBy(span: Span, { startLatest }: Span): Span {
  return { ...span, endLatest: earliestOf(span.endLatest, startLatest) };
}

function begunAfter(span: Span, { endEarliest }: Span): Span {
  return { ...span, startEarliest: latestOf(span.startEarliest, endEarliest) };
}

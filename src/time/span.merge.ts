import { earliestOf, latestOf } from "./day.js";
import type { Span } from "./span.model.js";

/** Each bound drawn in as far as the others imply: what ended by a day had begun by it, and did not end before it began. */
export function tightened({ startEarliest, startLatest, endEarliest, endLatest }: Span): Span {
  return {
    startEarliest,
    startLatest: earliestOf(startLatest, endLatest),
    endEarliest: latestOf(endEarliest, startEarliest),
    endLatest,
  };
}

/** What two spans say together of one stretch of time, or null where they cannot both be said of one. */
export function merged(left: Span, right: Span): Span | null {
  const both = tightened({
    startEarliest: latestOf(left.startEarliest, right.startEarliest),
    startLatest: earliestOf(left.startLatest, right.startLatest),
    endEarliest: latestOf(left.endEarliest, right.endEarliest),
    endLatest: earliestOf(left.endLatest, right.endLatest),
  });
  return isConsistent(both) ? both : null;
}

/** Whether some stretch of days fits a span. */
export function isConsistent({ startEarliest, startLatest, endEarliest, endLatest }: Span): boolean {
  const ordered = (left: string | null, right: string | null) =>
    left === null || right === null || left <= right;
  return (
    ordered(startEarliest, startLatest) &&
    ordered(endEarliest, endLatest) &&
    ordered(startEarliest, endLatest)
  );
}

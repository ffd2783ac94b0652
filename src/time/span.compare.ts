import type { Day, Span } from "./span.model.js";

/** Whether it may have held on some day from `from` to `to`, both included. */
export function possibleIn({ startEarliest, endLatest }: Span, from: Day, to: Day): boolean {
  return (startEarliest === null || startEarliest <= to) && (endLatest === null || endLatest >= from);
}

/** Whether it surely held on every day from `from` to `to`, both included. */
export function certainOn({ startLatest, endEarliest }: Span, from: Day, to: Day): boolean {
  return startLatest !== null && startLatest <= from && endEarliest !== null && endEarliest >= to;
}

/** Whether two spans have no day in common, whatever days between their bounds are the true ones. */
export function surelyMiss(left: Span, right: Span): boolean {
  return endsBefore(left, right) || endsBefore(right, left);
}

function endsBefore({ endLatest }: Span, { startEarliest }: Span): boolean {
  return endLatest !== null && startEarliest !== null && endLatest < startEarliest;
}

/** Whether two spans have a day in common, whatever days between their bounds are the true ones. */
export function surelyMeet(left: Span, right: Span): boolean {
  return startsBy(left, right) && startsBy(right, left);
}

function startsBy({ startLatest }: Span, { endEarliest }: Span): boolean {
  return startLatest !== null && endEarliest !== null && startLatest <= endEarliest;
}

/** Whether any day of it is known. */
export function hasDays({ startEarliest, startLatest, endEarliest, endLatest }: Span): boolean {
  return startEarliest !== null || startLatest !== null || endEarliest !== null || endLatest !== null;
}

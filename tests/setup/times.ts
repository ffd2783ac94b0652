import fc from "fast-check";
import { tightened } from "../../src/time/span.merge.js";
import type { ClaimTime, Day, Span } from "../../src/time/span.model.js";

/** A claim's time; what is not given is not said. */
export function aTime(parts: Partial<ClaimTime>): ClaimTime {
  return {
    aspect: "HELD",
    at: null,
    earliest: null,
    latest: null,
    phrase: null,
    relativeTo: null,
    timeRelation: null,
    ...parts,
  };
}

/** The days that spans of the tests may be bounded by: few, so that they often meet; October 2014. */
export const someDays: readonly Day[] = Array.from(
  { length: 8 },
  (_, index) => `2014-10-${String(index + 3).padStart(2, "0")}`,
);

/** Those days and two more on either side, as far as an open bound needs to reach. */
export const allDays: readonly Day[] = ["2014-10-01", "2014-10-02", ...someDays, "2014-10-11", "2014-10-12"];

/** Days from a first to a last one that a naive model lets something hold. */
export interface Stretch {
  readonly first: Day;
  readonly last: Day;
}

/** Every stretch that a span leaves possible, day by day. */
export function stretchesOf(span: Span): Stretch[] {
  const within = (day: Day, from: Day | null, to: Day | null) =>
    (from === null || day >= from) && (to === null || day <= to);
  return allDays
    .filter((first) => within(first, span.startEarliest, span.startLatest))
    .flatMap((first) =>
      allDays
        .filter((last) => last >= first && within(last, span.endEarliest, span.endLatest))
        .map((last) => ({ first, last })),
    );
}

/** Whether two stretches share a day. */
export function overlap(left: Stretch, right: Stretch): boolean {
  return left.first <= right.last && right.first <= left.last;
}

const someDay = fc.option(fc.constantFrom(...someDays), { nil: null });

/** Spans that some stretch fits, each bound as narrow as the others make it: every span of ours is such a one. */
export const aSpan: fc.Arbitrary<Span> = fc
  .record({ startEarliest: someDay, startLatest: someDay, endEarliest: someDay, endLatest: someDay })
  .filter((span) => stretchesOf(span).length > 0)
  .map(tightened);

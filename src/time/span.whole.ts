import type { OngoingSpan } from "./claim-span.js";
import { earliestOf, latestOf } from "./day.js";
import type { Day } from "./span.model.js";

/**
 * The span from the first start to the last end of several: an outer bound is known only where it is known of all, an inner
 * one where it is known of any. It goes on where one of them does; whether it ended is said by the last.
 */
export function wholeOf(spans: readonly OngoingSpan[]): OngoingSpan {
  const outer = (bounds: readonly (Day | null)[], pick: typeof earliestOf): Day | null =>
    bounds.includes(null) ? null : pick(...bounds);
  return {
    startEarliest: outer(
      spans.map((span) => span.startEarliest),
      earliestOf,
    ),
    startLatest: earliestOf(...spans.map((span) => span.startLatest)),
    endEarliest: latestOf(...spans.map((span) => span.endEarliest)),
    endLatest: outer(
      spans.map((span) => span.endLatest),
      latestOf,
    ),
    ongoing: spans.some((span) => span.ongoing === true) ? true : (spans.at(-1)?.ongoing ?? null),
  };
}

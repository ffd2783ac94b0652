import { earliestOf, latestOf } from "../time/day.js";
import type { Span } from "../time/span.model.js";
import { byDaysAndId } from "./state-stretches.js";
import { anchorFits, type Dated, namedDays, type Stretch, stretchOf, withClaim } from "./stretch.js";

/**
 * The occurrences of an event, from the claims that name days: claims whose days meet tell of one, as long as they do not place it
 * differently around another event. Taken in order of their days, each joins the first occurrence that it may tell of.
 */
export function occurrences(claims: readonly Dated[]): Stretch[] {
  const past: Stretch[] = [];
  let open: Stretch[] = [];
  for (const dated of [...claims].sort(byDaysAndId)) {
    const [first] = namedDays(dated.time);
    // Later claims begin no earlier, so what lies before this one is done with.
    past.push(...open.filter(({ span }) => namedDays(span)[1] < first));
    open = open.filter(({ span }) => namedDays(span)[1] >= first);
    const at = open.findIndex((occurrence) => mayTellOf(occurrence, dated));
    const joined = open[at];
    if (joined === undefined) open.push(stretchOf(dated));
    else open[at] = withClaim(joined, dated) ?? lengthened(joined, dated);
  }
  return [...past, ...open];
}

function mayTellOf(occurrence: Stretch, dated: Dated): boolean {
  const [first, last] = namedDays(dated.time);
  const [itsFirst, itsLast] = namedDays(occurrence.span);
  return first <= itsLast && itsFirst <= last && anchorFits(occurrence, dated);
}

/** One occurrence that two claims tell to have lasted differently lasted as long as both say. */
function lengthened({ span, told }: Stretch, dated: Dated): Stretch {
  return { span: longest(span, dated.time), told: [...told, dated] };
}

function longest(left: Span, right: Span): Span {
  return {
    startEarliest:
      left.startEarliest && right.startEarliest && earliestOf(left.startEarliest, right.startEarliest),
    startLatest: earliestOf(left.startLatest, right.startLatest),
    endEarliest: latestOf(left.endEarliest, right.endEarliest),
    endLatest: left.endLatest && right.endLatest && latestOf(left.endLatest, right.endLatest),
  };
}

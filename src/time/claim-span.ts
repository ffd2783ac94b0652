import { earliestOf, latestOf } from "./day.js";
import { parseEdtf } from "./edtf.js";
import type { Edtf } from "./edtf.model.js";
import type { ClaimTime, Day, Span, TimeAspect } from "./span.model.js";

/** A span, and whether what it tells is said to go on. */
export interface OngoingSpan extends Span {
  /** True: said to go on. False: said to have ended, or an occurrence. Null: not said. */
  readonly ongoing: boolean | null;
}

/** First and last day on which a moment may lie; null: not known. */
interface Moment {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** A span of which nothing is known. */
export const noSpan: Span = { startEarliest: null, startLatest: null, endEarliest: null, endLatest: null };

/**
 * What a claim's time says in days, and no more than that: docs/decisions/003-time.md. A date that is told by its relation to
 * an event, or only in words, gives no day. Null, for a claim without a time, gives none either.
 * Throws `InvalidEdtf` where `at` is no EDTF; where `at` and the bounds contradict each other, `at` counts.
 */
export function spanOf(time: ClaimTime | null, predicateTime: "STATE" | "EVENT"): OngoingSpan {
  if (time === null) return { ...noSpan, ongoing: predicateTime === "EVENT" ? false : null };
  const edtf = time.at === null ? null : parseEdtf(time.at);
  const aspect = aspectOf(time.aspect, predicateTime);
  const [start, end] = momentsOf(edtf, time);
  return { ...boundsOf(aspect, start, end), ongoing: ongoingOf(aspect, edtf) };
}

/** A state does not occur: a date on which it is said to have "occurred" is one on which it held. */
function aspectOf(aspect: TimeAspect, predicateTime: "STATE" | "EVENT"): TimeAspect {
  return aspect === "OCCURRED" && predicateTime === "STATE" ? "HELD" : aspect;
}

/**
 * The four bounds of something told by a first and a last moment (for a single date the same twice): at both it held, and the
 * aspect says which of the two is known to be where it began or ended.
 */
export function boundsOf(aspect: TimeAspect, first: Moment, last: Moment): Span {
  const startEarliest = aspect === "STARTED" || aspect === "OCCURRED" ? first.from : null;
  const endLatest = aspect === "ENDED" || aspect === "OCCURRED" ? last.to : null;
  return {
    startEarliest,
    startLatest: earliestOf(first.to ?? last.to, endLatest),
    endEarliest: latestOf(last.from ?? first.from, startEarliest),
    endLatest,
  };
}

function ongoingOf(aspect: TimeAspect, edtf: Edtf | null): boolean | null {
  if (aspect === "ENDED") return false;
  if (edtf?.openEnd === true) return true;
  return aspect === "OCCURRED" ? false : null;
}

/** `earliest` and `latest` bound every moment that the time names; without a date they are the one moment. */
function momentsOf(edtf: Edtf | null, { earliest, latest }: ClaimTime): [first: Moment, last: Moment] {
  const narrowed = (from: Day | null, to: Day | null): Moment => {
    const both = { from: latestOf(from, earliest), to: earliestOf(to, latest) };
    return both.from !== null && both.to !== null && both.from > both.to ? { from, to } : both;
  };
  if (edtf === null) return [narrowed(null, null), narrowed(null, null)];
  const moment = (date: Edtf["start"]): Moment =>
    date === null ? { from: null, to: null } : narrowed(date.earliest, date.latest);
  return [moment(edtf.start), moment(edtf.end)];
}

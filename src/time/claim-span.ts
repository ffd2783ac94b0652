import { earliestOf, latestOf } from "./day.js";
import { parseEdtf } from "./edtf.js";
import type { Edtf } from "./edtf.model.js";
import { isConsistent, tightened } from "./span.merge.js";
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

const anyMoment: Moment = { from: null, to: null };
/** Of an interval that does not give this end. */
const noMoment: Moment = { from: null, to: null };

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
  const ongoing = ongoingOf(aspect, edtf);
  const [first, last] = momentsOf(edtf);
  if (time.earliest === null && time.latest === null) return { ...momentsSpan(aspect, first, last), ongoing };
  const narrowed = [within(first, time), within(last, time)] as const;
  const span = momentsSpan(aspect, ...narrowed);
  const agree = narrowed.every(isPossible) && isConsistent(span);
  return { ...(agree ? span : momentsSpan(aspect, first, last)), ongoing };
}

/** A state does not occur: a date on which it is said to have "occurred" is one on which it held. */
function aspectOf(aspect: TimeAspect, predicateTime: "STATE" | "EVENT"): TimeAspect {
  return aspect === "OCCURRED" && predicateTime === "STATE" ? "HELD" : aspect;
}

/**
 * The four bounds of something told by a first and a last moment (for a single date the same twice): at both it held, and the
 * aspect says which of the two is known to be where it began or ended.
 */
export function momentsSpan(aspect: TimeAspect, first: Moment, last: Moment): Span {
  return tightened({
    startEarliest: aspect === "STARTED" || aspect === "OCCURRED" ? first.from : null,
    startLatest: first.to ?? last.to,
    endEarliest: last.from ?? first.from,
    endLatest: aspect === "ENDED" || aspect === "OCCURRED" ? last.to : null,
  });
}

function ongoingOf(aspect: TimeAspect, edtf: Edtf | null): boolean | null {
  if (aspect === "ENDED") return false;
  if (edtf?.openEnd === true) return true;
  return aspect === "OCCURRED" ? false : null;
}

/** The moments that a date names: its two ends, of which one that is not given is not known; without a date the same moment twice. */
function momentsOf(edtf: Edtf | null): readonly [first: Moment, last: Moment] {
  const moment = (date: Edtf["start"]): Moment | null => date && { from: date.earliest, to: date.latest };
  if (edtf === null) return [anyMoment, anyMoment];
  return [moment(edtf.start) ?? noMoment, moment(edtf.end) ?? noMoment];
}

/** The bounds that stand beside a date hold of every moment it names. */
function within(moment: Moment, { earliest, latest }: ClaimTime): Moment {
  if (moment === noMoment) return moment;
  return { from: latestOf(moment.from, earliest), to: earliestOf(moment.to, latest) };
}

function isPossible({ from, to }: Moment): boolean {
  return from === null || to === null || from <= to;
}

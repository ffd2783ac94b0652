import { hasDays } from "../time/span.compare.js";
import { merged } from "../time/span.merge.js";
import type { Day, Span } from "../time/span.model.js";
import { anchorsMiss, type ToldTime } from "../time/told-time.js";
import type { Reading } from "./reading.js";

/** A claim with its time as the predicate of the edge reads it. */
export interface Dated {
  readonly reading: Reading;
  readonly time: ToldTime;
}

/** One stretch of time, or one occurrence: the claims that tell of it and what they say together. */
export interface Stretch {
  readonly span: Span;
  readonly told: readonly Dated[];
}

/** First and last day that a span names; two texts after every day where it names none. */
export function namedDays({
  startEarliest,
  startLatest,
  endEarliest,
  endLatest,
}: Span): [first: Day, last: Day] {
  let first = "~";
  let last = "";
  for (const day of [startEarliest, startLatest, endEarliest, endLatest]) {
    if (day !== null && day < first) first = day;
    if (day !== null && day > last) last = day;
  }
  return [first, last === "" ? "~" : last];
}

/** Orders by the first and then the last day that spans name; those that name none come last. */
export function byDays(left: Span, right: Span): number {
  const [first, last] = namedDays(left);
  const [otherFirst, otherLast] = namedDays(right);
  return compare(first, otherFirst) || compare(last, otherLast);
}

/** Orders texts; 0 for equal ones. */
export function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

/** Whether a claim's place around an event lets it tell of a stretch. */
export function anchorFits({ told }: Stretch, { time }: Dated): boolean {
  return time.anchor === null || !told.some((other) => anchorsMiss(other.time.anchor, time.anchor));
}

/** A stretch with one more claim that tells of it, or null where the claim must tell of another. */
export function withClaim(stretch: Stretch, dated: Dated): Stretch | null {
  const span = merged(stretch.span, dated.time);
  return span === null || !anchorFits(stretch, dated) ? null : { span, told: [...stretch.told, dated] };
}

/** A stretch that one claim tells of. */
export function stretchOf(dated: Dated): Stretch {
  const { startEarliest, startLatest, endEarliest, endLatest } = dated.time;
  return { span: { startEarliest, startLatest, endEarliest, endLatest }, told: [dated] };
}

/** Whether a claim names any day. */
export function isDated({ time }: Dated): boolean {
  return hasDays(time);
}

import { type Span, spanSentinel } from "./span.model.js";

/** The four bounds as texts: startEarliest, startLatest, endEarliest, endLatest. */
export type SpanTexts = readonly [
  startEarliest: string,
  startLatest: string,
  endEarliest: string,
  endLatest: string,
];

const { before, after } = spanSentinel;

/**
 * A span as it is stored, so that both questions are plain comparisons of texts with no test for null: an unknown start is
 * before every day where it may have held and after every day where it surely did, and an unknown end the other way round.
 */
export function spanTexts({ startEarliest, startLatest, endEarliest, endLatest }: Span): SpanTexts {
  return [startEarliest ?? before, startLatest ?? after, endEarliest ?? before, endLatest ?? after];
}

/** The span that `spanTexts` made these of. */
export function spanOfTexts([startEarliest, startLatest, endEarliest, endLatest]: SpanTexts): Span {
  return {
    startEarliest: startEarliest === before ? null : startEarliest,
    startLatest: startLatest === after ? null : startLatest,
    endEarliest: endEarliest === before ? null : endEarliest,
    endLatest: endLatest === after ? null : endLatest,
  };
}

/** Sort key of a relation by its first known start; `~`, after every day, where none is known. */
export function sinceOf({ startLatest, startEarliest }: Span): string {
  return startLatest ?? startEarliest ?? after;
}

/** Sort key of a claim by the first of its bounds that is known; `~`, after every day, where none is. */
export function sortTimeOf({ startEarliest, startLatest, endEarliest, endLatest }: Span): string {
  return startEarliest ?? startLatest ?? endEarliest ?? endLatest ?? after;
}

/** A day, ISO 8601, year 0000 to 9999: `2014-10-31`. Compares as text. */
export type Day = string;

/**
 * When something held: surely from `startLatest` to `endEarliest`, possibly from `startEarliest` to `endLatest`.
 * Null: no bound is known. Where `startLatest` is after `endEarliest` (or either is null) it surely held on no day that we can name.
 */
export interface Span {
  readonly startEarliest: Day | null;
  readonly startLatest: Day | null;
  readonly endEarliest: Day | null;
  readonly endLatest: Day | null;
}

/** Texts that compare as before every day and as after every day: what stands for an unknown bound where spans are stored. */
export const spanSentinel = { before: "", after: "~" } as const;

/** What a claim's date means. */
export type TimeAspect = "HELD" | "STARTED" | "ENDED" | "OCCURRED";
/** How a claim's time stands to the event it is told by. */
export type TimeRelation = "BEFORE" | "DURING" | "AFTER";

/** The time of a claim, as the document gives it. */
export interface ClaimTime {
  readonly aspect: TimeAspect;
  /** EDTF level 1, or null when only bounds or words are given. */
  readonly at: string | null;
  /** First and last day on which what the aspect names may have been; null: open. */
  readonly earliest: Day | null;
  readonly latest: Day | null;
  /** The document's own words for the time. */
  readonly phrase: string | null;
  /** Id of the event that the time is told by. */
  readonly relativeTo: string | null;
  readonly timeRelation: TimeRelation | null;
}

import type { Day } from "./span.model.js";

/** One date of an EDTF text. */
export interface EdtfDate {
  /** Bounds: it lies on one day, or on several days, from `earliest` to `latest`. Null where the date is qualified: none is then known. */
  readonly earliest: Day | null;
  readonly latest: Day | null;
  /** First and last day of the date as written, its qualifier left aside: for sorting and showing, never bounds. */
  readonly from: Day;
  readonly to: Day;
  /** `~` or `%`: near this date. */
  readonly approximate: boolean;
  /** `?` or `%`: whether it is this date is in doubt. */
  readonly uncertain: boolean;
}

/** What an EDTF text says. */
export interface Edtf {
  readonly interval: boolean;
  /** Of a single date: the same twice. Null: open or unknown. */
  readonly start: EdtfDate | null;
  readonly end: EdtfDate | null;
  /** `../2015`: no start is set. */
  readonly openStart: boolean;
  /** `2014/..`: it goes on. */
  readonly openEnd: boolean;
  /** `/2015`: it started, when is not known. */
  readonly unknownStart: boolean;
  /** `2014/`: whether and when it ended is not known. */
  readonly unknownEnd: boolean;
  /** Bounds of the whole: the start's earliest and the end's latest day; null: none is known. */
  readonly earliest: Day | null;
  readonly latest: Day | null;
  /** True where any of its dates is. */
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

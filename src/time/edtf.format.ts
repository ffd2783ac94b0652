import { lastOf } from "./day.js";
import { tightened } from "./span.merge.js";
import type { Day, Span } from "./span.model.js";

/**
 * A span in EDTF, or null where that cannot say exactly the same. Read back as the time of an occurrence, the text gives
 * these four bounds and this `ongoing` again. An end that is not known is left empty; `..` only where it is said to go on.
 */
export function formatEdtf(span: Span, ongoing: boolean | null = null): string | null {
  if (!isTight(span)) return null;
  const start = dateOf(span.startEarliest, span.startLatest);
  const end = dateOf(span.endEarliest, span.endLatest);
  if (ongoing !== true && start !== null && start === end) return start;
  if (ongoing !== true && start !== null && end !== null) return `${start}/${end}`;
  if (start !== null && span.endLatest === null && span.endEarliest === span.startEarliest)
    return `${start}/${ongoing === true ? ".." : ""}`;
  if (ongoing !== true && end !== null && span.startEarliest === null && span.startLatest === span.endLatest)
    return `/${end}`;
  return ongoing === true && Object.values(span).every((bound) => bound === null) ? "/.." : null;
}

/** Whether each bound is as narrow as the others imply; EDTF cannot say a bound that another one overrules. */
function isTight(span: Span): boolean {
  const { startLatest, endEarliest } = tightened(span);
  return startLatest === span.startLatest && endEarliest === span.endEarliest;
}

/** The date that reaches from one day to another, or null where no single date does. */
function dateOf(from: Day | null, to: Day | null): string | null {
  if (from === null || to === null) return null;
  if (from === to) return from;
  const [year = "", month] = from.split("-");
  if (!from.endsWith("-01")) return null;
  if (to === lastOf(Number(year), Number(month))) return `${year}-${month}`;
  if (month !== "01" || !to.endsWith("-12-31")) return null;
  for (const digits of [0, 1, 2, 3])
    if (from.slice(0, 4) === fill(year, digits, "0") && to.slice(0, 4) === fill(year, digits, "9"))
      return fill(year, digits, "X");
  return null;
}

function fill(year: string, digits: number, character: string): string {
  return year.slice(0, 4 - digits) + character.repeat(digits);
}

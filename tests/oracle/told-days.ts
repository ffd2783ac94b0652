import type { Claim } from "../../src/record/claim.model.js";
import type { Span } from "../../src/time/span.model.js";
import type { Scope } from "./as-of.js";
import { spanOfClaim } from "./claim-filter.js";

/** The first and the last day that something is told of; null: none is known. */
export interface Days {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** The days that a claim's own time speaks of. */
export function ownDays(scope: Scope, claim: Claim): Days {
  return daysOf(spanOfClaim(scope, claim));
}

function daysOf({ startEarliest, startLatest, endEarliest, endLatest }: Span): Days {
  const inner = startLatest === null || endEarliest === null ? null : [startLatest, endEarliest].sort();
  return {
    earliest: startEarliest ?? (inner === null ? endEarliest : (inner[0] ?? null)),
    latest: endLatest ?? (inner === null ? startLatest : (inner[1] ?? null)),
  };
}

export function isDated({ earliest, latest }: Days): boolean {
  return earliest !== null || latest !== null;
}

/** The first date of an EDTF text as it is written, as far as it goes and without its qualifier. */
export function asWritten(edtf: string | null | undefined): string | null {
  const date = edtf?.split("/").find((part) => /^\d/.test(part));
  if (date === undefined) return null;
  const [, year, season] = /^(\d{4})-2([1-4])/.exec(date) ?? [];
  if (year !== undefined && date.length < 9) return `${year}-${["03", "06", "09", "12"][Number(season) - 1]}`;
  return date.replace(/[~?%]/g, "").replaceAll("X", "0");
}

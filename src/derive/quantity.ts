import type { Quantity } from "../record/claim.model.js";

/** Where a quantity lies; infinite where it has no bound. */
interface Range {
  readonly low: number;
  readonly high: number;
  readonly lowExclusive: boolean;
  readonly highExclusive: boolean;
}

/** A best figure that stands alone is both bounds. */
function rangeOf({ low, best, high, lowExclusive, highExclusive }: Quantity): Range {
  if (low === null && high === null && best !== null)
    return { low: best, high: best, lowExclusive: false, highExclusive: false };
  return {
    low: low ?? Number.NEGATIVE_INFINITY,
    high: high ?? Number.POSITIVE_INFINITY,
    lowExclusive: low !== null && lowExclusive,
    highExclusive: high !== null && highExclusive,
  };
}

/** Whether no number lies in both; quantities of different units are not compared, and so never apart. */
export function quantitiesApart(left: Quantity, right: Quantity): boolean {
  if (left.unit !== right.unit) return false;
  const [one, other] = [rangeOf(left), rangeOf(right)];
  return liesBelow(one, other) || liesBelow(other, one);
}

function liesBelow(lower: Range, upper: Range): boolean {
  if (lower.high !== upper.low) return lower.high < upper.low;
  return lower.highExclusive || upper.lowExclusive;
}

/** Whether two quantities say the same: one unit and one range. */
export function quantitiesEqual(left: Quantity, right: Quantity): boolean {
  const [one, other] = [rangeOf(left), rangeOf(right)];
  return (
    left.unit === right.unit &&
    one.low === other.low &&
    one.high === other.high &&
    one.lowExclusive === other.lowExclusive &&
    one.highExclusive === other.highExclusive
  );
}

/** The number below which a share of some numbers lie; at least one. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** A mean with the interval in which it lies at 95 %. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Two-sided 95 % points of Student's t by degrees of freedom; the last for all that are more. */
const tPoints = [
  ...[12.71, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145],
  ...[2.131, 2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045],
];

/** The mean of some numbers, each from a round of its own, and its 95 % interval by Student's t. */
export function intervalOf(numbers: readonly number[]): Interval {
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const squares = numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const degrees = numbers.length - 1;
  const t = tPoints[Math.min(degrees, tPoints.length) - 1] ?? Number.POSITIVE_INFINITY;
  const half = t * Math.sqrt(squares / Math.max(1, degrees) / numbers.length);
  return { mean, low: mean - half, high: mean + half };
}

/** How many times as large numbers are as others, round by round: the geometric mean, and its 95 % interval by t on the logarithms. */
export function ratioOf(numbers: readonly number[], others: readonly number[]): Interval {
  const logarithms = numbers.map((one, at) => Math.log(one / (others[at] ?? Number.NaN)));
  const { mean, low, high } = intervalOf(logarithms);
  return { mean: Math.exp(mean), low: Math.exp(low), high: Math.exp(high) };
}

/** How much larger numbers are than others, round by round. */
export function differenceOf(numbers: readonly number[], others: readonly number[]): Interval {
  return intervalOf(numbers.map((one, at) => one - (others[at] ?? Number.NaN)));
}

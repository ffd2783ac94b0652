/** A stretch of a text: offsets in Unicode code points, half open. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Whether two stretches share at least one code point. */
export function overlap(left: TextRange, right: TextRange): boolean {
  return left.start < right.end && right.start < left.end;
}

/** Whether the first stretch lies wholly in the second. */
export function isWithin(inner: TextRange, outer: TextRange): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

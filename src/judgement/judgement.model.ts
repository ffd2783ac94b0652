/** What somebody says of two entities. */
export type Verdict = "SAME" | "DIFFERENT" | "UNSURE";

/** A judgement that was not withdrawn. */
export interface LiveJudgement {
  readonly id: string;
  readonly verdict: Verdict;
  /** Ids of entities. */
  readonly left: string;
  readonly right: string;
}

/** Judgements that lead from one entity to another, each touching the next; empty where none do, or the two are one. */
export function chainOf(judgements: readonly LiveJudgement[], from: string, to: string): LiveJudgement[] {
  const reached = new Map<string, LiveJudgement[]>([[from, []]]);
  for (const [at, way] of reached) {
    if (at === to) return way;
    for (const judgement of judgements) {
      const { left, right } = judgement;
      const next = left === at ? right : right === at ? left : null;
      if (next !== null && !reached.has(next)) reached.set(next, [...way, judgement]);
    }
  }
  return [];
}

import { chainOf, type LiveJudgement } from "../../judgement/judgement.model.js";

/** What of some judgements cannot stand beside others, by the id of the new one; `known` and `added` are not withdrawn. */
export function judgementClashes(
  known: readonly LiveJudgement[],
  added: readonly LiveJudgement[],
): ReadonlyMap<string, string> {
  const clashes = new Map<string, string>();
  const standing = [...known];
  for (const judgement of added) {
    const clash = clashOf(judgement, standing);
    if (clash !== null) clashes.set(judgement.id, clash);
    standing.push(judgement);
  }
  return clashes;
}

function clashOf(judgement: LiveJudgement, standing: readonly LiveJudgement[]): string | null {
  const { verdict, left, right } = judgement;
  const decided = standing.find((other) => isOfPair(other, left, right));
  if (decided !== undefined)
    return `judges a pair that ${decided.id} has judged ${decided.verdict}; withdraw that judgement first`;
  const same = standing.filter((other) => other.verdict === "SAME");
  if (verdict === "DIFFERENT") {
    const chain = chainOf(same, left, right);
    return chain.length === 0 ? null : contradicted(chain);
  }
  if (verdict !== "SAME") return null;
  const joined = [...same, judgement];
  for (const other of standing) {
    if (other.verdict !== "DIFFERENT") continue;
    const chain = chainOf(joined, other.left, other.right);
    if (chain.includes(judgement)) return contradicted([other, ...chain.filter((one) => one !== judgement)]);
  }
  return null;
}

function isOfPair(judgement: LiveJudgement, left: string, right: string): boolean {
  return (
    (judgement.left === left && judgement.right === right) ||
    (judgement.left === right && judgement.right === left)
  );
}

function contradicted(chain: readonly LiveJudgement[]): string {
  const told = chain.map(({ id, verdict }) => `${id} (${verdict})`).join(", ");
  return `contradicts ${told}; withdraw one of these judgements first`;
}

import type { SamePairs } from "../derive/change.model.js";
import { deriveAgain } from "../derive/derive-again.js";
import { idOf } from "../record/ids.js";
import type { NamedEntity } from "../writing/handles.store.js";
import { longestReason, Problems, someText } from "../writing/problems.js";
import { entitiesOf } from "../writing/references.js";
import type { Desk, KeyedInput, UseCase } from "../writing/use-case.model.js";
import { chainOf, type LiveJudgement, type Verdict } from "./judgement.model.js";
import {
  claimsBetween,
  claimsNaming,
  createJudgement,
  liveJudgements,
  type Member,
  membersOf,
  withdrawJudgements,
} from "./judgement.store.js";

/** Somebody's word on whether two entities are one. */
export interface JudgeIdentity extends KeyedInput {
  /** Ids or slugs. */
  readonly left: string;
  readonly right: string;
  readonly judgement: Verdict;
  readonly reason: string;
}

/** Most claims that may name the entities of one judgement: all of them are derived again in one transaction. */
export const mostClaimsJoined = 5_000;

/**
 * Judges two entities the same, different, or not surely either. SAME moves what is derived to the one recorded first; the claims keep the
 * entity that they were recorded with. It takes the place of an UNSURE about the same two.
 */
export const judgeIdentity: UseCase<JudgeIdentity> = async (desk, input) => {
  const problems = new Problems();
  const references = (["left", "right"] as const).map((end) => ({ handle: input[end], path: [end] }));
  const found = await entitiesOf(desk, references, problems);
  const reason = someText(input.reason, longestReason, ["reason"], problems);
  const [left, right] = [found.get(input.left), found.get(input.right)];
  if (left === undefined || right === undefined) return { userErrors: problems.found };
  if (left.id === right.id)
    problems.add(["right"], "SAME_ENTITY", "is the very entity that `left` names; name another one.");
  const known = await whatIsKnown(desk, left, right);
  refuseDecided(known, input.judgement, problems);
  if (input.judgement === "SAME") await refuseMerge(desk, known, problems);
  if (input.judgement === "DIFFERENT") refuseSplit(known, problems);
  if (problems.any) return { userErrors: problems.found };
  return planOf(desk, known, { verdict: input.judgement, reason, key: input.idempotencyKey });
};

/** The two entities, all that are one with either, and every live judgement about any of these. */
interface Known {
  readonly left: NamedEntity;
  readonly right: NamedEntity;
  readonly leftMembers: readonly Member[];
  readonly rightMembers: readonly Member[];
  readonly judgements: readonly LiveJudgement[];
}

async function whatIsKnown({ unit }: Desk, left: NamedEntity, right: NamedEntity): Promise<Known> {
  const members = await unit.run(membersOf([left.id, right.id]));
  const judgements = await unit.run(liveJudgements(members.map(({ id }) => id)));
  return {
    left,
    right,
    leftMembers: members.filter(({ canonical }) => canonical === left.canonical),
    rightMembers: members.filter(({ canonical }) => canonical === right.canonical),
    judgements,
  };
}

function isAbout({ left, right }: LiveJudgement, one: string, other: string): boolean {
  return (left === one && right === other) || (left === other && right === one);
}

function refuseDecided({ judgements, left, right }: Known, verdict: Verdict, problems: Problems): void {
  const decided = judgements.find(
    (judgement) =>
      isAbout(judgement, left.id, right.id) && (judgement.verdict !== "UNSURE" || verdict === "UNSURE"),
  );
  if (decided !== undefined)
    problems.add(
      ["judgement"],
      "JUDGED_ALREADY",
      `${left.slug} and ${right.slug} were judged ${decided.verdict} already, by ${decided.id}; withdraw that judgement first.`,
    );
}

async function refuseMerge({ unit }: Desk, known: Known, problems: Problems): Promise<void> {
  const { left, right, leftMembers, rightMembers, judgements } = known;
  if (left.kind !== right.kind)
    problems.add(
      ["judgement"],
      "KINDS_DIFFER",
      `${left.slug} is of the kind ${left.kind} and ${right.slug} of the kind ${right.kind}; only entities of one kind can be the same. Relate them by a claim instead.`,
    );
  if (left.canonical === right.canonical) return;
  const [ours, theirs] = [leftMembers, rightMembers].map((members) => members.map(({ id }) => id)) as [
    string[],
    string[],
  ];
  const against = judgements.find(
    ({ verdict, left: one, right: other }) =>
      verdict === "DIFFERENT" &&
      ((ours.includes(one) && theirs.includes(other)) || (ours.includes(other) && theirs.includes(one))),
  );
  if (against !== undefined) {
    const [ourEnd, theirEnd] = ours.includes(against.left)
      ? [against.left, against.right]
      : [against.right, against.left];
    const same = judgements.filter(({ verdict }) => verdict === "SAME");
    const chain = [...chainOf(same, left.id, ourEnd), against, ...chainOf(same, theirEnd, right.id)];
    problems.add(
      ["judgement"],
      "JUDGEMENT_CONTRADICTED",
      `${left.slug} and ${right.slug} cannot be the same: ${told(chain, known)}. Withdraw one of these judgements first.`,
    );
  }
  const between = await unit.run(claimsBetween(ours, theirs));
  if (between.length > 0)
    problems.add(
      ["judgement"],
      "RELATION_WITH_ITSELF",
      `would relate a thing with itself: ${between.join(", ")} ${between.length === 1 ? "stands" : "stand"} between the two. Retract or supersede ${between.length === 1 ? "it" : "them"} first.`,
    );
  const count = await unit.run(claimsNaming([...ours, ...theirs], mostClaimsJoined));
  if ((count[0] ?? 0) > mostClaimsJoined)
    problems.add(
      ["judgement"],
      "TOO_MANY_CLAIMS",
      `more than ${mostClaimsJoined} claims name these entities, and that is the most that one judgement derives again.`,
    );
}

function refuseSplit(known: Known, problems: Problems): void {
  const { left, right, judgements } = known;
  if (left.canonical !== right.canonical || left.id === right.id) return;
  const same = judgements.filter(({ verdict }) => verdict === "SAME");
  problems.add(
    ["judgement"],
    "JUDGEMENT_CONTRADICTED",
    `${left.slug} and ${right.slug} are the same: ${told(chainOf(same, left.id, right.id), known)}. Withdraw one of these judgements first.`,
  );
}

/** A chain of judgements in words. */
function told(chain: readonly LiveJudgement[], { leftMembers, rightMembers }: Known): string {
  const slugs = new Map([...leftMembers, ...rightMembers].map(({ id, slug }) => [id, slug]));
  const slugOf = (id: string) => slugs.get(id) ?? id;
  return chain
    .map(({ id, left, right, verdict }) => `${slugOf(left)} ${verdict} ${slugOf(right)} (${id})`)
    .join(", ");
}

function planOf(
  { unit, ontology, caller }: Desk,
  { left, right, judgements }: Known,
  { verdict, reason, key }: { readonly verdict: Verdict; readonly reason: string; readonly key: string },
) {
  const id = idOf("judgement", caller.id, key);
  const doubts = judgements.filter(
    (judgement) => judgement.verdict === "UNSURE" && isAbout(judgement, left.id, right.id),
  );
  const before = samePairs(judgements);
  const settled = doubts.map((doubt) => doubt.id);
  return {
    detail: { judgement: id, verdict, left: left.id, right: right.id, reason, settled },
    apply: async (tick: Parameters<typeof createJudgement>[1]) => {
      const by = caller.name;
      if (settled.length > 0)
        await unit.run(withdrawJudgements(settled, { reason: `settled by ${id}`, by }, tick));
      await unit.run(createJudgement({ id, verdict, left: left.id, right: right.id, reason, by }, tick));
      if (verdict === "SAME") {
        const after: SamePairs = [...before, [left.id, right.id]];
        await deriveAgain(unit, ontology, [{ kind: "IDENTITY", before, after }], tick);
      }
      return { judgement: id };
    },
  };
}

/** The pairs that judgements join. */
export function samePairs(judgements: readonly LiveJudgement[]): SamePairs {
  return judgements
    .filter(({ verdict }) => verdict === "SAME")
    .map(({ left, right }) => [left, right] as const);
}

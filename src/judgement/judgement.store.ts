import type { Statement } from "../graph/graph.model.js";
import { int } from "../graph/values.js";
import type { Tick } from "../record/ledger.model.js";
import { storedProperties } from "../record/stored-properties.js";
import type { LiveJudgement, Verdict } from "./judgement.model.js";

/** An entity, and the one that stands for it. */
export interface Member {
  readonly id: string;
  readonly slug: string;
  /** The id of the entity that stands for it; its own where none other does. */
  readonly canonical: string;
}

/** All entities that are judged to be one with some; these among them. */
export function membersOf(ids: readonly string[]): Statement<Member> {
  return {
    name: "membersOf",
    text: `MATCH (asked:Entity) WHERE asked.id IN $ids
WITH DISTINCT coalesce(asked.canonicalId, asked.id) AS canonical
MATCH (c:Entity {id: canonical})
MATCH (m:Entity)-[:SAME_AS*0..1]->(c)
RETURN DISTINCT m.id AS id, m.slug AS slug, canonical`,
    parameters: { ids },
    row: (get) => ({
      id: get("id") as string,
      slug: get("slug") as string,
      canonical: get("canonical") as string,
    }),
  };
}

/** The judgements about any of some entities that were not withdrawn. */
export function liveJudgements(ids: readonly string[]): Statement<LiveJudgement> {
  return {
    name: "liveJudgements",
    text: `UNWIND $ids AS id
MATCH (:Entity {id: id})<-[:JUDGES]-(j:Judgement) WHERE j.withdrawnTick IS NULL
RETURN DISTINCT j.id AS id, j.judgement AS verdict, j.left AS left, j.right AS right, j.tick AS tick ORDER BY tick`,
    parameters: { ids },
    row: (get) => ({
      id: get("id") as string,
      verdict: get("verdict") as Verdict,
      left: get("left") as string,
      right: get("right") as string,
    }),
  };
}

/** How many claims name any of some entities, counted to `most` and one more. */
export function claimsNaming(ids: readonly string[], most: number): Statement<number> {
  return {
    name: "claimsNaming",
    text: `CALL () {
  UNWIND $ids AS id
  MATCH (:Entity {id: id})<-[:SUBJECT|OBJECT|ROLE|RELATIVE_TO|SAID_BY]-(c:Claim)
  RETURN DISTINCT c LIMIT $most
}
RETURN count(c) AS count`,
    parameters: { ids, most: int(most + 1) },
    row: (get) => get("count") as number,
  };
}

/** The live claims with one of `left` at one end and one of `right` at the other, at most ten. */
export function claimsBetween(left: readonly string[], right: readonly string[]): Statement<string> {
  return {
    name: "claimsBetween",
    text: `UNWIND $left AS id
MATCH (:Entity {id: id})<-[:SUBJECT|OBJECT]-(c:Claim)
WHERE c.live AND ((c.subjectKey = id AND c.objectKey IN $right) OR (c.objectKey = id AND c.subjectKey IN $right))
RETURN DISTINCT c.id AS id ORDER BY id LIMIT 10`,
    parameters: { left, right },
    row: (get) => get("id") as string,
  };
}

/** A judgement about to be recorded. */
export interface NewJudgement extends LiveJudgement {
  readonly reason: string;
  readonly by: string;
}

/** Records a judgement. */
export function createJudgement(
  { verdict, by, ...judgement }: NewJudgement,
  { seq, at }: Tick,
): Statement<null> {
  return {
    name: "createJudgement",
    text: `CREATE (j:Judgement) SET j = $properties
WITH j
MATCH (l:Entity {id: j.left})
MATCH (r:Entity {id: j.right})
CREATE (j)-[:JUDGES {end: 'left'}]->(l), (j)-[:JUDGES {end: 'right'}]->(r)`,
    parameters: {
      properties: storedProperties({
        ...judgement,
        judgement: verdict,
        judgedBy: by,
        judgedAt: at,
        tick: seq,
      }),
    },
    row: () => null,
  };
}

/** Withdraws judgements; they stay in the record. */
export function withdrawJudgements(
  ids: readonly string[],
  { reason, by }: { readonly reason: string; readonly by: string },
  { seq, at }: Tick,
): Statement<null> {
  return {
    name: "withdrawJudgements",
    text: `MATCH (j:Judgement) WHERE j.id IN $ids
SET j.withdrawnTick = $tick, j.withdrawnAt = $at, j.withdrawnBy = $by, j.withdrawalReason = $reason`,
    parameters: { ids, at, by, reason, tick: int(seq) },
    row: () => null,
  };
}

/** A judgement by its id. */
export interface RecordedJudgement extends LiveJudgement {
  readonly withdrawn: boolean;
}

/** The judgement of an id; at most one row. */
export function judgementOfId(id: string): Statement<RecordedJudgement> {
  return {
    name: "judgementOfId",
    text: `MATCH (j:Judgement {id: $id})
RETURN j.id AS id, j.judgement AS verdict, j.left AS left, j.right AS right, j.withdrawnTick IS NOT NULL AS withdrawn`,
    parameters: { id },
    row: (get) => ({
      id: get("id") as string,
      verdict: get("verdict") as Verdict,
      left: get("left") as string,
      right: get("right") as string,
      withdrawn: get("withdrawn") as boolean,
    }),
  };
}

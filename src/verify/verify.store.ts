import { conflictColumns, conflictRow } from "../derive/conflict.store.js";
import { flagColumns, flagRow } from "../derive/derive.store.js";
import type { StoredClaim, StoredConflict, StoredRelation } from "../derive/derived-changes.js";
import { relationColumns, relationRow } from "../derive/edge.store.js";
import type { Statement } from "../graph/graph.model.js";
import { int } from "../graph/values.js";
import type { Reliability } from "../record/claim.model.js";
import { claimColumns } from "../record/claim.store.js";
import type { AuditedStep } from "./audited-steps.js";

/** A claim as its node has it, not parsed. */
export interface ClaimNode {
  readonly properties: Readonly<Record<string, unknown>>;
  /** Properties of its evidence, in order. */
  readonly evidence: readonly unknown[];
  /** Its relationships to entities, documents and other claims: type and the other end's id, sorted. */
  readonly links: readonly string[];
  readonly flags: StoredClaim;
}

/** The claims after an id, by id. */
export function claimNodesAfter(id: string, limit: number): Statement<ClaimNode> {
  return {
    name: "claimNodesAfter",
    text: `MATCH (c:Claim) WHERE c.id > $id
WITH c ORDER BY c.id LIMIT $limit
RETURN ${claimColumns}, ${flagColumns},
  COLLECT {
    MATCH (c)-[r:SUBJECT|OBJECT|ROLE|SAID_BY|RELATIVE_TO|IN_DOCUMENT|REFUTES|SUPERSEDES|REPEATS]->(o)
    WITH type(r) + ' ' + o.id AS link
    RETURN link ORDER BY link
  } AS links`,
    parameters: { id, limit: int(limit) },
    row: (get) => ({
      properties: get("claim") as Record<string, unknown>,
      evidence: get("evidence") as unknown[],
      links: get("links") as string[],
      flags: flagRow(get),
    }),
  };
}

/** An entity as far as derivation needs it. */
export interface EntityNode {
  readonly id: string;
  readonly slug: string;
  readonly tick: number;
  readonly reliability: Reliability | null;
  /** What `canonicalId` says. */
  readonly canonical: string | null;
  /** Ids of the entities that SAME_AS leads to. */
  readonly sameAs: readonly string[];
}

/** The entities after an id, by id. */
export function entityNodesAfter(id: string, limit: number): Statement<EntityNode> {
  return {
    name: "entityNodesAfter",
    text: `MATCH (e:Entity) WHERE e.id > $id
WITH e ORDER BY e.id LIMIT $limit
RETURN e.id AS id, e.slug AS slug, e.tick AS tick, e.reliability AS reliability, e.canonicalId AS canonical,
  COLLECT { MATCH (e)-[:SAME_AS]->(o) RETURN o.id ORDER BY o.id } AS sameAs`,
    parameters: { id, limit: int(limit) },
    row: (get) => ({
      id: get("id") as string,
      slug: get("slug") as string,
      tick: get("tick") as number,
      reliability: get("reliability") as Reliability | null,
      canonical: get("canonical") as string | null,
      sameAs: get("sameAs") as string[],
    }),
  };
}

/** All edges that start at some entities and are neither retired nor SAME_AS, of whatever type. */
export function edgesFrom(subjects: readonly string[]): Statement<StoredRelation> {
  return {
    name: "edgesFrom",
    text: `UNWIND $subjects AS subject
MATCH (s:Entity {id: subject})-[r]->(o:Entity)
WHERE NOT type(r) ENDS WITH '_WAS' AND type(r) <> 'SAME_AS'
RETURN ${relationColumns}`,
    parameters: { subjects },
    row: relationRow,
  };
}

/** Every correction that the record shows, each as {@link AuditedStep} tells it. */
export function recordedSteps(): Statement<AuditedStep> {
  return {
    name: "recordedSteps",
    text: `CALL () {
  MATCH (c:Claim) WHERE c.retractedAt IS NOT NULL
  RETURN c.retractedTick AS tick, 'retractClaim ' + c.id AS step
  UNION ALL
  MATCH (c:Claim) WHERE c.ranks IS NOT NULL
  UNWIND range(0, size(c.ranks) - 1) AS at
  RETURN c.rankTicks[at] AS tick, 'rankClaim ' + c.id + ' ' + c.ranks[at] AS step
  UNION ALL
  MATCH (e:Entity) WHERE e.ratings IS NOT NULL
  UNWIND range(0, size(e.ratings) - 1) AS at
  RETURN e.ratingTicks[at] AS tick, 'rateSpeaker ' + e.id + ' ' + e.ratings[at] AS step
  UNION ALL
  MATCH (j:Judgement) WHERE j.id IS NOT NULL
  RETURN j.tick AS tick, 'judgeIdentity ' + j.id + ' ' + j.judgement + ' ' + j.left + ' ' + j.right AS step
  UNION ALL
  MATCH (j:Judgement) WHERE j.id IS NOT NULL AND j.withdrawnTick IS NOT NULL
  RETURN j.withdrawnTick AS tick, 'withdrawJudgement ' + j.id AS step
}
RETURN 'tick ' + tick + ': ' + step AS step`,
    parameters: {},
    row: (get) => get("step") as string,
  };
}

/** All open conflicts. */
export function openConflictNodes(): Statement<StoredConflict> {
  return {
    name: "openConflictNodes",
    text: `MATCH (x:Conflict) WHERE x.tickTo IS NULL RETURN ${conflictColumns}`,
    parameters: {},
    row: conflictRow,
  };
}

import type { Statement } from "../../graph/graph.model.js";
import { int } from "../../graph/values.js";
import type { Tick } from "../../record/ledger.model.js";

/** Something that was told to another graph first, with that instant. */
export interface FirstTold {
  readonly id: string;
  readonly at: string;
}

/** Keeps of new entities when they were first told, and which version of their content this is. */
export function keepEntityPasts(
  entities: readonly (FirstTold & { readonly version: number })[],
): Statement<null> {
  return {
    name: "keepEntityPasts",
    text: `UNWIND $entities AS row
MATCH (e:Entity {id: row.id})
SET e.originalRecordedAt = row.at, e.version = row.version`,
    parameters: {
      entities: entities.map((entity) => ({ ...entity, version: int(entity.version) })),
    },
    row: () => null,
  };
}

/** Keeps of new documents when they were first told. */
export function keepDocumentPasts(documents: readonly FirstTold[]): Statement<null> {
  return {
    name: "keepDocumentPasts",
    text: "UNWIND $documents AS row MATCH (d:Document {id: row.id}) SET d.originalRecordedAt = row.at",
    parameters: { documents },
    row: () => null,
  };
}

/** Keeps of new judgements when they were first made. */
export function keepJudgementPasts(judgements: readonly FirstTold[]): Statement<null> {
  return {
    name: "keepJudgementPasts",
    text: "UNWIND $judgements AS row MATCH (j:Judgement {id: row.id}) SET j.originalJudgedAt = row.at",
    parameters: { judgements },
    row: () => null,
  };
}

/** A property's further values, each with its reason and when it was first given. */
export interface MoreTold {
  readonly id: string;
  readonly values: readonly string[];
  readonly reasons: readonly string[];
  readonly ats: readonly string[];
}

/** Rates speakers as another graph did; the ratings become known in this tick, and keep their first instants. */
export function addRatings(ratings: readonly MoreTold[], tick: Tick): Statement<null> {
  return {
    name: "addRatings",
    text: `UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
WITH e, row, coalesce(e.originalRatedAt, []) AS first, size(coalesce(e.ratings, [])) AS before
SET e.originalRatedAt = first + [at IN range(size(first), before - 1) | ''] + row.ats,
  e.reliability = last(row.values), e.ratings = coalesce(e.ratings, []) + row.values,
  e.ratingReasons = coalesce(e.ratingReasons, []) + row.reasons,
  e.ratingTicks = coalesce(e.ratingTicks, []) + [value IN row.values | $tick],
  e.ratedAt = coalesce(e.ratedAt, []) + [value IN row.values | $at]`,
    parameters: { rows: ratings, tick: int(tick.seq), at: tick.at },
    row: () => null,
  };
}

/** Ranks claims as another graph did; the ranks become known in this tick, and keep their first instants. */
export function addRanks(ranks: readonly MoreTold[], tick: Tick): Statement<null> {
  return {
    name: "addRanks",
    text: `UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
WITH c, row, coalesce(c.originalRankedAt, []) AS first, size(coalesce(c.ranks, [])) AS before
SET c.originalRankedAt = first + [at IN range(size(first), before - 1) | ''] + row.ats,
  c.rank = last(row.values), c.rankReason = last(row.reasons), c.ranks = coalesce(c.ranks, []) + row.values,
  c.rankReasons = coalesce(c.rankReasons, []) + row.reasons,
  c.rankTicks = coalesce(c.rankTicks, []) + [value IN row.values | $tick],
  c.rankedAt = coalesce(c.rankedAt, []) + [value IN row.values | $at]`,
    parameters: { rows: ranks, tick: int(tick.seq), at: tick.at },
    row: () => null,
  };
}

/** Something that was taken back in another graph. */
export interface TakenBack {
  readonly id: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** Takes claims back as another graph did. */
export function retractAll(claims: readonly TakenBack[], tick: Tick): Statement<null> {
  return {
    name: "retractAll",
    text: `UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
SET c.retractedTick = $tick, c.retractedAt = $at, c.retractedBy = row.by, c.retractionReason = row.reason,
  c.originalRetractedAt = row.at`,
    parameters: { rows: claims, tick: int(tick.seq), at: tick.at },
    row: () => null,
  };
}

/** Withdraws judgements as another graph did. */
export function withdrawAll(judgements: readonly TakenBack[], tick: Tick): Statement<null> {
  return {
    name: "withdrawAll",
    text: `UNWIND $rows AS row
MATCH (j:Judgement {id: row.id})
SET j.withdrawnTick = $tick, j.withdrawnAt = $at, j.withdrawnBy = row.by, j.withdrawalReason = row.reason,
  j.originalWithdrawnAt = row.at`,
    parameters: { rows: judgements, tick: int(tick.seq), at: tick.at },
    row: () => null,
  };
}

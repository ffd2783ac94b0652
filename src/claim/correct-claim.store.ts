import type { Statement } from "../graph/graph.model.js";
import { int } from "../graph/values.js";
import type { Rank } from "../record/claim.model.js";
import type { Tick } from "../record/ledger.model.js";

/** Takes a claim back; it stays in the record. */
export function retract(
  id: string,
  { reason, by }: { readonly reason: string; readonly by: string },
  { seq, at }: Tick,
): Statement<null> {
  return {
    name: "retractClaim",
    text: `MATCH (c:Claim {id: $id})
SET c.retractedTick = $tick, c.retractedAt = $at, c.retractedBy = $by, c.retractionReason = $reason`,
    parameters: { id, at, by, reason, tick: int(seq) },
    row: () => null,
  };
}

/** Ranks a claim among those that say the same; what its rank was stays in the lists beside it. */
export function setRank(
  id: string,
  { rank, reason }: { readonly rank: Rank; readonly reason: string },
  { seq, at }: Tick,
): Statement<null> {
  return {
    name: "rankClaim",
    text: `MATCH (c:Claim {id: $id})
SET c.rank = $rank, c.rankReason = $reason, c.ranks = coalesce(c.ranks, []) + $rank,
    c.rankReasons = coalesce(c.rankReasons, []) + $reason, c.rankTicks = coalesce(c.rankTicks, []) + $tick,
    c.rankedAt = coalesce(c.rankedAt, []) + $at`,
    parameters: { id, rank, reason, at, tick: int(seq) },
    row: () => null,
  };
}

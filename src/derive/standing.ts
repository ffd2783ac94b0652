import { hasDays } from "../time/span.compare.js";
import type { Reading } from "./reading.js";

/**
 * Orders claims that say the same by how well they stand: preferred ones first, then those that are not their subject's own word,
 * those with days, those with fewer links of report, the older, the smaller id. No two stand alike. Of claims that one import brought,
 * the older is the one that the graph before was told first: so they stand there and here alike.
 */
export function byStanding(left: Reading, right: Reading): number {
  return (
    Number(right.preferred) - Number(left.preferred) ||
    Number(left.selfReported) - Number(right.selfReported) ||
    Number(hasDays(right.time)) - Number(hasDays(left.time)) ||
    left.claim.attribution.length - right.claim.attribution.length ||
    left.claim.tick - right.claim.tick ||
    compared(left.toldElsewhere, right.toldElsewhere) ||
    compared(left.claim.id, right.claim.id)
  );
}

function compared(left: string, right: string): number {
  return left < right ? -1 : Number(left !== right);
}

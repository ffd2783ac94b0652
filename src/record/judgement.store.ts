import type { Statement } from "../graph/graph.model.js";

/** The pairs of entities that were judged the same, by judgements that are not withdrawn. */
export function sameJudgements(): Statement<readonly [string, string]> {
  return {
    name: "sameJudgements",
    text: `MATCH (j:Judgement {judgement: 'SAME'})
WHERE j.withdrawnTick IS NULL
RETURN j.left AS left, j.right AS right`,
    parameters: {},
    row: (get) => [get("left") as string, get("right") as string],
  };
}

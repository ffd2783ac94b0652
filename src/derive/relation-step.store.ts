import type { Statement } from "../graph/graph.model.js";
import type { Tick } from "../record/ledger.model.js";
import { storedProperties } from "../record/stored-properties.js";
import type { RelationStep } from "./relation-steps.js";

/** Keeps the steps that relations took in a tick, for whoever follows the ledger; writes nothing where none took any. */
export function recordSteps(steps: readonly RelationStep[], { seq }: Tick): Statement<null> {
  return {
    name: "recordSteps",
    text: `UNWIND $nodes AS properties
CREATE (s:RelationSteps)
SET s = properties`,
    parameters: {
      nodes: [
        storedProperties({
          tick: seq,
          relations: steps.map(({ relation }) => relation),
          changes: steps.map(({ change }) => change),
        }),
      ].filter(() => steps.length > 0),
    },
    row: () => null,
  };
}

import type { Graph, ReadOptions, SharedText, Statement } from "./graph.model.js";
import { Lane, type ObserveShared, type SharingLimits, sharingLimits } from "./lane.js";
import { withReads } from "./with-reads.js";

/** Texts whose lanes are remembered, and lanes of one text; the one that was made first goes when there is one more. */
const mostTexts = 500;
const mostLanes = 20;

/**
 * A graph that sends reads of one statement together where they come at once, and say that they may (`ReadOptions.sharedAs`). What each is
 * answered is the same: see docs/decisions/019. A read with a time limit of its own goes alone.
 */
export function sharedGraph(
  graph: Graph,
  observe: ObserveShared = () => {},
  limits: SharingLimits = sharingLimits,
): Graph {
  const byText = new Map<string, Map<string, Lane>>();
  const laneOf = (shared: SharedText, { text, parameters }: Statement<unknown>) => {
    const lanes = kept(byText, text, mostTexts, () => new Map<string, Lane>());
    const common = shared.common.map((name) => String(parameters[name])).join();
    return kept(lanes, common, mostLanes, () => new Lane(graph, shared, observe, limits));
  };
  return withReads(graph, <Row>(statement: Statement<Row>, options: ReadOptions = {}) => {
    const { sharedAs, timeoutMs } = options;
    if (sharedAs === undefined || timeoutMs !== undefined) return graph.read(statement, options);
    return laneOf(sharedAs, statement).read(statement, options);
  });
}

function kept<Value>(map: Map<string, Value>, key: string, most: number, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  if (map.size >= most) map.delete(map.keys().next().value as string);
  const made = make();
  map.set(key, made);
  return made;
}

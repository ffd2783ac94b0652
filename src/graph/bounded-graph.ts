import { availableParallelism } from "node:os";
import { QueryTimeout } from "../errors.js";
import { Turns } from "../turns.js";
import type { Graph } from "./graph.model.js";
import { withReads } from "./with-reads.js";

/**
 * Reads that the database works on at once. Beyond a few for each processor none is answered sooner: all only get a smaller part of the time, and
 * so does each statement of a write, for which the other writes wait.
 */
export const readsAtOnce = Math.max(8, 4 * availableParallelism());

/** Milliseconds that a read waits for its turn: as long as the database would take at most by default. */
const patienceMs = 15_000;

/** A graph whose reads take turns, so many at once; those of another graph on the same database are not counted. Streams and writes go as they come. */
export function boundedGraph(graph: Graph, atOnce = readsAtOnce): Graph {
  const turns = new Turns({ atOnce, patienceMs, busy: () => new QueryTimeout("read", patienceMs) });
  return withReads(graph, (statement, options = {}) =>
    turns.take(() => {
      options.onTurn?.();
      return graph.read(statement, options);
    }),
  );
}

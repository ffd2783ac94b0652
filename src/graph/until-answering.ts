import { setTimeout as sleep } from "node:timers/promises";
import { DatabaseUnavailable } from "../errors.js";
import type { Graph } from "./graph.model.js";

/** Waits for a database that may be just starting. Throws the last `DatabaseUnavailable` after `limitMs`. */
export async function untilAnswering(graph: Graph, limitMs: number): Promise<void> {
  for (const begun = performance.now(); ; await sleep(250)) {
    try {
      return await graph.ping();
    } catch (fault) {
      if (!(fault instanceof DatabaseUnavailable) || performance.now() - begun > limitMs) throw fault;
    }
  }
}

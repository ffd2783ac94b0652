import fc from "fast-check";
import type { Graph } from "../../../src/graph/graph.model.js";
import { someSteps } from "./steps.js";
import { World } from "./world.js";

/** Lets random things be done, `runs` times from the beginning, and looks at every past tick each time. */
export async function holdTwoClocks(
  graph: Graph,
  { runs, most }: { runs: number; most: number },
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(someSteps(most), async (steps) => {
      const world = new World(graph);
      await world.begin();
      for (const step of steps) await world.take(step);
      await world.check();
    }),
    { numRuns: runs, endOnFailure: true, seed: 20261122 },
  );
}

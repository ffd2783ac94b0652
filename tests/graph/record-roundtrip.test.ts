import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Graph } from "../../src/graph/graph.model.js";
import { verify } from "../../src/verify/verify.js";
import { openTestGraph } from "../setup/graph.js";
import { bodyOf, emptied, everythingSaid, exportedRecord, loadedRecord } from "../setup/record-file.js";
import { ontology } from "../setup/schema.js";
import { someSteps } from "../setup/two-clocks/steps.js";
import { World } from "../setup/two-clocks/world.js";

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

describe("whatever is claimed, taken back, ranked, rated, judged and withdrawn", () => {
  it(
    "is the same record, and gives the same graph, once it was exported and loaded into an empty database",
    {
      timeout: 300_000,
    },
    () =>
      fc.assert(
        fc.asyncProperty(someSteps(25), fc.constantFrom(1, 3, 1_000), async (steps, batchSize) => {
          const world = new World(graph);
          await world.begin();
          for (const step of steps) await world.take(step);
          const [text, said] = [await exportedRecord(graph), await everythingSaid(graph)];
          await emptied(graph);
          await loadedRecord(graph, text, batchSize);
          expect(bodyOf(await exportedRecord(graph))).toEqual(bodyOf(text));
          expect(await everythingSaid(graph)).toEqual(said);
          expect((await verify(graph, ontology)).faults).toEqual([]);
          expect((await loadedRecord(graph, text, batchSize)).ticks).toEqual([]);
        }),
        { numRuns: Number(process.env.RUNS ?? 10), endOnFailure: true, seed: 20261128 },
      ),
  );
});

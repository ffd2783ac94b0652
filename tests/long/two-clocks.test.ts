import { afterAll, beforeAll, describe, it } from "vitest";
import type { Graph } from "../../src/graph/graph.model.js";
import { openTestGraph } from "../setup/graph.js";
import { holdTwoClocks } from "../setup/two-clocks/property.js";

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

describe("a thousand random sequences of writes", () => {
  it(
    "are answered as known at every past tick as a list of all inputs says, and leave `isnad verify` clean",
    {
      timeout: 3 * 60 * 60_000,
    },
    () => holdTwoClocks(graph, { runs: 1_000, most: 12 }),
  );
});

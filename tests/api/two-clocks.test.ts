import { afterAll, beforeAll, describe, it } from "vitest";
import type { Graph } from "../../src/graph/graph.model.js";
import { openTestGraph } from "../setup/graph.js";
import { holdTwoClocks } from "../setup/two-clocks/property.js";

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

describe("whatever is claimed, taken back, ranked, rated, judged and withdrawn", () => {
  it(
    "is answered as known at every past tick, and at a date, as a list of all inputs says",
    {
      timeout: 300_000,
    },
    () => holdTwoClocks(graph, { runs: 50, most: 6 }),
  );
});

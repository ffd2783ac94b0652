import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Graph, Statement } from "../../src/graph/graph.model.js";
import { int } from "../../src/graph/values.js";
import { openTestGraph } from "../setup/graph.js";

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

function value(text: string, parameters: Record<string, unknown> = {}): Statement<unknown> {
  return { name: "value", text, parameters, row: (get) => get("value") };
}

describe("a graph", () => {
  it("gives integers as plain numbers", async () => {
    expect(await graph.read(value("RETURN [1, -7, 9007199254740991] AS value"))).toEqual([
      [1, -7, 9007199254740991],
    ]);
  });

  it("takes an integer parameter where a float is refused", async () => {
    const statement = value("UNWIND [1, 2, 3] AS value RETURN value LIMIT $limit", { limit: int(2) });
    expect(await graph.read(statement)).toEqual([1, 2]);
  });
});

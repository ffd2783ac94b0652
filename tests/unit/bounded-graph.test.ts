import { setImmediate as tick } from "node:timers/promises";
import { expect, it } from "vitest";
import { boundedGraph } from "../../src/graph/bounded-graph.js";
import type { Graph, Statement } from "../../src/graph/graph.model.js";

const statement: Statement<null> = { name: "one", text: "RETURN 1", parameters: {}, row: () => null };

it("lets so many reads work at once, the others when their turn comes, and writes as they come", async () => {
  const ends: (() => void)[] = [];
  const work = () => new Promise<never[]>((resolve) => ends.push(() => resolve([])));
  const inner = { read: work, write: work } as unknown as Graph;
  const graph = boundedGraph(inner, 2);
  const begun: number[] = [];
  const reads = [0, 1, 2, 3].map((at) => graph.read(statement, { onTurn: () => begun.push(at) }));
  await tick();
  expect(begun).toEqual([0, 1]);
  void graph.write("write", async () => null);
  expect(ends).toHaveLength(3);
  ends[0]?.();
  await tick();
  expect(begun).toEqual([0, 1, 2]);
  for (let at = 1; at < 5; at += 1) {
    ends[at]?.();
    await tick();
  }
  expect(await Promise.all(reads)).toEqual([[], [], [], []]);
  expect(begun).toEqual([0, 1, 2, 3]);
});

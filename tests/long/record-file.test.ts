import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Graph } from "../../src/graph/graph.model.js";
import { loadStory } from "../../src/record/load-story.js";
import { verify } from "../../src/verify/verify.js";
import { generatedStory } from "../oracle/generated-story.js";
import { openTestGraph } from "../setup/graph.js";
import { bodyOf, exportedRecord, loadedRecord } from "../setup/record-file.js";
import { ontology } from "../setup/schema.js";

const CLAIMS = 10_000;
const size = { slug: "generated-record", seed: 23, entities: 2_000, claims: CLAIMS };

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
}, 120_000);
afterAll(() => graph.close());

async function timed<Value>(what: string, work: () => Promise<Value>): Promise<Value> {
  const before = performance.now();
  const value = await work();
  const seconds = ((performance.now() - before) / 1_000).toFixed(1);
  console.info(`${what}: ${seconds} s, heap ${Math.round(process.memoryUsage().heapUsed / 2 ** 20)} MB`);
  return value;
}

describe("a record of ten thousand claims", () => {
  it("is exported, loaded into an empty database, and is the same", { timeout: 1_800_000 }, async () => {
    const story = generatedStory(ontology, size);
    await timed("story loaded", () => loadStory(graph, ontology, story, { by: "generator" }));
    const text = await timed("exported", () => exportedRecord(graph));
    await graph.close();
    graph = await openTestGraph();
    const loaded = await timed("record loaded", () => loadedRecord(graph, text));
    expect(loaded.created).toMatchObject({ entity: size.entities, claim: CLAIMS });
    expect(bodyOf(await exportedRecord(graph))).toEqual(bodyOf(text));
    expect((await verify(graph, ontology)).faults).toEqual([]);
    const again = await timed("loaded again", () => loadedRecord(graph, text));
    expect(again.ticks).toEqual([]);
  });
});

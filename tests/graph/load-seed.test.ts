import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Graph, Statement } from "../../src/graph/graph.model.js";
import { presentTick } from "../../src/record/ledger.store.js";
import { loadStory } from "../../src/record/load-story.js";
import { projectRoot } from "../../src/root.js";
import { readStory } from "../../src/story/read-story.js";
import { verify } from "../../src/verify/verify.js";
import { openTestGraph } from "../setup/graph.js";
import { ontology } from "../support/invented-story.js";

const story = readStory(join(projectRoot, "seeds/nusra-aleppo-tunnel"), ontology);

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await loadStory(graph, ontology, story, { by: "test" });
});
afterAll(() => graph.close());

function slugs(text: string): Promise<string[]> {
  const statement: Statement<string> = {
    name: "test",
    text,
    parameters: {},
    row: (get) => get("slug") as string,
  };
  return graph.read(statement);
}

describe("the seed", () => {
  it("answers a hand-written query for the allies of Jabhat al-Nusra", async () => {
    const allies = "MATCH (:Entity {slug: 'jabhat-al-nusra'})-[:ALLIED_WITH]-(e) RETURN e.slug AS slug";
    expect(await slugs(allies)).toEqual(expect.arrayContaining(["jabhat-ansar-al-din", "levant-front"]));
  });

  it("does not ally Nusra's allies with each other", async () => {
    const allied = `MATCH (e:Entity {slug: 'jabhat-ansar-al-din'})-[:ALLIED_WITH]-(:Entity {slug: 'levant-front'})
RETURN e.slug AS slug`;
    expect(await slugs(allied)).toEqual([]);
  });

  it("is one unit of work, and none when it is loaded again", async () => {
    expect((await loadStory(graph, ontology, story, { by: "test" })).ticks).toEqual([]);
    expect((await graph.read(presentTick()))[0]?.seq).toBe(1);
  });

  it("is what a fresh derivation gives", async () => {
    const { faults, checked } = await verify(graph, ontology);
    expect(faults).toEqual([]);
    expect(checked).toMatchObject({ entities: story.entities.length, claims: story.claims.length });
  });
});

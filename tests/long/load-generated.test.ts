import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plainClaims } from "../../bench/plain-claim.js";
import { median, timesOfWrites } from "../../bench/write-cost.js";
import type { Graph } from "../../src/graph/graph.model.js";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import { loadStory } from "../../src/record/load-story.js";
import { projectRoot } from "../../src/root.js";
import { verify } from "../../src/verify/verify.js";
import { generatedStory } from "../oracle/generated-story.js";
import { openTestGraph } from "../setup/graph.js";

/** Each a claim, and as a rule an edge of its own. */
const RELATIONS = 50_000;
const size = { slug: "generated-large", seed: 4, entities: 10_000, claims: RELATIONS };

/** Writes of each side that are timed, after as many that are not: both plan their statements and warm up. */
const WRITES = 300;

const ontology = loadOntology(join(projectRoot, "schema"));
const story = generatedStory(ontology, size);
let graph: Graph;

beforeAll(async () => {
  graph = await openTestGraph();
}, 120_000);

afterAll(() => graph.close());

describe("a story of ten thousand entities and fifty thousand claims", () => {
  it("is loaded whole, batch by batch", { timeout: 1_200_000 }, async () => {
    const before = performance.now();
    const load = await loadStory(graph, ontology, story, { by: "generator" });
    console.info(`loaded in ${Math.round((performance.now() - before) / 1000)} s`);
    expect([load.entities, load.claims]).toEqual([size.entities, RELATIONS]);
    expect(load.relationsGained - load.relationsLost).toBeGreaterThan(0.75 * RELATIONS);
    expect(load.conflictsOpened).toBeGreaterThan(1_000);
  });

  it("leaves the database as deriving everything afresh would", { timeout: 1_200_000 }, async () => {
    const { faults, checked } = await verify(graph, ontology);
    expect(faults).toEqual([]);
    expect(checked.claims).toBe(RELATIONS);
  });

  it("lets a claim be written at no more than three times the cost of Cypher by hand", {
    timeout: 600_000,
  }, async () => {
    const claims = plainClaims(ontology, story, 4 * WRITES, "bench");
    await timesOfWrites(graph, ontology, claims.slice(0, 2 * WRITES));
    const times = await timesOfWrites(graph, ontology, claims.slice(2 * WRITES));
    const [service, byHand] = [median(times.service), median(times.byHand)];
    const rate = Math.round(
      1000 / (times.service.reduce((sum, time) => sum + time, 0) / times.service.length),
    );
    console.info(
      `a claim: ${service.toFixed(1)} ms, by hand ${byHand.toFixed(1)} ms, ratio ${(service / byHand).toFixed(2)}; ${rate} a second`,
    );
    expect(service / byHand).toBeLessThanOrEqual(3);
  });
});

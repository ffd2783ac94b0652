import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Graph, Statement } from "../../src/graph/graph.model.js";
import { statementsOf } from "../../src/graph/migrate.js";
import { projectRoot } from "../../src/root.js";
import { searchFragment } from "../../src/search/search-fragment.js";
import { inventedPlaces, inventedSearches } from "../graph/search/invented-places.js";
import { recordPlaces } from "../graph/search/record-places.js";
import { openTestGraph } from "../setup/graph.js";

/** Two names a place. */
const FEW = 5_000;
const MANY = 50_000;
const SEARCHES = 64;
const ROUNDS = 3;

/** Names of a label of their own, each with an index like that of the real ones, so that both sizes stand side by side. */
const sizes = { few: "FewName", many: "ManyName" } as const;
type Size = keyof typeof sizes;

const places = inventedPlaces(MANY);
let graph: Graph;

function run(text: string): Promise<void> {
  return graph.schema({ name: "test", text, parameters: {}, row: () => null });
}

beforeAll(async () => {
  graph = await openTestGraph();
  await recordPlaces(graph, places.slice(0, FEW), [sizes.few, sizes.many]);
  await recordPlaces(graph, places.slice(FEW), [sizes.many]);
  const [index = ""] = statementsOf(
    await readFile(join(projectRoot, "schema/graph/010-search.cypher"), "utf8"),
  );
  for (const [size, label] of Object.entries(sizes)) {
    await run(index.replace("name_keys", `name_keys_${size}`).replace("n:Name", `n:${label}`));
  }
  await run("CALL db.awaitIndexes(120)");
}, 240_000);

afterAll(async () => {
  for (const size of Object.keys(sizes)) await run(`DROP INDEX name_keys_${size} IF EXISTS`);
  await graph.close();
});

function searchAmong(size: Size, typed: string): Statement<string> {
  const { text, parameters } = searchFragment(typed);
  return {
    name: "searchAmong",
    text: `CALL () { ${text.replace("'name_keys'", `'name_keys_${size}'`)} RETURN e, matchedName, match, score }
WITH e, score ORDER BY score DESC, e.sortName, e.id LIMIT 20 RETURN e.slug AS slug`,
    parameters,
    row: (get) => String(get("slug")),
  };
}

async function milliseconds(size: Size, typed: string): Promise<number> {
  const before = performance.now();
  await graph.read(searchAmong(size, typed));
  return performance.now() - before;
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((left, right) => left - right)[Math.ceil(values.length * share) - 1] ?? Number.NaN;
}

/** The 95th percentile, over searches, of the median of each one's rounds; both sizes take turns. */
async function slowest(searches: readonly string[]): Promise<Record<Size, number>> {
  const times = { few: searches.map((): number[] => []), many: searches.map((): number[] => []) };
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [at, typed] of searches.entries()) {
      for (const size of round % 2 === 0 ? (["few", "many"] as const) : (["many", "few"] as const)) {
        const time = await milliseconds(size, typed);
        if (round > 0) times[size][at]?.push(time);
      }
    }
  }
  const p95 = (size: Size) =>
    quantile(
      times[size].map((each) => quantile(each, 0.5)),
      0.95,
    );
  return { few: p95("few"), many: p95("many") };
}

describe("a search among a hundred thousand names", () => {
  it("finds what it finds among ten thousand", async () => {
    for (const place of places.slice(0, 20)) {
      expect(await graph.read(searchAmong("few", place.ar))).toContain(place.slug);
      expect(await graph.read(searchAmong("many", place.ar))).toContain(place.slug);
    }
  });

  it("takes at most one and a half times as long", { timeout: 240_000 }, async () => {
    const { few, many } = await slowest(inventedSearches(places.slice(0, FEW), SEARCHES));
    console.info(`95th percentile: ${few.toFixed(1)} ms of 10,000 names, ${many.toFixed(1)} ms of 100,000`);
    expect(many / few).toBeLessThanOrEqual(1.5);
  });
});

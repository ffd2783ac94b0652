import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Graph } from "../../src/graph/graph.model.js";
import { nameKeys } from "../../src/names/name-keys.js";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import { prepareGraph } from "../../src/prepare-graph.js";
import { projectRoot } from "../../src/root.js";
import { openTestGraph } from "../setup/graph.js";
import { anyText } from "../support/any-text.js";
import { find } from "./search/find.js";
import { heldOutPlaceVariants, heldOutVariants } from "./search/held-out.js";
import { gazetteer, type Place, somePlaces } from "./search/places.js";
import { missesOf } from "./search/reaches.js";
import { recordPlaces } from "./search/record-places.js";
import { knownPlaceVariants, knownVariants, type Variant } from "./search/variants.js";

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await prepareGraph(graph, loadOntology(join(projectRoot, "schema")), () => {});
  await recordPlaces(graph, somePlaces);
});
afterAll(() => graph.close());

async function rows<Row>(text: string, parameters: Record<string, unknown> = {}): Promise<Row[]> {
  return graph.read({ name: "test", text, parameters, row: (get) => get("value") as Row });
}

/** The names of the seed's entities by slug, and of places by each of their names. */
async function namesByMeaning(places: readonly Place[]): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  const add = (key: string, more: readonly string[]) => names.set(key, [...(names.get(key) ?? []), ...more]);
  for (const { en, ar } of places) {
    for (const key of [en, ar]) add(key, [en, ar]);
  }
  for (const [slug, values] of await rows<[string, string[]]>(
    "MATCH (e:Entity) WHERE e.story IS NOT NULL RETURN [e.slug, e.nameValues] AS value",
  )) {
    add(slug, values);
  }
  return names;
}

/** How many of the variants reach what they mean first, 0 to 1; a failing test prints the others. */
async function reached(variants: readonly Variant[], places: readonly Place[]): Promise<number> {
  const names = await namesByMeaning(places);
  const misses = await missesOf(graph, variants, (meant) => names.get(meant) ?? []);
  if (misses.length > 0) console.info(misses.join("\n"));
  return 1 - misses.length / variants.length;
}

const known = [...knownVariants, ...knownPlaceVariants];
const heldOut = [...heldOutVariants, ...heldOutPlaceVariants];

describe("spellings of a name", () => {
  it("are none of the names themselves", async () => {
    const names = await rows<string>("MATCH (n:Name) RETURN toLower(n.value) AS value");
    const typed = [...known, ...heldOut].map(([text]) => text.toLowerCase());
    expect(names.filter((name) => typed.includes(name))).toEqual([]);
  });

  it("reach what they mean first, of those that the folding was made with, at least 97 in 100", async () => {
    expect(await reached(known, somePlaces)).toBeGreaterThanOrEqual(0.97);
  });

  it("reach what they mean first, of those that it was not made with, at least 95 in 100", async () => {
    expect(await reached(heldOut, somePlaces)).toBeGreaterThanOrEqual(0.95);
  });
});

describe("a hit", () => {
  it.each([
    ["Jabhat al-Nusra", "Jabhat al-Nusra", "EXACT"],
    ["jabhat AL-nusra", "Jabhat al-Nusra", "EXACT"],
    ["حركه حزم", "حركة حزم", "FOLDED"],
    ["al Hazm Movement", "Hazm Movement", "FOLDED"],
    ["Nosra Front", "Nusra Front", "ROMANIZED"],
    ["Staffan de Mis", "Staffan de Mistura", "PREFIX"],
    ["Salama Adib", "Adib Salama", "FOLDED"],
    ["دي ميتسورا", "دي ميستورا", "FUZZY"],
    ["جبهة النصر", "جبهة النصرة", "PREFIX"],
  ])("for %s names %s and how it matched: %s", async (text, matchedName, match) => {
    expect((await find(graph, text))[0]).toMatchObject({ matchedName, match });
  });

  it("has a score from 0 to 1, the same every time, falling", async () => {
    const scores = (await find(graph, "Aleppo", {}, 100)).map(({ score }) => score);
    expect(scores.length).toBeGreaterThan(5);
    expect(scores).toEqual(scores.toSorted((left, right) => right - left));
    for (const score of scores) expect(score).toSatisfy((value: number) => value > 0 && value <= 1);
    expect((await find(graph, "Aleppo", {}, 100)).map(({ score }) => score)).toEqual(scores);
  });

  it("stands once for an entity, by its best name", async () => {
    const slugs = (await find(graph, "Nusra", {}, 100)).map(({ slug }) => slug);
    expect(slugs).toEqual([...new Set(slugs)]);
    expect(slugs[0]).toBe("jabhat-al-nusra");
  });
});

describe("the order of hits", () => {
  it("puts the whole name before names that contain it", async () => {
    expect((await find(graph, "Aleppo"))[0]).toMatchObject({ slug: "aleppo", match: "EXACT" });
    expect((await find(graph, "حلب"))[0]).toMatchObject({ slug: "aleppo", match: "EXACT" });
  });

  it("puts the script that was typed before the other", async () => {
    const [first] = await find(graph, "Halbun");
    expect(first).toMatchObject({ matchedName: "Halbun", match: "EXACT" });
  });

  it("puts what the graph tells of before villages of the name that no claim mentions", async () => {
    expect((await find(graph, "Hazm")).map(({ slug }) => slug).slice(0, 2)).toEqual([
      "harakat-hazm",
      somePlaces.find(({ en }) => en === "Hazm")?.slug,
    ]);
    expect((await find(graph, "حلب", { kinds: ["PLACE"] }))[0]?.slug).toBe("aleppo");
  });
});

describe("a search narrowed to kinds", () => {
  it("finds only those", async () => {
    const hits = await find(graph, "Hazm", { kinds: ["PLACE"] }, 100);
    expect(hits.length).toBeGreaterThan(0);
    expect(new Set(hits.map(({ kind }) => kind))).toEqual(new Set(["PLACE"]));
    const two = await find(graph, "Nusra", { kinds: ["ARMED_GROUP", "EVENT"] }, 100);
    expect(new Set(two.map(({ kind }) => kind))).toEqual(new Set(["ARMED_GROUP", "EVENT"]));
  });

  it("finds nothing of none, and of kinds that there are not", async () => {
    expect(await find(graph, "Hazm", { kinds: [] })).toEqual([]);
    expect(await find(graph, "Hazm", { kinds: ['X" OR folded:"hazm'] })).toEqual([]);
  });

  it("finds the right one where many of another kind are called the same", async () => {
    const namesakes = Array.from({ length: 300 }, (_, at) => ({
      slug: `namesake-${at}`,
      en: "Ferry Hill",
      ar: "تل العبارة",
    }));
    await recordPlaces(graph, namesakes);
    const properties = { id: "ent_ferry", slug: "ferry", kind: "ARMED_GROUP", sortName: "ferry" };
    await graph.write("test", (unit) =>
      unit.run({
        name: "test",
        text: "CREATE (n:Name)-[:NAMES]->(e:Entity) SET e = $properties, n = $keys",
        parameters: { properties, keys: nameKeys("Battalion of the Old Ferry Hill", "en", "ARMED_GROUP") },
        row: () => null,
      }),
    );
    expect(await find(graph, "Ferry Hill", { kinds: ["ARMED_GROUP"] })).toMatchObject([{ slug: "ferry" }]);
    expect(await find(graph, "Ferry Hill", {}, 500)).toHaveLength(100);
  });
});

describe("a merged entity", () => {
  it("is found by its names as the canonical one, once", async () => {
    await recordPlaces(graph, [
      { slug: "weir-town", en: "Weirtown", ar: "بلدة السد" },
      { slug: "dam-village", en: "Damsgarth", ar: "قرية القنطرة" },
    ]);
    await graph.write("test", (unit) =>
      unit.run({
        name: "test",
        text: "MATCH (merged {slug: 'dam-village'}), (canonical {slug: 'weir-town'}) CREATE (merged)-[:SAME_AS]->(canonical) SET merged.canonicalId = canonical.id",
        parameters: {},
        row: () => null,
      }),
    );
    expect((await find(graph, "Damsgart"))[0]).toMatchObject({ slug: "weir-town", matchedName: "Damsgarth" });
    const slugs = (await find(graph, "Damsgarth Weirtown", {}, 100)).map(({ slug }) => slug);
    expect(slugs.filter((slug) => slug === "weir-town")).toHaveLength(1);
    expect(slugs).not.toContain("dam-village");
  });
});

describe("what people type", () => {
  it.each([
    "",
    " ",
    "«»",
    "?!",
    "\u0000",
    "ـــ",
    "xyzzyqx",
  ])("%j finds nothing, without an error", async (text) => {
    expect(await find(graph, text)).toEqual([]);
  });

  it("is never syntax", async () => {
    for (const around of [
      '"',
      "*",
      "~2",
      "\\",
      "/",
      "(",
      ") (",
      " AND NOT ",
      "folded:",
      "[a TO b] ",
      "{",
      "^9",
      "' } RETURN 1 //",
    ]) {
      for (const text of [`Mistura ${around}`, `${around} Mistura`]) {
        expect(
          (await find(graph, text)).map(({ slug }) => slug),
          text,
        ).toContain("staffan-de-mistura");
      }
    }
  });

  it("may be any text within its bound", async () => {
    const texts = fc.sample(anyText(200), { numRuns: 60, seed: 4 });
    for (const text of texts)
      await expect(find(graph, [...text].slice(0, 200).join(""))).resolves.toBeInstanceOf(Array);
  });

  it("may hold eight words that each have many near ones", async () => {
    const text = "Nasriyeh Shamiyeh Thaheriyeh Jamaliyeh Salamiyeh Maliyeh Kabiriyeh Hasaniyeh";
    await expect(find(graph, text)).resolves.toBeInstanceOf(Array);
  });
});

describe("among all Syrian places", () => {
  it("spellings reach what they mean first as often", { timeout: 240_000 }, async (context) => {
    const places = gazetteer(context);
    await recordPlaces(graph, places);
    const all = [...somePlaces, ...places];
    expect(await reached(known, all)).toBeGreaterThanOrEqual(0.97);
    expect(await reached(heldOut, all)).toBeGreaterThanOrEqual(0.95);
  });
});

import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { SlugTaken, StoryChanged, StoryInvalid } from "../../src/errors.js";
import type { Graph, Statement } from "../../src/graph/graph.model.js";
import { nameKeys } from "../../src/names/name-keys.js";
import { sortKey } from "../../src/names/sort-key.js";
import { auditEvents, presentTick } from "../../src/record/ledger.store.js";
import { loadStory } from "../../src/record/load-story.js";
import { verify } from "../../src/verify/verify.js";
import { openTestGraph } from "../setup/graph.js";
import {
  alliance,
  anInventedStory,
  claim,
  fight,
  inventedClaims,
  inventedEntities,
  ontology,
  quoted,
  type StoryParts,
} from "../support/invented-story.js";

let graph: Graph;
beforeEach(async () => {
  await graph?.close();
  graph = await openTestGraph();
});
afterAll(() => graph.close());

function load(parts: StoryParts = {}, batchSize?: number) {
  const options = batchSize === undefined ? { by: "test" } : { by: "test", batchSize };
  return loadStory(graph, ontology, anInventedStory(parts), options);
}

function rows(text: string, parameters = {}): Promise<unknown[]> {
  const statement: Statement<unknown> = { name: "test", text, parameters, row: (get) => get("value") };
  return graph.read(statement);
}

/** Everything in the database, as one text. */
async function everything(): Promise<string> {
  const nodes = await rows("MATCH (n) RETURN [labels(n), properties(n)] AS value ORDER BY elementId(n)");
  const edges = await rows("MATCH ()-[r]->() RETURN [type(r), properties(r)] AS value ORDER BY elementId(r)");
  return JSON.stringify([nodes, edges]);
}

const correction = `${inventedClaims}${claim(`key: alliance-ended
  subject: ferry-company
  predicate: ALLIED_WITH
  object: mill-company
  time: { aspect: ENDED, at: 1815-04 }
  attribution: { act: REPORTS }
  quote: ${quoted("joined the Mill Company")}
  supersedes: alliance`)}`;

describe("loading a story", () => {
  it("gives edges that a hand-written query finds, from either side", async () => {
    const loaded = await load();
    expect(loaded).toMatchObject({ entities: 4, claims: 3, notInFolder: [] });
    const allies = "MATCH (:Entity {slug: $slug})-[:ALLIED_WITH]-(e) RETURN e.slug AS value";
    expect(await rows(allies, { slug: "ferry-company" })).toEqual(["mill-company"]);
    expect(await rows(allies, { slug: "mill-company" })).toEqual(["ferry-company"]);
    const fight =
      "MATCH (:ArmedGroup {slug: 'hill-company'})-[r:FOUGHT]-(:ArmedGroup) RETURN properties(r) AS value";
    expect(await rows(fight)).toMatchObject([
      {
        startEarliest: "1815-03-01",
        endLatest: "1815-03-31",
        spans: ["1815-03-01", "1815-03-31", "1815-03-01", "1815-03-31"],
        claimCount: 1,
        selfReportedOnly: true,
        disputed: true,
        tick: 1,
      },
    ]);
    const part =
      "MATCH (e {slug: 'fight-at-the-weir'})<-[:PARTICIPATED_IN]-(p) RETURN p.slug AS value ORDER BY value";
    expect(await rows(part)).toEqual(["ferry-company", "hill-company"]);
  });

  it("takes one tick, with an audit event that says what came", async () => {
    await load();
    expect(await graph.read(auditEvents(0, 10))).toMatchObject([
      { tick: 1, by: "test", action: "loadStory", detail: expect.stringContaining('"claims":3') },
    ]);
  });

  it("changes nothing when it is loaded again", async () => {
    await load();
    const before = await everything();
    const again = await load();
    expect(again).toMatchObject({ ticks: [], entities: 0, claims: 0, relationsGained: 0 });
    expect(await everything()).toBe(before);
  });

  it("opens a conflict between a claim and its denial, and marks what is denied", async () => {
    await load();
    const conflict = `MATCH (x:Conflict)-[b:BETWEEN]->(c:Claim)
RETURN [x.kind, x.certainty, x.tickTo IS NULL, c.key, b.marked, c.disputed] AS value ORDER BY b.position`;
    expect(await rows(conflict)).toEqual([
      ["DENIED", expect.any(String), true, "fight", true, true],
      ["DENIED", expect.any(String), true, "fight-denied", false, false],
    ]);
  });

  it("refuses a claim that says something else under its key, and writes nothing", async () => {
    await load();
    const before = await everything();
    const changed = load({ claims: inventedClaims.replace("act: REPORTS }", "act: ESTIMATES }") });
    await expect(changed).rejects.toThrow(StoryChanged);
    await expect(changed).rejects.toThrow(/claims: alliance\).*supersedes/s);
    expect(await everything()).toBe(before);
  });

  it("refuses a changed title and a changed name, and names both", async () => {
    await load();
    const entities = inventedEntities.replace("value: Hill Company", "value: Hilltop Company");
    await expect(load({ title: "Another title", entities })).rejects.toMatchObject({
      facts: { document: true, entities: ["hill-company"], claims: [] },
    });
  });

  it("retires an edge when a claim supersedes the one that it rests on", async () => {
    await load();
    const { ticks } = await load({ claims: correction });
    const [at] = ticks.map((tick) => tick.at);
    const versions = `MATCH (:Entity {slug: 'ferry-company'})-[r:ALLIED_WITH|ALLIED_WITH_WAS]-()
RETURN [type(r), r.id, r.tick, r.tickTo, r.knownSince, r.knownTo, r.versionId, r.endLatest] AS value ORDER BY r.tick`;
    const [first] = await graph.read(auditEvents(0, 1));
    const [was, now] = (await rows(versions)) as unknown[][];
    const id = was?.[1];
    expect(was).toEqual(["ALLIED_WITH_WAS", id, 1, 2, first?.at, at, `${id}@1`, null]);
    expect(now).toEqual(["ALLIED_WITH", id, 2, null, first?.at, null, `${id}@2`, "1815-04-30"]);
    expect(await rows("MATCH (c:Claim {key: 'alliance'}) RETURN [c.live, c.relations] AS value")).toEqual([
      [false, []],
    ]);
    expect((await verify(graph, ontology)).faults).toEqual([]);
  });

  it.each([
    "createClaims",
    "writeChanges",
    "advanceLedger",
  ])("leaves nothing behind when it ends at %s", async (last) => {
    const story = anInventedStory();
    const before = await everything();
    const ends: Graph = {
      read: (statement, options) => graph.read(statement, options),
      stream: (statement, options) => graph.stream(statement, options),
      schema: (statement) => graph.schema(statement),
      ping: () => graph.ping(),
      connections: () => graph.connections(),
      close: () => graph.close(),
      write: (name, work) =>
        graph.write(name, (unit) =>
          work({
            run: async (statement) => {
              const rows = await unit.run(statement);
              if (statement.name === last) throw new Error("the service ended");
              return rows;
            },
          }),
        ),
    };
    await expect(loadStory(ends, ontology, story, { by: "test" })).rejects.toThrow("the service ended");
    expect(await everything()).toBe(before);
    expect((await load()).claims).toBe(3);
  });

  it("refuses references that lead nowhere, and lists each", async () => {
    const claims = inventedClaims
      .replaceAll("hill-company", "moor-company")
      .replace("fight-at-the-weir", "a-duel");
    const lost = load({ claims });
    await expect(lost).rejects.toThrow(StoryInvalid);
    await expect(lost).rejects.toThrow(/moor-company.*a-duel|a-duel.*moor-company/s);
    expect(await graph.read(presentTick())).toEqual([]);
  });

  it("lets a later story refer to an earlier one's entities, and define them again alike", async () => {
    await load();
    const claims = claim(`key: second-fight
  subject: mill-company
  predicate: FOUGHT
  object: hill-company
  attribution: { act: REPORTS }
  quote: ${quoted("at the weir")}
  refutes: river-war/fight`);
    const [ferry = "", , hill = ""] = inventedEntities.split("\n");
    const later = await load({ slug: "hill-war", entities: `${ferry}\n${hill}\n`, claims });
    expect(later).toMatchObject({ entities: 0, claims: 1 });
    expect(await rows("MATCH (e:Entity) RETURN count(e) AS value")).toEqual([4]);
    const fought =
      "MATCH (:Entity {slug: 'hill-company'})-[:FOUGHT]-(e) RETURN e.slug AS value ORDER BY value";
    expect(await rows(fought)).toEqual(["ferry-company", "mill-company"]);
    expect(await rows("MATCH (:Claim {key: 'second-fight'})-[:REFUTES]->(c) RETURN c.key AS value")).toEqual([
      "fight",
    ]);
    expect((await verify(graph, ontology)).faults).toEqual([]);
    expect(await load({ slug: "hill-war", entities: `${ferry}\n${hill}\n`, claims })).toMatchObject({
      ticks: [],
    });
  });

  it("refuses a story that gives an earlier one's slug to something else", async () => {
    await load();
    const entities =
      "- { slug: hill-company, kind: Place, names: [{ value: Hill, language: en, kind: PREFERRED }] }\n";
    const other = load({ slug: "hill-war", entities, claims: "[]\n" });
    await expect(other).rejects.toThrow(SlugTaken);
    await expect(other).rejects.toThrow(/hill-company \(by river-war\)/);
  });

  it("gives the same graph in one unit of work and in many", async () => {
    const edges =
      "MATCH (s)-[r]->(o:Entity) WHERE r.spans IS NOT NULL AND NOT type(r) ENDS WITH '_WAS' RETURN [type(r), r.id, r.claims, r.disputed] AS value ORDER BY r.id";
    const flags = "MATCH (c:Claim) RETURN [c.key, c.live, c.disputed, c.relations] AS value ORDER BY c.key";
    const { ticks } = await load({ claims: correction }, 1);
    expect(ticks).toHaveLength(8);
    const inMany = [await rows(edges), await rows(flags)];
    expect((await verify(graph, ontology)).faults).toEqual([]);
    await graph.close();
    graph = await openTestGraph();
    expect((await load({ claims: correction })).ticks).toHaveLength(1);
    expect([await rows(edges), await rows(flags)]).toEqual(inMany);
  });

  it("records each part once when two loaders come at the same time", async () => {
    const [one, other] = await Promise.all([load({}, 2), load({}, 3)]);
    expect(one.entities + other.entities).toBe(4);
    expect(one.claims + other.claims).toBe(3);
    expect((await verify(graph, ontology)).faults).toEqual([]);
  });

  it("names the claims that are no longer in the folder, and keeps them", async () => {
    await load();
    const { ticks, notInFolder } = await load({
      claims: `${alliance}${fight}`,
    });
    expect(ticks).toEqual([]);
    expect(notInFolder).toEqual(["fight-denied"]);
    expect(await rows("MATCH (c:Claim) RETURN count(c) AS value")).toEqual([3]);
  });

  it("keeps the names in both scripts with the keys that search and order by", async () => {
    await load();
    const names =
      "MATCH (n:Name)-[:NAMES]->(:Entity {slug: 'ferry-company'}) RETURN properties(n) AS value ORDER BY n.language DESC";
    expect(await rows(names)).toEqual([
      nameKeys("Ferry Company", "en", "ARMED_GROUP"),
      nameKeys("فوج العبّارة", "ar", "ARMED_GROUP"),
    ]);
    const entity =
      "MATCH (e:ArmedGroup {slug: 'ferry-company'}) RETURN [e.kind, e.name, e.nameAr, e.sortName, e.version, e.nameLanguages] AS value";
    expect(await rows(entity)).toEqual([
      ["ARMED_GROUP", "Ferry Company", "فوج العبّارة", sortKey("Ferry Company", "en"), 1, ["en", "ar"]],
    ]);
  });
});

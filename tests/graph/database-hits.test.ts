import { join } from "node:path";
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LoadedWorld, loadWorld } from "../../bench/load/load-world.js";
import { databaseHits } from "../../bench/measure/database-hits.js";
import { cursorMaker } from "../../bench/measure/our-cursor.js";
import type { SentStatement } from "../../bench/servers/messages.model.js";
import { Recorder } from "../../bench/servers/recorder.js";
import { placesOf } from "../../bench/shapes/places-of.js";
import type { Case, Places, Shape, Variables } from "../../bench/shapes/shape.model.js";
import { shapes } from "../../bench/shapes/shapes.js";
import { makeWorld } from "../../bench/world/world.js";
import { openDriver } from "../../src/graph/driver.js";
import type { Graph } from "../../src/graph/graph.model.js";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import { projectRoot } from "../../src/root.js";
import { verify } from "../../src/verify/verify.js";
import { ownNeo4j } from "../setup/database.js";
import { openTestGraph } from "../setup/graph.js";
import { startTestService, type TestService } from "../setup/service.js";

const size = { name: "test", entities: 300, relations: 1_500, heap: "", pageCache: "" };

/** Most that the service may touch the database, as a multiple of what the statement by hand does. */
const most = 1.2;

/**
 * Touches that do not grow with the answer and that the question by hand is spared, since it is told more: an id may be a slug, and an
 * entity may go by another's name.
 */
const once = 16;

/**
 * Where it is more, and why: a relation is found by its id among all relationships between its ends, since no text can hold the type that
 * only the id names; a picture ranks what it draws, also where all of it has room, and looks for its nodes anew where it would have to
 carry lists from row to row, which took the database hundreds of megabytes (docs/decisions/014).
 */
const known: Readonly<Record<string, { readonly most?: number; readonly once?: number }>> = {
  claims: { once: 60 },
};

const reads = shapes.filter(({ name }) => !["typename", "write"].includes(name));

const ontology = loadOntology(join(projectRoot, "schema"));
const recorder = new Recorder();

let graph: Graph;
let service: TestService;
let driver: Driver;
let places: Places;
let loaded: LoadedWorld;

beforeAll(async () => {
  graph = await openTestGraph();
  loaded = await loadWorld(graph, ontology, makeWorld(ontology, size), () => {});
  service = await startTestService({ graph: recorder.graph(graph) });
  driver = openDriver(ownNeo4j());
  const ours = { name: "ours" as const, port: Number(new URL(service.url).port) };
  places = { ...(await placesOf(graph, ontology, size, loaded)), cursor: await cursorMaker([ours]) };
}, 300_000);

afterAll(async () => {
  await driver.close();
  await service.stop();
  await graph.close();
});

function casesOf(shape: Shape): Case[] {
  const cases = shape.cases(places).slice(0, 3);
  expect(cases.length).toBeGreaterThan(0);
  return cases;
}

/** What the service sends to the database for a question. */
async function sentFor({ document }: Shape, variables: Variables): Promise<readonly SentStatement[]> {
  recorder.begin();
  const { errors } = await service.ask(document, variables);
  expect(errors).toBeUndefined();
  return recorder.end();
}

function byHand({ hand }: Shape, given: Variables): SentStatement {
  return { text: hand.text(given), parameters: hand.parameters(given) };
}

async function hitsOf(statements: readonly SentStatement[]): Promise<number> {
  let hits = 0;
  for (const statement of statements) hits += await databaseHits(driver, "neo4j", statement);
  return hits;
}

describe("a generated world, written in bulk", () => {
  it("is what deriving everything afresh gives, with all that a record may hold", async () => {
    const { faults, checked } = await verify(graph, ontology);
    expect(faults).toEqual([]);
    expect(checked.entities).toBe(size.entities);
    expect(checked.claims).toBeGreaterThan(size.relations);
    expect(checked.conflicts).toBeGreaterThan(10);
    expect(loaded.takenBack.length).toBeGreaterThan(0);
    const [retired] = await graph.read({
      name: "retired",
      text: "MATCH ()-[r]->() WHERE type(r) ENDS WITH '_WAS' RETURN count(*) AS count",
      parameters: {},
      row: (get) => Number(get("count")),
    });
    expect(retired).toBeGreaterThan(50);
  });
});

describe.each(reads)("$name: $asks", (shape) => {
  it("is one statement for each root field, whose text no value changes", async () => {
    const texts: string[][] = [];
    for (const { graphql } of casesOf(shape))
      texts.push((await sentFor(shape, graphql)).map(({ text }) => text));
    // Equal ones that come at once may go together, several to a message.
    const [most, one] = shape.name === "forty" ? [40, new Set(texts.flat()).size <= 2] : [1, true];
    expect(texts[0]?.length).toBeLessThanOrEqual(most);
    expect(one).toBe(true);
    if (most === 1) for (const other of texts) expect(other).toEqual(texts[0]);
  });

  it("gives what the statement by hand gives", async () => {
    for (const { graphql, hand } of casesOf(shape)) {
      const { text, parameters } = byHand(shape, hand);
      const session = driver.session({ database: "neo4j" });
      const { records } = await session.run(text, parameters);
      await session.close();
      const { data, errors } = await service.ask(shape.document, graphql);
      expect(errors).toBeUndefined();
      const normal = shape.normal ?? ((answer: unknown) => answer);
      expect(normal(data)).toEqual(normal(shape.hand.data(records[0]?.get("answer") as never)));
    }
  });

  it("touches the database hardly more often than the statement by hand", async () => {
    for (const { graphql, hand } of casesOf(shape).slice(0, 2)) {
      const statements = await sentFor(shape, graphql);
      const [ours, theirs] = [await hitsOf(statements), await hitsOf([byHand(shape, hand)])];
      console.info(`${shape.name}: ${ours} database hits, by hand ${theirs}`);
      const { most: times = most, once: more = once } = known[shape.name] ?? {};
      expect(ours).toBeLessThanOrEqual(times * theirs + more * statements.length);
    }
  });
});

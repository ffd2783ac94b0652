import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openGraph } from "../../src/graph/driver-graph.js";
import type { Graph, Statement } from "../../src/graph/graph.model.js";
import { ownNeo4j } from "../setup/database.js";
import { openTestGraph } from "../setup/graph.js";
import { cypher } from "../setup/recorded-claims.js";
import { startTestService, type TestService } from "../setup/service.js";

/** Milliseconds that a statement of this service may take. */
const limitMs = 3_000;

/** One group in the middle, allied three hundred times with each of a hundred others. */
const thickGraph = `
  CREATE (hub:Entity:ArmedGroup {id: 'ent_hub', slug: 'hub', kind: 'ARMED_GROUP', sortName: 'hub'})
  WITH hub UNWIND range(1, 100) AS n
  CREATE (spoke:Entity:ArmedGroup {id: 'ent_' + n, slug: 'spoke-' + n, kind: 'ARMED_GROUP', sortName: 'spoke ' + n})
  WITH hub, spoke, n UNWIND range(1, 300) AS m
  CREATE (hub)-[:ALLIED_WITH {id: 'rel_' + n + '_' + m}]->(spoke)`;

/** From the middle outwards, back and outwards again: thirty thousand alliances to sort, ten thousand times. */
const slow = `query Slow { entity(id: "hub") {
  neighbours(first: 100) { nodes { neighbours(first: 100) { nodes { neighbours(first: 1) { nodes { slug } } } } } }
} }`;

const running: Statement<number> = {
  name: "running",
  text: "SHOW TRANSACTIONS YIELD metaData WHERE metaData.statement = 'read entity' RETURN count(*) AS count",
  parameters: {},
  row: (get) => Number(get("count")),
};

let clean: Graph;
let graph: Graph;
let service: TestService;

beforeAll(async () => {
  clean = await openTestGraph();
  await clean.write("thickGraph", (unit) => unit.run(cypher(thickGraph)));
  graph = openGraph(ownNeo4j(), { queryTimeoutMs: limitMs });
  service = await startTestService({ graph });
});
afterAll(async () => {
  await service.stop();
  await graph.close();
  await clean.close();
});

const untilRunning = (count: number) =>
  expect.poll(() => clean.read(running), { timeout: 3_000, interval: 50 }).toEqual([count]);

describe("a statement that takes too long", () => {
  it("is refused at its time limit, and nothing of it runs any more", async () => {
    const begun = performance.now();
    const answer = service.ask(slow);
    await untilRunning(1);
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    expect(metrics).toContain('isnad_database_connections{state="in_use"} 1');
    const { status, errors } = await answer;
    expect(performance.now() - begun).toBeLessThan(limitMs + 3_000);
    expect([status, errors?.map(({ extensions }) => extensions)]).toEqual([
      400,
      [{ code: "QUERY_TIMEOUT", limitMs, statement: "read entity" }],
    ]);
    await untilRunning(0);
  });

  it("stands in the log by its name, with the request and how long it took, and without its text", async () => {
    expect(service.log.filter(({ msg }) => msg === "slow statement")).toEqual([
      expect.objectContaining({
        statement: "read entity",
        operation: "Slow",
        requestId: expect.any(String),
        code: "QUERY_TIMEOUT",
        ms: expect.any(Number),
      }),
    ]);
    expect(JSON.stringify(service.log)).not.toMatch(/MATCH|hub/);
  });

  it("is ended when the client goes away, long before its time limit", async () => {
    const begun = performance.now();
    const leave = new AbortController();
    const request = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: slow }),
    };
    const answer = fetch(`${service.url}/graphql`, { ...request, signal: leave.signal });
    await untilRunning(1);
    leave.abort();
    await expect(answer).rejects.toThrow();
    await untilRunning(0);
    expect(performance.now() - begun).toBeLessThan(limitMs);
  });
});

import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Graph, Statement } from "../../src/graph/graph.model.js";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import { prepareGraph } from "../../src/prepare-graph.js";
import { projectRoot } from "../../src/root.js";
import { openTestGraph } from "../setup/graph.js";
import { startTestService, type TestService } from "../setup/service.js";

/** The graph, in which every stream goes on for minutes without a row: so a client surely leaves in the middle of it. */
function withEndlessStreams(sound: Graph): Graph {
  return {
    read: (statement, options) => sound.read(statement, options),
    stream: (statement, options) =>
      sound.stream(
        { ...statement, text: "UNWIND range(1, 1000000000) AS x WITH x WHERE x < 0 RETURN [x] AS answer" },
        options,
      ),
    write: (name, work, options) => sound.write(name, work, options),
    schema: (statement) => sound.schema(statement),
    ping: () => sound.ping(),
    connections: () => sound.connections(),
    close: () => sound.close(),
  };
}

const running: Statement<number> = {
  name: "running",
  text: "SHOW TRANSACTIONS YIELD metaData WHERE metaData.statement STARTS WITH 'stream' RETURN count(*) AS count",
  parameters: {},
  row: (get) => Number(get("count")),
};

let graph: Graph;
let service: TestService;

beforeAll(async () => {
  graph = await openTestGraph();
  await prepareGraph(graph, loadOntology(join(projectRoot, "schema")), () => {});
  service = await startTestService({ graph: withEndlessStreams(graph) });
});
afterAll(async () => {
  await service?.stop();
  await graph?.close();
});

test("a client that leaves an export midway ends its statement in the database", async () => {
  const leave = new AbortController();
  const answer = fetch(`${service.url}/export/gexf`, { signal: leave.signal });
  await expect.poll(() => graph.read(running), { timeout: 20_000, interval: 50 }).toEqual([1]);
  leave.abort();
  await expect(answer).rejects.toThrow();
  await expect.poll(() => graph.read(running), { timeout: 20_000, interval: 50 }).toEqual([0]);
});

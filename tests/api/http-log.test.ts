import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Graph } from "../../src/graph/graph.model.js";
import { openTestGraph } from "../setup/graph.js";
import { startTestService, type TestService } from "../setup/service.js";
import { rawRequest } from "./raw-request.js";
import { post } from "./small-service.js";

const marker = "zzMarker";

let graph: Graph;
let service: TestService;

/** The graph with two faults of ours in it: one statement that the database cannot read, and one that it complains of with the value it was given. */
function withFaults(sound: Graph): Graph {
  const faulty: Record<string, string> = {
    "read claims": "RETURN [1] AS answer BROKEN",
    "read entities": "RETURN [date($value)] AS answer",
  };
  return {
    read: (statement, options) =>
      sound.read(
        {
          ...statement,
          text: faulty[statement.name] ?? statement.text,
          parameters: { ...statement.parameters, value: marker },
        },
        options,
      ),
    stream: (statement, options) => sound.stream(statement, options),
    write: (name, work, options) => sound.write(name, work, options),
    schema: (statement) => sound.schema(statement),
    ping: () => sound.ping(),
    connections: () => sound.connections(),
    close: () => sound.close(),
  };
}

beforeAll(async () => {
  graph = await openTestGraph();
  service = await startTestService({ graph: withFaults(graph) });
});
afterAll(async () => {
  await service.stop();
  await graph.close();
});

const linesOf = (requestId: string) => service.log.filter((line) => line.requestId === requestId);
const ask = (requestId: string, query: string, variables = {}) =>
  post(service.url, { query, variables }, { "x-request-id": requestId });

describe("the log", () => {
  it("says of each request how it ended, under the id that the answer has", async () => {
    await ask("log-fine", "query Fine { viewer { role } }");
    await ask("log-refused", "{ search(text: 1) { totalCount } }");
    await expect.poll(() => linesOf("log-refused")).toHaveLength(1);
    expect(linesOf("log-fine")).toEqual([
      expect.objectContaining({ route: "graphql", operation: "Fine", status: 200, ms: expect.any(Number) }),
    ]);
    expect(linesOf("log-refused")).toEqual([
      expect.objectContaining({ operation: null, status: 400, codes: ["GRAPHQL_VALIDATION_FAILED"] }),
    ]);
  });

  it("says of a fault of ours which statement failed, where, and what the database called it", async () => {
    await ask("log-syntax", "{ claims { totalCount } }");
    await ask("log-value", "{ entities { totalCount } }");
    const faults = ["log-syntax", "log-value"].map(
      (id) => linesOf(id).find(({ fault }) => fault !== undefined)?.fault,
    );
    expect(faults).toEqual([
      {
        type: "StatementFailed",
        message: expect.stringContaining("read claims"),
        stack: expect.stringContaining("driver-graph"),
        cause: { code: "Neo.ClientError.Statement.SyntaxError", gqlStatus: expect.any(String) },
      },
      {
        type: "StatementFailed",
        message: expect.stringContaining("read entities"),
        stack: expect.any(String),
        cause: { code: expect.stringMatching(/^Neo\.ClientError\./), gqlStatus: expect.any(String) },
      },
    ]);
  });

  it("never holds what somebody sent: no query, value, path, host or header", async () => {
    const headers = { "x-request-id": `${marker} {}`, authorization: `Bearer ${marker}` };
    const documents = [
      `# ${marker}\n{ ${marker}: search(text: "${marker}") { totalCount } }`,
      `query ($${marker}: String!) { search(text: $${marker}) { totalCount } }`,
      `{ ${marker} }`,
      `{ "${marker}`,
      `{ entity(id: "${marker}", asOf: { validAt: "${marker}" }) { slug } }`,
      `{ relations(after: "${marker}") { totalCount } }`,
      `{ claims(filter: { text: "${marker}" }) { totalCount } entities { nodes { id } } }`,
      `{ entities(filter: { kinds: [${marker}] }) { totalCount } }`,
      `mutation { retractClaim(input: { id: "${marker}", reason: "${marker}", idempotencyKey: "${marker}" }) { userErrors { code } } }`,
    ];
    const before = service.log.length;
    for (const query of documents) {
      await post(service.url, { query, variables: { [marker]: marker } });
      await post(service.url, { query, variables: { [marker]: { [marker]: marker } } }, headers);
      await fetch(`${service.url}/graphql?query=${encodeURIComponent(query)}`, {
        headers: { "apollo-require-preflight": marker },
      });
    }
    await post(service.url, `{"query": "${marker}`);
    await post(service.url, { query: "{ viewer { role } }" }, { "content-type": marker });
    await rawRequest(service.url, { path: `/${marker}?${marker}`, headers: { host: `${marker}.test` } });
    await rawRequest(service.url, { path: `/${marker}`, headers: { origin: `http://${marker}.test` } });
    await expect.poll(() => service.log.length - before).toBeGreaterThan(3 * documents.length);
    expect(service.log.filter((line) => JSON.stringify(line).includes(marker))).toEqual([]);
  });
});

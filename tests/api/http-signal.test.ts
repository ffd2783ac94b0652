import { request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Graph } from "../../src/graph/graph.model.js";
import { buildService, startCopy } from "../setup/built-service.js";
import { ownNeo4j } from "../setup/database.js";
import { openTestGraph } from "../setup/graph.js";
import { rawRequest } from "./raw-request.js";

let graph: Graph;

beforeAll(async () => {
  await buildService();
  graph = await openTestGraph();
}, 120_000);
afterAll(() => graph.close());

/** A request of which half of the body is sent; `finish` sends the rest and gives the answer. */
async function halfSent(url: string, body: string) {
  const half = Math.floor(body.length / 2);
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
  const sent = request(`${url}/graphql`, { method: "POST", headers });
  const answer = new Promise<string>((resolve, reject) => {
    sent.on("error", reject);
    sent.on("response", (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      response.on("end", () => resolve(text));
    });
  });
  await new Promise((resolve) => sent.write(body.slice(0, half), resolve));
  return {
    finish: () => {
      sent.end(body.slice(half));
      return answer;
    },
  };
}

it("SIGTERM: a request that has begun is answered, nothing new is taken, and the process ends well", async () => {
  const { url, stop } = await startCopy(ownNeo4j());
  const begun = await halfSent(url, JSON.stringify({ query: "{ viewer { role } }" }));
  await expect
    .poll(async () => (await rawRequest(url, { path: "/metrics" })).body)
    .toContain("isnad_http_requests_in_flight 2");
  const stopped = stop();
  await expect
    .poll(() => rawRequest(url, { path: "/health/live" }).catch((fault: NodeJS.ErrnoException) => fault.code))
    .toBe("ECONNREFUSED");
  await pause(300);
  expect(JSON.parse(await begun.finish())).toEqual({ data: { viewer: { role: "READER" } } });
  expect(await stopped).toBe(0);
});

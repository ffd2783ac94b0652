import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Graph } from "../../src/graph/graph.model.js";
import { openTestGraph } from "../setup/graph.js";
import { startTestService, type TestService } from "../setup/service.js";

let graph: Graph;
let service: TestService;

beforeAll(async () => {
  graph = await openTestGraph();
  service = await startTestService({ graph });
});
afterAll(async () => {
  await service.stop();
  await graph.close();
});

/** A GET could come from any page by a mere link; we answer one only with a header that no link can send. */
const byLink = "a GET needs Apollo-Require-Preflight";
/** The old way, for clients that take any other status for a broken connection. Our codes stand in the body either way. */
const oldStatus = "what is wrong with a request is answered with 400, for application/json too";

/** Audits that need not pass, and why they do not. */
const declined: Readonly<Record<string, string>> = {
  "5A70 MAY accept application/x-www-form-urlencoded formatted GET requests": byLink,
  "D6D5 MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json":
    byLink,
  "6A70 MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json":
    byLink,
  "572B SHOULD use 200 status code on document parsing failure when accepting application/json": oldStatus,
  "FDE2 SHOULD use 200 status code on document validation failure when accepting application/json": oldStatus,
  "7B9B SHOULD use a status code of 200 on variable coercion failure when accepting application/json":
    oldStatus,
};

async function failures(fetchFn: typeof fetch): Promise<string[]> {
  const failed: string[] = [];
  for (const audit of serverAudits({ url: `${service.url}/graphql`, fetchFn })) {
    const result = await audit.fn();
    if (result.status === "ok") continue;
    await result.response.body?.cancel();
    failed.push(`${result.id} ${result.name}`);
  }
  return failed;
}

describe("GraphQL over HTTP, as graphql-http audits it", () => {
  it("holds in all that must be so, and in all that should but for what is named", async () => {
    expect((await failures(fetch)).sort()).toEqual(Object.keys(declined).sort());
  });

  it("holds for a GET too that shows it was not sent by a link", async () => {
    const withHeader: typeof fetch = (url, init) =>
      fetch(url, { ...init, headers: { ...init?.headers, "apollo-require-preflight": "true" } });
    const declinedStill = Object.keys(declined).filter((name) => declined[name] === oldStatus);
    expect((await failures(withHeader)).sort()).toEqual(declinedStill.sort());
  });
});

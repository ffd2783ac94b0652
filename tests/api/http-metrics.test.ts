import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DatabaseUnavailable } from "../../src/errors.js";
import type { Graph } from "../../src/graph/graph.model.js";
import { openTestGraph } from "../setup/graph.js";
import { startTestService, type TestService } from "../setup/service.js";
import { noConnections, post, startSmall } from "./small-service.js";

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

/** What a scrape gives: the value of each series, by its name and labels as they are written. */
async function scrape(url: string): Promise<Map<string, number>> {
  const response = await fetch(`${url}/metrics`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
  const lines = (await response.text()).split("\n").filter((line) => line !== "" && !line.startsWith("# "));
  return new Map(
    lines.map((line) => {
      const [, series, value] = /^([a-z0-9_]+(?:\{.*\})?) (\S+)$/.exec(line) ?? [];
      if (series === undefined) throw new Error(`Prometheus cannot read this line: ${line}`);
      return [series, Number(value)];
    }),
  );
}

/** By how much each series rises while `work` runs; what does not rise is left out. */
async function rise(work: () => Promise<unknown>): Promise<Map<string, number>> {
  const before = await scrape(service.url);
  await work();
  const after = await scrape(service.url);
  const risen = [...after].map(([name, value]) => [name, value - (before.get(name) ?? 0)] as const);
  return new Map(risen.filter(([, by]) => by > 0));
}

describe("/metrics", () => {
  it("counts requests by route and status, and root fields, statements and compilations by their names", async () => {
    const risen = await rise(async () => {
      for (let times = 0; times < 3; times++)
        await service.ask("{ one: entities { totalCount } two: entities(first: 1) { nodes { slug } } }");
      await service.ask("{ claims { totalCount } }");
      await fetch(`${service.url}/nowhere`);
    });
    expect(Object.fromEntries(risen)).toMatchObject({
      'isnad_http_requests_total{route="/graphql",status="200"}': 4,
      'isnad_http_requests_total{route="/",status="404"}': 1,
      'isnad_http_request_seconds_count{route="/graphql"}': 4,
      'isnad_root_field_seconds_count{field="entities",code="OK"}': 6,
      'isnad_root_field_seconds_count{field="claims",code="OK"}': 1,
      'isnad_statement_seconds_count{statement="read entities",code="OK"}': 6,
      'isnad_compilations_total{remembered="false"}': 2,
      'isnad_compilations_total{remembered="true"}': 2,
      'isnad_faults_total{code="NOT_FOUND"}': 1,
    });
  });

  it("counts the documents that had to be parsed", async () => {
    const risen = await rise(async () => {
      for (let times = 0; times < 3; times++) await service.ask("{ viewer { parsed: name } }");
    });
    expect(risen.get("isnad_documents_parsed_total")).toBe(1);
  });

  it("counts the connections to the database that wait for a statement", async () => {
    await service.ask("{ claims { totalCount } }");
    const series = await scrape(service.url);
    expect(series.get('isnad_database_connections{state="in_use"}')).toBe(0);
    expect(series.get('isnad_database_connections{state="idle"}')).toBeGreaterThan(0);
  });

  it("counts faults by their codes, whether the whole request is refused or one field fails", async () => {
    const risen = await rise(async () => {
      await service.ask("{ entities(first: 1000) { totalCount } node(id: 1) { id } }");
      await service.ask("{ nothing }");
    });
    expect(risen.get('isnad_faults_total{code="PAGE_SIZE_INVALID"}')).toBe(1);
    expect(risen.get('isnad_faults_total{code="GRAPHQL_VALIDATION_FAILED"}')).toBe(1);
    expect(risen.get('isnad_root_field_seconds_count{field="entities",code="PAGE_SIZE_INVALID"}')).toBe(1);
    expect(risen.get('isnad_root_field_seconds_count{field="node",code="OK"}')).toBe(1);
  });

  it("has no label from what somebody sends", async () => {
    const marker = "zzMarker";
    await service.ask(
      `query ${marker}($${marker}: String!) { ${marker}: search(text: $${marker}) { totalCount } }`,
      {
        [marker]: marker,
      },
    );
    await service.ask(`{ ${marker} }`);
    await post(service.url, `{"${marker}`);
    await fetch(`${service.url}/${marker}?${marker}`, {
      headers: { [marker]: marker, "x-request-id": marker },
    });
    await fetch(`${service.url}/graphql?query={${marker}}`, { method: "PUT" });
    expect([...(await scrape(service.url)).keys()].filter((name) => name.includes(marker))).toEqual([]);
  });

  it("has the process's own memory, processor time and event loop", async () => {
    const series = await scrape(service.url);
    expect(series.get("process_resident_memory_bytes")).toBeGreaterThan(1e6);
    expect(series.get("process_cpu_seconds_total")).toBeGreaterThan(0);
    expect(series.has("nodejs_eventloop_lag_p99_seconds")).toBe(true);
  });

  it("says whether the service is ready and how much of its work is not yet done", async () => {
    expect((await scrape(service.url)).get("isnad_ready")).toBe(1);
    expect((await scrape(service.url)).get("isnad_statements_in_flight")).toBe(0);
    const lost = await startSmall(
      {},
      {
        graph: { ping: () => Promise.reject(new DatabaseUnavailable()), connections: noConnections },
      },
    );
    const leave = new AbortController();
    const slow = fetch(`${lost.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ wait(ms: 20000) }" }),
      signal: leave.signal,
    }).catch(() => null);
    await expect.poll(async () => (await scrape(lost.url)).get("isnad_http_requests_in_flight")).toBe(2);
    expect((await scrape(lost.url)).get("isnad_ready")).toBe(0);
    leave.abort();
    await slow;
    await expect
      .poll(async () =>
        (await scrape(lost.url)).get('isnad_http_requests_total{route="/graphql",status="499"}'),
      )
      .toBe(1);
    await lost.stop();
  });

  it("is read, not written", async () => {
    const response = await fetch(`${service.url}/metrics`, { method: "POST" });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });
});

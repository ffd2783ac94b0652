import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openGraph } from "../../src/graph/driver-graph.js";
import type { Graph } from "../../src/graph/graph.model.js";
import { ownNeo4j } from "../setup/database.js";
import { openTestGraph } from "../setup/graph.js";
import { cypher } from "../setup/recorded-claims.js";
import { startTestService, type TestService } from "../setup/service.js";
import { openProxy, type TcpProxy } from "../setup/tcp-proxy.js";

const hundredGroups = `
  UNWIND range(100, 199) AS n
  CREATE (:Entity:ArmedGroup {id: 'ent_' + n, slug: 'group-' + n, kind: 'ARMED_GROUP', sortName: 'group ' + n})`;

const query = "{ entities(first: 100) { nodes { id slug kind } } }";

let clean: Graph;
let proxy: TcpProxy;
let graph: Graph;
let service: TestService;

beforeAll(async () => {
  clean = await openTestGraph();
  await clean.write("hundredGroups", (unit) => unit.run(cypher(hundredGroups)));
  const address = ownNeo4j();
  proxy = await openProxy(Number(new URL(address.uri).port));
  graph = openGraph({ ...address, uri: `bolt://127.0.0.1:${proxy.port}` });
  service = await startTestService({ graph });
  expect(await slugs()).toHaveLength(100);
});
afterAll(async () => {
  await proxy.become("pass");
  await service.stop();
  await graph.close();
  await proxy.close();
  await clean.close();
});

async function slugs(): Promise<string[]> {
  const { data, errors } = await service.ask(query);
  return errors === undefined ? data.entities.nodes.map(({ slug }: { slug: string }) => slug) : [];
}

const readiness = async () => (await fetch(`${service.url}/health/ready`)).status;

describe("a database that is lost", () => {
  it.each([
    ["refuses connections", () => proxy.become("refuse")],
    ["resets connections", () => proxy.become("reset")],
    ["freezes", () => proxy.become("freeze")],
  ])("and %s is unavailable within 6 s, for every kind of root field, and found again without a restart", async (_, lose) => {
    await lose();
    const begun = performance.now();
    const [list, one, ready] = await Promise.all([
      service.ask(query),
      service.ask('{ entity(id: "group-100") { slug } }'),
      readiness(),
    ]);
    expect(performance.now() - begun).toBeLessThan(6_000);
    for (const { status, data, errors } of [list, one])
      expect([status, data, errors?.map(({ extensions }) => extensions)]).toEqual([
        503,
        null,
        [{ code: "DATABASE_UNAVAILABLE" }],
      ]);
    expect(ready).toBe(503);
    expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
    await proxy.become("pass");
    await expect.poll(slugs, { timeout: 6_000 }).toHaveLength(100);
    expect(await readiness()).toBe(200);
  });

  it("and cuts off one answer in its middle is asked again: the answer is whole", async () => {
    proxy.cutAfter(2_000);
    expect(await slugs()).toHaveLength(100);
  });

  it("and cuts off every answer in its middle is unavailable within 6 s, and found again without a restart", async () => {
    proxy.cutAfter(2_000, 100);
    const begun = performance.now();
    const { status, errors } = await service.ask(query);
    expect(performance.now() - begun).toBeLessThan(6_000);
    expect([status, errors?.map(({ extensions }) => extensions.code)]).toEqual([
      503,
      ["DATABASE_UNAVAILABLE"],
    ]);
    await proxy.become("pass");
    await expect.poll(slugs, { timeout: 6_000 }).toHaveLength(100);
  });
});

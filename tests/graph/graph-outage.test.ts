import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DatabaseRefused, DatabaseUnavailable } from "../../src/errors.js";
import { openGraph } from "../../src/graph/driver-graph.js";
import type { Graph, Statement } from "../../src/graph/graph.model.js";
import { int } from "../../src/graph/values.js";
import { ownNeo4j } from "../setup/database.js";
import { openTestGraph } from "../setup/graph.js";
import { openProxy, type TcpProxy } from "../setup/tcp-proxy.js";

let clean: Graph;
let proxy: TcpProxy;
let graph: Graph;

beforeAll(async () => {
  clean = await openTestGraph();
});
afterAll(() => clean.close());

beforeEach(async () => {
  const address = ownNeo4j();
  proxy = await openProxy(Number(new URL(address.uri).port));
  graph = openGraph({ ...address, uri: `bolt://127.0.0.1:${proxy.port}` });
  expect(await graph.read(count(3))).toEqual([1, 2, 3]);
});
afterEach(async () => {
  await proxy.become("pass");
  await graph.close();
  await proxy.close();
});

function count(to: number): Statement<number> {
  return {
    name: "count",
    text: "UNWIND range(1, $to) AS n RETURN n",
    parameters: { to: int(to) },
    row: (get) => get("n") as number,
  };
}

const stray: Statement<null> = { name: "stray", text: "CREATE (:Stray)", parameters: {}, row: () => null };

async function unavailableWithin(limitMs: number, work: Promise<unknown>): Promise<void> {
  const begun = performance.now();
  await expect(work).rejects.toThrow(DatabaseUnavailable);
  expect(performance.now() - begun).toBeLessThan(limitMs);
}

describe("a database that", () => {
  it("refuses connections is unavailable within 6 s, for reads, writes and pings, and is found again", async () => {
    await proxy.become("refuse");
    await Promise.all([
      unavailableWithin(6_000, graph.read(count(3))),
      unavailableWithin(
        6_000,
        graph.write("stray", (unit) => unit.run(stray)),
      ),
      unavailableWithin(6_000, graph.ping()),
    ]);
    await proxy.become("pass");
    expect(await graph.read(count(3))).toEqual([1, 2, 3]);
    await graph.ping();
  });

  it("freezes is unavailable within 6 s, and is found again", async () => {
    await proxy.become("freeze");
    await Promise.all([
      unavailableWithin(6_000, graph.read(count(3))),
      unavailableWithin(
        6_000,
        graph.write("stray", (unit) => unit.run(stray)),
      ),
      unavailableWithin(6_000, graph.ping()),
    ]);
    await proxy.become("pass");
    expect(await graph.read(count(3))).toEqual([1, 2, 3]);
    await graph.ping();
  });

  it("is cut off in the middle of a result is asked again, and the result is whole", async () => {
    proxy.cutAfter(50_000);
    const rows = await graph.read(count(50_000));
    expect(rows).toHaveLength(50_000);
    expect(rows.at(-1)).toBe(50_000);
  });

  it("does not let us in says so, not that it is gone", async () => {
    const intruder = openGraph({ ...ownNeo4j(), password: "wrong" });
    await expect(intruder.read(count(1))).rejects.toThrow(DatabaseRefused);
    await intruder.close();
  });

  it("has no database of the name says so", async () => {
    const lost = openGraph({ ...ownNeo4j(), database: "elsewhere" });
    await expect(lost.read(count(1))).rejects.toThrow(DatabaseRefused);
    await lost.close();
  });
});

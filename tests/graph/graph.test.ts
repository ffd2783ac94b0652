import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  NumberTooLarge,
  QueryCancelled,
  QueryTimeout,
  QueryTooLarge,
  StatementFailed,
  UniquenessBroken,
} from "../../src/errors.js";
import type { Graph, Statement } from "../../src/graph/graph.model.js";
import { int } from "../../src/graph/values.js";
import { openTestGraph } from "../setup/graph.js";

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

function value(text: string, parameters: Record<string, unknown> = {}): Statement<unknown> {
  return { name: "value", text, parameters, row: (get) => get("value") };
}

/** Runs for minutes where nothing stops it. */
const endless: Statement<unknown> = {
  ...value("UNWIND range(1, 10000000000) AS n WITH n WHERE n < 0 RETURN count(n) AS value"),
  name: "endless",
};

function running(name: string): Statement<unknown> {
  return {
    name: "running",
    text: "SHOW TRANSACTIONS YIELD metaData WHERE metaData.statement = $name RETURN metaData.statement AS value",
    parameters: { name },
    row: (get) => get("value"),
  };
}

async function untilRunning(name: string, count: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await graph.read(running(name))).length === count) return;
    await sleep(50);
  }
  throw new Error(`${name} did not come to run ${count} times`);
}

/** What a promise was rejected with. */
async function faultOf(work: Promise<unknown>): Promise<Error> {
  return work.then(
    () => expect.fail("it was not rejected"),
    (fault: unknown) => fault as Error,
  );
}

describe("values", () => {
  it("come as plain numbers where they are integers", async () => {
    expect(await graph.read(value("RETURN [1, -7, 9007199254740991] AS value"))).toEqual([
      [1, -7, 9007199254740991],
    ]);
  });

  it("are refused where a plain number would be a wrong one", async () => {
    const statement = value("RETURN {deep: [1, {er: 9007199254740993}]} AS value");
    await expect(graph.read(statement)).rejects.toThrow(NumberTooLarge);
  });

  it("can be integer parameters", async () => {
    const statement = value("UNWIND [1, 2, 3] AS value RETURN value LIMIT $limit", { limit: int(2) });
    expect(await graph.read(statement)).toEqual([1, 2]);
  });
});

describe("a read", () => {
  it("cannot write", async () => {
    await expect(graph.read(value("CREATE (n:Stray) RETURN 1 AS value"))).rejects.toThrow(StatementFailed);
    expect(await graph.read(value("MATCH (n:Stray) RETURN n AS value"))).toEqual([]);
  });

  it("sees what was written before it", async () => {
    for (let n = 1; n <= 20; n += 1) {
      await graph.write("count", (unit) => unit.run(value("MERGE (c:Count) SET c.n = $n", { n: int(n) })));
      expect(await graph.read(value("MATCH (c:Count) RETURN c.n AS value"))).toEqual([n]);
    }
  });

  it("is ended by the database at its time limit", async () => {
    const fault = await faultOf(graph.read(endless, { timeoutMs: 300 }));
    expect(fault).toBeInstanceOf(QueryTimeout);
    expect(fault).toMatchObject({ code: "QUERY_TIMEOUT", facts: { statement: "endless", limitMs: 300 } });
    await untilRunning("endless", 0);
  });

  it("goes on past the time in which silence is looked into", async () => {
    const slow = "UNWIND range(1, $rounds) AS n WITH n WHERE sin(n) > 2 RETURN count(n) AS value";
    const begun = performance.now();
    const fault = await faultOf(graph.read(value(slow, { rounds: int(1e12) }), { timeoutMs: 7_000 }));
    expect(fault).toBeInstanceOf(QueryTimeout);
    expect(performance.now() - begun).toBeGreaterThan(6_900);
  });

  it("ends in the database when its signal fires", async () => {
    const cancel = new AbortController();
    const read = faultOf(graph.read(endless, { signal: cancel.signal, timeoutMs: 60_000 }));
    await untilRunning("endless", 1);
    cancel.abort();
    expect(await read).toBeInstanceOf(QueryCancelled);
    await untilRunning("endless", 0);
  });

  it("does not begin when its signal has fired already", async () => {
    const fault = await faultOf(graph.read(endless, { signal: AbortSignal.abort() }));
    expect(fault).toBeInstanceOf(QueryCancelled);
  });

  it("that needs too much memory is refused, and the database lives on", async () => {
    const hungry = value(
      "UNWIND range(1, 100000000) AS n WITH collect('text ' + n) AS texts RETURN size(texts) AS value",
    );
    await expect(graph.read(hungry)).rejects.toThrow(QueryTooLarge);
    expect(await graph.read(value("RETURN 1 AS value"))).toEqual([1]);
  });

  it("that takes all memory does not make the database count as gone", async () => {
    const hungry = value(
      "UNWIND range(1, 100000000) AS n WITH collect('text ' + n) AS texts RETURN size(texts) AS value",
    );
    let eating = true;
    const meals = Array.from({ length: 3 }, () => faultOf(graph.read(hungry)));
    const eaten = Promise.all(meals).finally(() => {
      eating = false;
    });
    while (eating) await graph.ping();
    for (const fault of await eaten) expect(fault).toBeInstanceOf(QueryTooLarge);
  });

  it("says in its fault which statement failed, and no Cypher", async () => {
    const fault = await faultOf(graph.read({ ...value("RETRUN $secret"), name: "misspelt" }));
    expect(fault).toMatchObject({ code: "STATEMENT_FAILED", facts: { statement: "misspelt" } });
    expect(fault.message).not.toContain("RETRUN");
  });

  it("says which column its row asks for in vain", async () => {
    const fault = await faultOf(graph.read(value("RETURN 1 AS other")));
    expect(fault).toBeInstanceOf(StatementFailed);
    expect(fault.message).toContain("value");
  });
});

describe("a unit of work", () => {
  it("is kept together or not at all", async () => {
    const broken = graph.write("broken", async (unit) => {
      await unit.run(value("CREATE (:Half)"));
      throw new RangeError("the second half failed");
    });
    await expect(broken).rejects.toThrow(RangeError);
    expect(await graph.read(value("MATCH (n:Half) RETURN n AS value"))).toEqual([]);
  });

  it("that breaks a uniqueness constraint says so", async () => {
    const twice = graph.write("twice", (unit) =>
      unit.run(value("CREATE (:Entity {id: 'ent_1', slug: 'a'}), (:Entity {id: 'ent_1', slug: 'b'})")),
    );
    await expect(twice).rejects.toThrow(UniquenessBroken);
  });

  it("is run again when it meets another one in a deadlock", async () => {
    await graph.write("pair", (unit) => unit.run(value("CREATE (:Lock {n: 1}), (:Lock {n: 2})")));
    const take = (first: number, second: number) =>
      graph.write("take", async (unit) => {
        for (const n of [first, second]) {
          await unit.run(
            value("MATCH (l:Lock {n: $n}) SET l.taken = coalesce(l.taken, 0) + 1", { n: int(n) }),
          );
          await sleep(100);
        }
      });
    await Promise.all([take(1, 2), take(2, 1)]);
    expect(await graph.read(value("MATCH (l:Lock) RETURN l.taken AS value"))).toEqual([2, 2]);
  });
});

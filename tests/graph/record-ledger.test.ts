import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Graph, Statement } from "../../src/graph/graph.model.js";
import { auditHash } from "../../src/record/ledger.model.js";
import { auditEvents, presentTick } from "../../src/record/ledger.store.js";
import { withTick } from "../../src/record/ledger.write.js";
import { openTestGraph } from "../setup/graph.js";

let graph: Graph;
beforeEach(async () => {
  await graph?.close();
  graph = await openTestGraph();
});
afterAll(() => graph.close());

const act = { by: "test", action: "note", detail: { words: "a note" } };

function statement<Row = null>(text: string, parameters = {}, row = (_: unknown) => null as Row) {
  return { name: "test", text, parameters, row: (get: (column: string) => unknown) => row(get("value")) };
}

function tick() {
  return graph.write("test", (unit) => withTick(unit, act, async (now) => now));
}

describe("the ledger", () => {
  it("gives the first unit of work tick 1, and each later one the next number", async () => {
    const ticks = [await tick(), await tick(), await tick()];
    expect(ticks.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(await graph.read(presentTick())).toEqual([ticks[2]]);
  });

  it("rises by a millisecond where the clock of the machine stands behind it", async () => {
    await tick();
    await graph.write("test", (unit) =>
      unit.run(statement("MATCH (l:Ledger) SET l.at = '2999-12-31T23:59:59.998Z'")),
    );
    expect((await tick()).at).toBe("2999-12-31T23:59:59.999Z");
    expect((await tick()).at).toBe("3000-01-01T00:00:00.000Z");
  });

  it("keeps no tick and no event of a unit of work that fails", async () => {
    await tick();
    const fails = graph.write("test", (unit) =>
      withTick(unit, act, async () => {
        await unit.run(statement("CREATE (:Note)"));
        throw new Error("the work failed");
      }),
    );
    await expect(fails).rejects.toThrow("the work failed");
    expect((await graph.read(presentTick()))[0]?.seq).toBe(1);
    expect(await graph.read(auditEvents(0, 10))).toHaveLength(1);
    expect(await graph.read(statement("MATCH (n:Note) RETURN n AS value"))).toEqual([]);
  });

  it("chains each event to the one before by its hash", async () => {
    await tick();
    await tick();
    const [first, second] = await graph.read(auditEvents(0, 10));
    expect(first).toMatchObject({ tick: 1, by: "test", action: "note", previousHash: "" });
    expect(first?.detail).toBe('{"words":"a note"}');
    expect(second?.previousHash).toBe(first?.hash);
    for (const event of [first, second]) expect(event && auditHash(event)).toBe(event?.hash);
  });

  it("lets thirty writers at once read and write one counter without losing a step", async () => {
    const counter: Statement<number> = statement(
      "MERGE (c:Counter) RETURN coalesce(c.n, 0) AS value",
      {},
      (value) => value as number,
    );
    const seen = await Promise.all(
      Array.from({ length: 30 }, () =>
        graph.write("test", (unit) =>
          withTick(unit, act, async ({ seq, at }) => {
            const [n] = await unit.run(counter);
            await unit.run(statement("MATCH (c:Counter) SET c.n = toInteger($n)", { n: (n ?? 0) + 1 }));
            return { seq, at, n };
          }),
        ),
      ),
    );
    seen.sort((left, right) => left.seq - right.seq);
    expect(seen.map(({ seq }) => seq)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
    expect(seen.map(({ n }) => n)).toEqual(Array.from({ length: 30 }, (_, at) => at));
    const instants = seen.map(({ at }) => at);
    expect(instants).toEqual([...new Set(instants)].sort());
    expect(await graph.read(auditEvents(0, 100))).toHaveLength(30);
  });
});

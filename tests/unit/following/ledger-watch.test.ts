import { describe, expect, it } from "vitest";
import { DatabaseUnavailable } from "../../../src/errors.js";
import { LedgerWatch } from "../../../src/following/ledger-watch.js";
import type { Graph } from "../../../src/graph/graph.model.js";

/** A ledger that stands where it is put, and what was asked of it. */
class Ledger implements Pick<Graph, "read" | "write"> {
  seq = 5;
  isAway = false;
  readonly asked: string[] = [];

  async read<Row>(statement: Parameters<Graph["read"]>[0]): Promise<Row[]> {
    this.asked.push(statement.name);
    if (this.isAway) throw new DatabaseUnavailable();
    return [{ seq: this.seq, at: "" }] as Row[];
  }

  async write<T>(name: string): Promise<T> {
    this.asked.push(name);
    return [{ seq: this.seq, at: "", hash: "", nowMs: 0 }] as T;
  }
}

const never = new AbortController().signal;

describe("watching the ledger", () => {
  it("wakes whoever waits for a tick to pass, and no one else", async () => {
    const ledger = new Ledger();
    const watch = new LedgerWatch(ledger, { warn: () => {} });
    const woken: number[] = [];
    const waits = [5, 6].map((tick) => watch.past(tick, never).then(() => woken.push(tick)));
    ledger.seq = 6;
    await waits[0];
    expect(woken).toEqual([5]);
    ledger.seq = 7;
    await waits[1];
    expect(woken).toEqual([5, 6]);
  });

  it("takes the lock before it says that a tick is there, and asks nothing while nobody waits", async () => {
    const ledger = new Ledger();
    const watch = new LedgerWatch(ledger, { warn: () => {} });
    expect(await watch.past(4, never)).toBe(5);
    expect(ledger.asked).toEqual(["presentTick", "followLedger"]);
    expect(await watch.past(4, never)).toBe(5);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(ledger.asked).toHaveLength(2);
  });

  it("lets go of whoever leaves", async () => {
    const watch = new LedgerWatch(new Ledger(), { warn: () => {} });
    const leaving = new AbortController();
    const waits = watch.past(9, leaving.signal);
    leaving.abort();
    expect(await waits).toBeNull();
    expect(await watch.past(1, leaving.signal)).toBeNull();
  });

  it("bears a database that is away, and says so once", async () => {
    const ledger = new Ledger();
    const said: string[] = [];
    const watch = new LedgerWatch(ledger, {
      warn: (_facts: object, text?: string) => void said.push(text ?? ""),
    });
    ledger.isAway = true;
    const waits = watch.past(5, never);
    ledger.seq = 6;
    await new Promise((resolve) => setTimeout(resolve, 600));
    ledger.isAway = false;
    expect(await waits).toBe(6);
    expect(said).toEqual(["the ledger cannot be followed just now; it is tried again"]);
  });
});

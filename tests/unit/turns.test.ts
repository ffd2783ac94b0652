import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { WritesBusy } from "../../src/errors.js";
import { Turns } from "../../src/writing/turns.js";

describe("turns", () => {
  it("come one at a time, in the order of asking, also after one has failed", async () => {
    const turns = new Turns();
    const done: number[] = [];
    let busy = 0;
    const work = (at: number) => async () => {
      expect(++busy).toBe(1);
      await sleep(1);
      busy -= 1;
      done.push(at);
      if (at === 3) throw new Error("failed");
    };
    const all = await Promise.allSettled(Array.from({ length: 20 }, (_, at) => turns.take(work(at))));
    expect(done).toEqual(Array.from({ length: 20 }, (_, at) => at));
    expect(all.filter(({ status }) => status === "rejected")).toHaveLength(1);
  });

  it("that do not come in time, or for which too many wait, are refused, and the others go on", async () => {
    const turns = new Turns({ waiting: 2, patienceMs: 30 });
    const long = turns.take(() => sleep(80, "long"));
    const impatient = expect(turns.take(async () => "never")).rejects.toThrow(WritesBusy);
    const second = expect(turns.take(async () => "never")).rejects.toThrow(WritesBusy);
    await expect(turns.take(async () => "never")).rejects.toThrow(WritesBusy);
    await Promise.all([impatient, second]);
    expect(await long).toBe("long");
    expect(await turns.take(async () => "free again")).toBe("free again");
  });
});

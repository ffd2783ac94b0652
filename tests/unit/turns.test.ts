import { setTimeout as sleep, setImmediate as tick } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { WritesBusy } from "../../src/errors.js";
import { Turns } from "../../src/turns.js";

describe("turns", () => {
  it("are taken by so many at a time, the first come first, and given back by those that fail", async () => {
    const turns = new Turns({ atOnce: 2 });
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const task = (at: number) =>
      turns.take(async () => {
        begun.push(at);
        await new Promise<void>((resolve) => ends.push(resolve));
        if (at === 0) throw new Error("failed");
        return at;
      });
    const tasks = Promise.allSettled([0, 1, 2, 3].map(task));
    await tick();
    expect(begun).toEqual([0, 1]);
    ends[0]?.();
    await tick();
    expect(begun).toEqual([0, 1, 2]);
    for (let at = 1; at < 4; at++) {
      ends[at]?.();
      await tick();
    }
    expect((await tasks).map(({ status }) => status)).toEqual([
      ...["rejected", "fulfilled", "fulfilled", "fulfilled"],
    ]);
    expect(await turns.take(async () => "free")).toBe("free");
  });

  it("come one at a time, in the order of asking, also after one has failed", async () => {
    const turns = new Turns({ atOnce: 1 });
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
    const turns = new Turns({ atOnce: 1, waiting: 2, patienceMs: 30, busy: () => new WritesBusy() });
    const long = turns.take(() => sleep(80, "long"));
    const impatient = expect(turns.take(async () => "never")).rejects.toThrow(WritesBusy);
    const second = expect(turns.take(async () => "never")).rejects.toThrow(WritesBusy);
    await expect(turns.take(async () => "never")).rejects.toThrow(WritesBusy);
    await Promise.all([impatient, second]);
    expect(await long).toBe("long");
    expect(await turns.take(async () => "free again")).toBe("free again");
  });
});

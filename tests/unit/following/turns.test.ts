import { setImmediate as tick } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { Turns } from "../../../src/following/turns.js";

describe("turns", () => {
  it("are taken by so many at a time, the first come first, and given back by those that fail", async () => {
    const turns = new Turns(2);
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
});

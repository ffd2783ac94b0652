import { describe, expect, it } from "vitest";
import { Pace } from "../../src/graph/pace.js";

type Message = readonly [ms: number, members: number, underWay: number];

const noted = (...messages: readonly Message[]) => notedWith(1, ...messages);
const notedWith = (processors: number, ...messages: readonly Message[]) => {
  const pace = new Pace(5, processors);
  for (const message of messages) pace.note(...message);
  return pace.isQuick;
};
const slow = Array.from({ length: 200 }, () => [40, 1, 1] as const);

describe("how quick a statement is", () => {
  it("is not known before it has run, and follows what it takes", () => {
    const quick = Array.from({ length: 30 }, () => [4, 1, 1] as const);
    expect([noted(), noted([6, 1, 1]), noted([300, 1, 1], ...quick), noted([4, 1, 1], [90, 1, 1])]).toEqual([
      ...[false, false, true, true],
    ]);
  });

  it("is forgotten by and by", () => {
    expect(noted([1, 1, 1], ...slow.slice(0, 10))).toBe(true);
    expect(noted([1, 1, 1], ...slow)).toBe(false);
  });

  it("is not that of the few values for which it is quick", () => {
    const mixed = (quickOnes: number) =>
      Array.from({ length: 200 }, (_, at) => [at % 10 < quickOnes ? 1 : 40, 1, 1] as const);
    expect([noted(...mixed(1)), noted(...mixed(6))]).toEqual([false, true]);
  });

  it("counts each of those that share the time for its part of it", () => {
    expect([noted([32, 1, 8]), noted([64, 16, 1]), noted([48, 1, 8])]).toEqual([true, true, false]);
  });

  it("counts them so only beyond what the database works on at once", () => {
    expect([notedWith(2, [9, 1, 2]), notedWith(2, [9, 1, 4]), notedWith(2, [24, 1, 8])]).toEqual([
      ...[false, true, false],
    ]);
  });

  it("is forgotten at once where they were slow together", () => {
    expect(noted([1, 1, 1], [160, 8, 1])).toBe(false);
    expect(noted([1, 1, 1], [160, 8, 1], [2, 1, 1])).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import { Pace } from "../../src/graph/pace.js";

const noted = (...messages: readonly (readonly [ms: number, members: number, underWay: number])[]) => {
  const pace = new Pace(5);
  for (const message of messages) pace.note(...message);
  return pace.isQuick;
};
const slow = Array.from({ length: 200 }, () => [40, 1, 1] as const);

describe("how quick a statement is", () => {
  it("is not known before it has run, and is told by the best of its times", () => {
    expect([noted(), noted([6, 1, 1]), noted([300, 1, 1], [4, 1, 1]), noted([4, 1, 1], [90, 1, 1])]).toEqual([
      ...[false, false, true, true],
    ]);
  });

  it("is forgotten by and by", () => {
    expect(noted([1, 1, 1], ...slow.slice(0, 20))).toBe(true);
    expect(noted([1, 1, 1], ...slow)).toBe(false);
  });

  it("counts each of those that share the time for its part of it", () => {
    expect([noted([32, 1, 8]), noted([64, 16, 1]), noted([48, 1, 8])]).toEqual([true, true, false]);
  });

  it("is forgotten at once where they were slow together", () => {
    expect(noted([1, 1, 1], [160, 8, 1])).toBe(false);
    expect(noted([1, 1, 1], [160, 8, 1], [2, 1, 1])).toBe(true);
  });
});

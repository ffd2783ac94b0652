import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearest, suggestion } from "../../src/text/nearest.js";

const name = fc.stringMatching(/^[A-Za-z]{1,12}$/);

describe("the nearest name", () => {
  it.each([
    ["colour", "color"],
    ["ATACKED", "ATTACKED"],
    ["atatcked", "ATTACKED"],
    ["Persn", "Person"],
  ])("takes %s for %s", (typed, meant) => {
    expect(nearest(typed, ["shape", "color", "ATTACKED", "Person"])).toBe(meant);
  });

  it("is none where more than a third differs", () => {
    expect(nearest("STORMED", ["HEADS", "OWNS"])).toBeNull();
    expect(suggestion("STORMED", ["HEADS", "OWNS"])).toBe("write one of HEADS, OWNS");
  });

  it("of a name that is known is that name", () => {
    fc.assert(
      fc.property(name, fc.array(name), (known, others) => {
        expect(nearest(known, [...others, known])?.toLowerCase()).toBe(known.toLowerCase());
      }),
    );
  });

  it("lists no more names than one reads", () => {
    const many = Array.from({ length: 40 }, (_, index) => `predicate${index}`);
    expect(suggestion("x", many)).toBe("none of the 40 that are defined is like it");
    expect(suggestion("x", [])).toBe("none is defined");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, contentHash } from "../../src/record/canonical-json.js";

const json = fc.jsonValue({ maxDepth: 4 });

/** The same value with the members of all its objects in reverse order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, turned(member)]),
  );
}

describe("canonical JSON", () => {
  it("sorts members, and leaves out those that are null or undefined", () => {
    expect(canonicalJson({ b: [1, null, "ق"], a: { z: null, y: undefined, x: false } })).toBe(
      '{"a":{"x":false},"b":[1,null,"ق"]}',
    );
  });

  it("does not depend on the order of members", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it("reads back as a value with the same canonical JSON", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
    );
  });

  it("hashes to the SHA-256 that other tools give for the same text", () => {
    expect(contentHash({})).toBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
  });
});

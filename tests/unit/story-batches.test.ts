import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { storyBatches } from "../../src/record/story-batches.js";
import type { StoryNews } from "../../src/record/story-news.js";

/** News of so many entities and claims; a batch looks into none of them. */
function news(entities: number, claims: number, document: boolean): StoryNews {
  const some = <T>(count: number, name: string) =>
    Array.from({ length: count }, (_, at) => `${name} ${at}` as unknown as T);
  return {
    entities: some(entities, "entity"),
    claims: some(claims, "claim"),
    document: document ? ("document" as unknown as StoryNews["document"]) : null,
  };
}

const count = fc.nat({ max: 30 });

describe("the batches of a story", () => {
  it("hold each part once, entities before claims, and no more than the size", () => {
    fc.assert(
      fc.property(count, count, fc.integer({ min: 1, max: 40 }), (entities, claims, size) => {
        const whole = news(entities, claims, false);
        const batches = storyBatches(whole, size);
        expect(batches.flatMap((batch) => batch.entities)).toEqual(whole.entities);
        expect(batches.flatMap((batch) => batch.claims)).toEqual(whole.claims);
        const firstClaim = batches.findIndex((batch) => batch.claims.length > 0);
        const lastEntity = batches.findLastIndex((batch) => batch.entities.length > 0);
        if (firstClaim !== -1) expect(lastEntity).toBeLessThanOrEqual(firstClaim);
        for (const batch of batches) {
          const parts = batch.entities.length + batch.claims.length;
          expect(parts).toBeGreaterThan(0);
          expect(parts).toBeLessThanOrEqual(size);
        }
      }),
    );
  });

  it("bring the document once: with the first claims, or at the end where there are none", () => {
    fc.assert(
      fc.property(count, count, fc.integer({ min: 1, max: 40 }), (entities, claims, size) => {
        const batches = storyBatches(news(entities, claims, true), size);
        const withDocument = batches.filter(({ document }) => document !== null);
        expect(withDocument).toHaveLength(1);
        const expected = claims === 0 ? batches.at(-1) : batches.find((batch) => batch.claims.length > 0);
        expect(withDocument[0]).toBe(expected);
      }),
    );
  });

  it("are none for a story that brings nothing", () => {
    expect(storyBatches(news(0, 0, false), 10)).toEqual([]);
  });
});

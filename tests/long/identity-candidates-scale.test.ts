import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEntities, type NewEntity } from "../../src/record/story.store.js";
import { inventedPlaces } from "../graph/search/invented-places.js";
import { startTestService, type TestService } from "../setup/service.js";

/** Two names a place. */
const PLACES = 5_000;
/** Every so many of them is recorded once more, under its Arabic name alone. */
const TWICE = 50;
const ROUNDS = 5;
const LONGEST_MS = 2_000;

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
  const places = inventedPlaces(PLACES);
  const again = places.filter((_, at) => at % TWICE === 0).map((place) => ({ ...place, en: null }));
  const entities = [...places, ...again].map(({ slug, en, ar }, at): NewEntity => {
    const name = (value: string, language: string) =>
      ({ value, language, kind: "PREFERRED", usedBy: null }) as const;
    return {
      label: "Place",
      contentHash: "",
      entity: {
        ...{ id: `ent_${at}`, slug: at < PLACES ? slug : `${slug}-again`, kind: "PLACE" },
        names: [...(en === null ? [] : [name(en, "en")]), name(ar, "ar")],
        descriptions: [],
        location: null,
      },
    };
  });
  for (let start = 0; start < entities.length; start += 1_000)
    await service.graph.write("record places", (unit) =>
      unit.run(
        createEntities(entities.slice(start, start + 1_000), {
          story: null,
          tick: { seq: 100 + start, at: "2026-01-01T00:00:00.000Z" },
        }),
      ),
    );
}, 240_000);
afterAll(() => service.stop());

async function milliseconds(query: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const before = performance.now();
    const { errors } = await service.ask(query);
    times.push(performance.now() - before);
    expect(errors, JSON.stringify(errors)).toBeUndefined();
  }
  const [, ...warm] = times;
  const fastest = Math.min(...warm);
  console.log(`${query}: first ${times[0]?.toFixed(0)} ms, then ${fastest.toFixed(0)} ms`);
  return fastest;
}

describe("among ten thousand names", () => {
  it("the pairs that may be one are found within two seconds, those of one entity too", async () => {
    const page = "{ totalCount nodes { score reasons left { slug } right { slug } } }";
    const { data } = await service.ask(`{ identityCandidates ${page} }`);
    expect(data.identityCandidates.totalCount).toBeGreaterThanOrEqual(PLACES / TWICE);
    expect(data.identityCandidates.nodes).toHaveLength(20);
    expect(await milliseconds(`{ identityCandidates ${page} }`)).toBeLessThan(LONGEST_MS);
    const one = await service.ask(`{ identityCandidates(about: "invented-50") ${page} }`);
    expect(one.data.identityCandidates.nodes).toContainEqual(
      expect.objectContaining({ left: { slug: "invented-50" }, right: { slug: "invented-50-again" } }),
    );
    for (const slug of ["invented-50", "invented-7", "invented-4000"])
      expect(await milliseconds(`{ identityCandidates(about: "${slug}") ${page} }`)).toBeLessThan(LONGEST_MS);
  }, 120_000);
});

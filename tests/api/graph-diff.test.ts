import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestService, type TestService } from "../setup/service.js";
import { tellByHand } from "../setup/told-by-hand.js";

let service: TestService;
let tell: Awaited<ReturnType<typeof tellByHand>>;
const instants: Record<string, string> = {};
const mark = async (name: string) => {
  instants[name] = await tell.now();
};

beforeAll(async () => {
  service = await startTestService();
  tell = await tellByHand(service);
  for (const slug of ["reds", "blues", "greens", "crimson"]) await tell.entity(slug, "ARMED_GROUP");
  await tell.document("daily");
  const claim = (subject: string, object: string, more: object = {}) =>
    tell.claim({ subject, predicate: "ALLIED_WITH", object, document: "daily", ...more });
  await claim("reds", "blues", { time: { aspect: "HELD", at: "2000" } });
  const lost = await claim("reds", "greens", { time: { aspect: "HELD", at: "2001-01-01/2001-12-31" } });
  await mark("first");
  const denial = await claim("reds", "blues", { attribution: [{ speaker: "reds", act: "DENIES" }] });
  await mark("denied");
  await tell.retract(lost);
  await claim("blues", "greens");
  await mark("changed");
  await tell.retract(denial);
  await mark("settled");
  await tell.same("crimson", "reds");
  await mark("merged");
});
afterAll(() => service?.stop());

const known = (name: string) => `{ knownAt: "${instants[name]}" }`;

async function diff(from: string, to: string, more = ', seeds: ["reds", "blues", "greens"]') {
  const one = "{ disputed known { from to } subject { slug } object { slug } }";
  const answer = await service.ask(`{ graphDiff(from: ${from}, to: ${to}${more}) {
    gained ${one} lost ${one} newlyDisputed ${one} settled ${one} truncated
  } }`);
  expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
  return answer.data.graphDiff;
}

// biome-ignore lint/suspicious/noExplicitAny: as it came.
const ends = (relations: any[]) =>
  relations.map(({ subject, object }) => [subject.slug, object.slug].sort().join(" and "));

describe("between two instants", () => {
  it("tells what is newly disputed, as it is since then", async () => {
    const { gained, lost, newlyDisputed, settled, truncated } = await diff(known("first"), known("denied"));
    expect(ends(newlyDisputed)).toEqual(["blues and reds"]);
    expect(newlyDisputed[0]).toMatchObject({ disputed: true, known: { from: instants.denied } });
    expect([gained, lost, settled, truncated]).toEqual([[], [], [], false]);
  });

  it("tells what was gained, and what was lost as it was", async () => {
    const { gained, lost, newlyDisputed, settled } = await diff(known("denied"), known("changed"));
    expect(ends(gained)).toEqual(["blues and greens"]);
    expect(ends(lost)).toEqual(["greens and reds"]);
    expect(lost[0].known.to).not.toBeNull();
    expect([newlyDisputed, settled]).toEqual([[], []]);
  });

  it("tells what is settled", async () => {
    const { settled } = await diff(known("changed"), "{}");
    expect(ends(settled)).toEqual(["blues and reds"]);
    expect(settled[0].disputed).toBe(false);
  });

  it("is the same the other way round, with gained and lost, and disputed and settled, changed over", async () => {
    const [there, back] = [
      await diff(known("first"), known("changed")),
      await diff(known("changed"), known("first")),
    ];
    expect(ends(back.gained)).toEqual(ends(there.lost));
    expect(ends(back.lost)).toEqual(ends(there.gained));
    expect(ends(back.settled)).toEqual(ends(there.newlyDisputed));
  });

  it("of nothing is nothing", async () => {
    for (const view of ["{}", known("denied")])
      expect(await diff(view, view)).toEqual({
        ...{ gained: [], lost: [], newlyDisputed: [], settled: [], truncated: false },
      });
  });

  it("moves the relations of who was judged the same", async () => {
    const { gained, lost } = await diff(known("settled"), known("merged"));
    expect(ends(gained)).toEqual(ends(gained).filter((pair) => pair.includes("reds")));
    expect(lost.length).toBe(gained.length);
  });
});

describe("between two dates", () => {
  it("tells what held then and not later", async () => {
    const at = (validAt: string) =>
      `{ validAt: "${validAt}", match: CERTAIN, knownAt: "${instants.denied}" }`;
    const { gained, lost } = await diff(at("2001-06"), at("2002-06"));
    expect(ends(lost)).toEqual(["greens and reds"]);
    expect(gained).toEqual([]);
  });
});

describe("seeds and a filter", () => {
  it("leave out what they do not name, in both views", async () => {
    const some = await diff(known("first"), known("changed"), ', seeds: ["greens"]');
    expect(ends(some.lost)).toEqual(["greens and reds"]);
    expect(some.newlyDisputed).toEqual([]);
    const disputed = await diff(known("first"), known("denied"), ", filter: { disputed: true }");
    expect(ends(disputed.gained)).toEqual(["blues and reds"]);
    expect(disputed.newlyDisputed).toEqual([]);
    expect((await diff(known("first"), known("changed"), ', seeds: ["nobody-of-this-name"]')).gained).toEqual(
      [],
    );
  });
});

describe("a long difference", () => {
  it("is refused where it would bring more objects than one request may", async () => {
    const answer = await service.ask(`{ graphDiff(from: {}, to: {}) {
      gained { claims(first: 100) { nodes { id } } }
    } }`);
    expect(answer.errors?.[0]?.extensions.code).toBe("QUERY_TOO_COSTLY");
  });

  it("says that it is cut", async () => {
    const { data } = await service.ask(`{ graphDiff(from: { knownAt: "2000-01-01T00:00:00Z" }, to: {}) {
      truncated gained { id }
    } relations { totalCount } }`);
    expect(data.graphDiff.truncated).toBe(data.relations.totalCount > 500);
    expect(data.graphDiff.gained).toHaveLength(Math.min(500, data.relations.totalCount));
  });
});

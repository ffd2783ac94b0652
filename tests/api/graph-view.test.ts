import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import { loadStory } from "../../src/record/load-story.js";
import { projectRoot } from "../../src/root.js";
import { generatedStory } from "../oracle/generated-story.js";
import { Random } from "../oracle/generator/random.js";
import { pictureOf, reach, type Standing, type Tie } from "../oracle/picture.js";
import { startTestService, type TestService } from "../setup/service.js";
import { standings, tiesOf } from "../setup/ties.js";
import { askAs, payloadOf } from "../setup/writers.js";

const document = `query ($seeds: [ID!], $known: [ID!], $hops: Int, $filter: RelationFilter, $asOf: AsOf, $maxNodes: Int) {
  graph(seeds: $seeds, known: $known, hops: $hops, filter: $filter, asOf: $asOf, maxNodes: $maxNodes) {
    nodes { hop hiddenNeighbours entity { id } }
    relations { id subjectId objectId }
    truncated
    omittedNodes { count exact }
    omittedRelations { count exact }
    claimsWithoutEdge
  }
}`;

let service: TestService;
let ties: Tie[];
let standingById: Map<string, Standing>;
/** Everybody that a relation joins, those with most relations first. */
let joined: string[];

beforeAll(async () => {
  service = await startTestService();
  const ontology = loadOntology(join(projectRoot, "schema"));
  const story = generatedStory(ontology, { slug: "generated", seed: 11, entities: 90, claims: 420 });
  await loadStory(service.graph, ontology, story, { by: "generator", batchSize: 200 });
  ties = await tiesOf(service);
  standingById = await standings(service);
  const counts = new Map<string, number>();
  for (const end of ties.flatMap(({ ends }) => ends)) counts.set(end, (counts.get(end) ?? 0) + 1);
  joined = [...counts].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1)).map(([id]) => id);
  // Planned once, so that no test waits for it.
  await graph({ seeds: [joined[0]] });
}, 300_000);
afterAll(() => service?.stop());

async function graph(variables: Record<string, unknown>) {
  const { data, errors } = await service.ask(document, variables);
  expect(errors, JSON.stringify(errors)).toBeUndefined();
  return data.graph as {
    nodes: { hop: number; hiddenNeighbours: number; entity: { id: string } }[];
    relations: { id: string; subjectId: string; objectId: string }[];
    truncated: boolean;
    omittedNodes: { count: number; exact: boolean };
    omittedRelations: { count: number; exact: boolean };
    claimsWithoutEdge: number;
  };
}

const standingOf = (id: string) => standingById.get(id) ?? { weight: 0, sortName: "" };
const idsOf = (picture: Awaited<ReturnType<typeof graph>>) => picture.nodes.map(({ entity }) => entity.id);
const relationIds = (picture: Awaited<ReturnType<typeof graph>>) =>
  picture.relations.map(({ id }) => id).sort();

describe("a picture of a neighbourhood", () => {
  it("is what a naive telling of its rule gives, whatever the seeds, the known ones, the reach and the cap", async () => {
    const random = new Random(3);
    for (let round = 0; round < 40; round++) {
      const some = (most: number) =>
        Array.from({ length: random.between(0, most) }, () => random.pick(joined));
      const wish = {
        seeds: [...new Set([random.pick(joined), ...some(3)])],
        known: [...new Set(some(12))],
        hops: random.between(0, 3),
        maxNodes: random.pick([0, 1, 4, 10, 30, 60, 200]),
      };
      const expected = pictureOf(ties, standingOf, wish);
      const picture = await graph(wish);
      const told = JSON.stringify(wish);
      expect(
        picture.nodes.map(({ entity, hop, hiddenNeighbours }) => ({
          id: entity.id,
          hop,
          hidden: hiddenNeighbours,
        })),
        told,
      ).toEqual(expected.nodes);
      if (expected.relations.length <= Math.max(200, 5 * wish.maxNodes))
        expect(relationIds(picture), told).toEqual(expected.relations);
      checkOmitted(picture, wish, expected.relations.length, told);
    }
  }, 300_000);

  /** Compares what is said to be left out with what a picture without a cap has more. */
  function checkOmitted(
    picture: Awaited<ReturnType<typeof graph>>,
    wish: Parameters<typeof pictureOf>[2],
    drawable: number,
    told: string,
  ) {
    const whole = pictureOf(ties, standingOf, { ...wish, maxNodes: 10_000 });
    const missing = whole.nodes.length - picture.nodes.length;
    const undrawn = whole.relations.length - picture.relations.length;
    expect(picture.truncated, told).toBe(missing > 0 || drawable > picture.relations.length);
    const { omittedNodes, omittedRelations } = picture;
    if (wish.hops <= 1 || !picture.truncated) {
      expect([omittedNodes, omittedRelations], told).toEqual([
        { count: missing, exact: true },
        { count: undrawn, exact: true },
      ]);
      return;
    }
    expect(omittedNodes.count, told).toBeLessThanOrEqual(missing);
    expect(omittedRelations.count, told).toBeLessThanOrEqual(undrawn);
    expect(omittedNodes.count + omittedRelations.count, told).toBeGreaterThan(0);
  }

  it("has both ends of every relation in `nodes` or `known`, and true distances where nothing is cut", async () => {
    const known = joined.slice(5, 15);
    const picture = await graph({ seeds: [joined[0]], known, hops: 2, maxNodes: 1000 });
    const shown = new Set([...idsOf(picture), ...known]);
    for (const { subjectId, objectId } of picture.relations)
      expect([shown.has(subjectId), shown.has(objectId)]).toEqual([true, true]);
    const far = reach(ties, [joined[0] ?? ""], 2);
    expect(new Map(picture.nodes.map(({ entity, hop }) => [entity.id, hop]))).toEqual(
      new Map([...far].filter(([id]) => !known.includes(id))),
    );
    expect(picture.truncated).toBe(false);
  });

  it("expanded step by step with `known` comes to the same as one larger request", async () => {
    const seeds = [joined[30] ?? ""];
    const first = await graph({ seeds, hops: 1, maxNodes: 1000 });
    const second = await graph({ seeds: idsOf(first), known: idsOf(first), hops: 1, maxNodes: 1000 });
    const both = await graph({ seeds, hops: 2, maxNodes: 1000 });
    expect([first.truncated, second.truncated, both.truncated]).toEqual([false, false, false]);
    expect(new Set([...idsOf(first), ...idsOf(second)])).toEqual(new Set(idsOf(both)));
    expect(new Set([...relationIds(first), ...relationIds(second)])).toEqual(new Set(relationIds(both)));
  });

  it("goes along nothing that the filter or `asOf` leaves out", async () => {
    for (const variables of [
      { filter: { disputed: false, minOrigins: 1 }, asOf: { validAt: "2014-10" } },
      { filter: { selfReported: false, kinds: ["PERSON", "ARMED_GROUP"] } },
      { filter: { among: joined.slice(0, 25) }, asOf: { knownAt: new Date().toISOString() } },
      { filter: { predicates: ["ALLIED_WITH", "FOUGHT"] }, asOf: { validAt: "2014", match: "CERTAIN" } },
    ]) {
      const passing = await tiesOf(service, variables);
      const wish = { seeds: joined.slice(0, 3), known: [], hops: 2, maxNodes: 20 };
      const expected = pictureOf(passing, standingOf, wish);
      const picture = await graph({ ...wish, ...variables });
      expect(
        picture.nodes.map(({ entity, hop }) => [entity.id, hop]),
        JSON.stringify(variables),
      ).toEqual(expected.nodes.map(({ id, hop }) => [id, hop]));
      expect(relationIds(picture)).toEqual(expected.relations);
    }
  }, 300_000);

  it("is empty where no seed names anything, and passes over those that do not", async () => {
    expect(await graph({ seeds: ["nobody-of-this-name"], hops: 2 })).toEqual({
      nodes: [],
      relations: [],
      truncated: false,
      omittedNodes: { count: 0, exact: true },
      omittedRelations: { count: 0, exact: true },
      claimsWithoutEdge: 0,
    });
    expect((await graph({ seeds: [] })).nodes).toEqual([]);
    const picture = await graph({ seeds: ["nobody-of-this-name", "jabhat-al-nusra"], hops: 0 });
    expect(picture.nodes).toHaveLength(1);
  });

  it("counts the claims about its nodes that stand and make no relation", async () => {
    const picture = await graph({ seeds: ["adib-salama", "jabhat-al-nusra"], hops: 0 });
    const { data } = await service.ask(`{
      ${["adib-salama", "jabhat-al-nusra"]
        .map(
          (slug, at) => `e${at}: entity(id: "${slug}") {
        ${["SUBJECT", "OBJECT", "ROLE"].map((end) => `${end}: claims(end: ${end}, first: 100) { nodes { id relations { id } } }`).join(" ")}
      }`,
        )
        .join(" ")}
    }`);
    const claims = [data.e0, data.e1].flatMap((entity) =>
      ["SUBJECT", "OBJECT", "ROLE"].flatMap((end) => entity[end].nodes),
    );
    const without = new Set(claims.filter(({ relations }) => relations.length === 0).map(({ id }) => id));
    expect(without.size).toBeGreaterThan(1);
    expect(picture.claimsWithoutEdge).toBe(without.size);
    const then = await graph({
      seeds: ["adib-salama", "jabhat-al-nusra"],
      hops: 0,
      asOf: { knownAt: new Date().toISOString() },
    });
    expect(then.claimsWithoutEdge).toBe(without.size);
  });
});

describe("the picture of the whole graph", () => {
  it("has everybody whom a relation joins, the best connected first, all at hop 0", async () => {
    const picture = await graph({ maxNodes: 1000 });
    expect(new Set(idsOf(picture))).toEqual(new Set(joined));
    expect(new Set(picture.nodes.map(({ hop }) => hop))).toEqual(new Set([0]));
    expect(relationIds(picture)).toEqual(ties.map(({ id }) => id).sort());
    expect(picture.truncated).toBe(false);
  });

  it("counts exactly what has no room", async () => {
    const picture = await graph({ maxNodes: 10, known: joined.slice(0, 2) });
    const shown = new Set([...idsOf(picture), ...joined.slice(0, 2)]);
    expect(picture.nodes).toHaveLength(10);
    expect(picture.omittedNodes).toEqual({ count: joined.length - 12, exact: true });
    const undrawn = ties.filter(({ ends }) => !ends.every((end) => shown.has(end)));
    expect(picture.omittedRelations).toEqual({ count: undrawn.length, exact: true });
    expect(picture.truncated).toBe(true);
  });
});

describe("a picture", () => {
  it("reads on below its nodes and relations, as of then", async () => {
    const { data, errors } = await service.ask(`{
      graph(seeds: ["jabhat-al-nusra"], maxNodes: 3, asOf: { knownAt: "2001-01-01T00:00:00Z" }) { nodes { hop } }
      now: graph(seeds: ["jabhat-al-nusra"], maxNodes: 3) {
        nodes { entity { name arabic: name(languages: ["ar"]) neighbours(first: 1) { totalCount } } }
        relations { bestClaim { evidence { exact } } claims(first: 1) { totalCount } }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data.graph.nodes).toEqual([]);
    expect(data.now.nodes[0].entity).toMatchObject({ name: "Jabhat al-Nusra", arabic: "جبهة النصرة" });
    expect(data.now.relations[0].bestClaim.evidence[0].exact).toMatch(/\p{Script=Arabic}/u);
  });

  it("is refused with its bounds where it shall be larger than pictures are", async () => {
    const codes = async (args: string, below = "nodes { hop }") => {
      const { errors = [] } = await service.ask(`{ graph(seeds: ["aleppo"], ${args}) { ${below} } }`);
      return errors.map(({ extensions }) => extensions.code);
    };
    expect(await codes("hops: 5")).toEqual(["HOPS_INVALID"]);
    expect(await codes("hops: -1")).toEqual(["HOPS_INVALID"]);
    expect(await codes("maxNodes: 1001")).toEqual(["MAX_NODES_INVALID"]);
    expect(await codes("maxNodes: -1")).toEqual(["MAX_NODES_INVALID"]);
    expect(
      await codes("maxNodes: 1000", "nodes { entity { neighbours(first: 100) { nodes { slug } } } }"),
    ).toEqual(["QUERY_TOO_COSTLY"]);
  });

  it("shows the one that stands for merged entities, whichever of their names is a seed", async () => {
    const editor = await askAs(service, "EDITOR", "Edith");
    const groups = ["levant-front", "jabhat-ansar-al-din"];
    const judged = await payloadOf(
      editor,
      `mutation ($input: JudgeIdentityInput!) { judgeIdentity(input: $input) { judgement { id } userErrors { code message } } }`,
      { left: groups[0], right: groups[1], judgement: "SAME", reason: "a test" },
    );
    expect(judged.userErrors).toEqual([]);
    const pictures = await Promise.all(groups.map((slug) => graph({ seeds: [slug], hops: 1 })));
    expect(pictures[0]).toEqual(pictures[1]);
    expect(pictures[0]?.nodes.filter(({ hop }) => hop === 0)).toHaveLength(1);
    const around = await service.ask(`{ graph(seeds: ["jabhat-al-nusra"]) { nodes { entity { slug } } } }`);
    const slugs = around.data.graph.nodes.map(({ entity }: { entity: { slug: string } }) => entity.slug);
    expect(slugs.filter((slug: string) => groups.includes(slug))).toHaveLength(1);
    await payloadOf(
      editor,
      `mutation ($input: WithdrawJudgementInput!) { withdrawJudgement(input: $input) { userErrors { code } } }`,
      { id: judged.judgement.id, reason: "a test" },
    );
  });
});

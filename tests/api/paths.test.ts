import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Statement } from "../../src/graph/graph.model.js";
import { int } from "../../src/graph/values.js";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import { loadStory } from "../../src/record/load-story.js";
import { projectRoot } from "../../src/root.js";
import { generatedStory } from "../oracle/generated-story.js";
import { Random } from "../oracle/generator/random.js";
import { type Tie, waysBetween } from "../oracle/picture.js";
import { startTestService, type TestService } from "../setup/service.js";
import { tiesOf } from "../setup/ties.js";

const document = `query ($from: ID!, $to: ID!, $maxHops: Int, $filter: RelationFilter, $asOf: AsOf, $first: Int) {
  paths(from: $from, to: $to, maxHops: $maxHops, filter: $filter, asOf: $asOf, first: $first) {
    truncated
    paths { length nodes { id } relations { id subjectId objectId } }
  }
}`;

interface Answer {
  readonly truncated: boolean;
  readonly paths: readonly {
    readonly length: number;
    readonly nodes: readonly { readonly id: string }[];
    readonly relations: readonly {
      readonly id: string;
      readonly subjectId: string;
      readonly objectId: string;
    }[];
  }[];
}

let service: TestService;
let ties: Tie[];
let joined: string[];

beforeAll(async () => {
  service = await startTestService();
  const ontology = loadOntology(join(projectRoot, "schema"));
  const story = generatedStory(ontology, { slug: "generated", seed: 12, entities: 70, claims: 260 });
  await loadStory(service.graph, ontology, story, { by: "generator", batchSize: 200 });
  ties = await tiesOf(service);
  joined = [...new Set(ties.flatMap(({ ends }) => ends))].sort();
  await paths({ from: joined[0], to: joined[1] });
}, 300_000);
afterAll(() => service?.stop());

async function paths(variables: Record<string, unknown>): Promise<Answer> {
  const { data, errors } = await service.ask(document, variables);
  expect(errors, JSON.stringify(errors)).toBeUndefined();
  return data.paths;
}

const relationsOf = (answer: Answer) => answer.paths.map(({ relations }) => relations.map(({ id }) => id));

describe("the paths from one entity to another", () => {
  it("are the best of all that there are, in their order, whatever the reach", async () => {
    const random = new Random(5);
    let found = 0;
    for (let round = 0; round < 40; round++) {
      const wish = {
        from: random.pick(joined),
        to: random.pick(joined),
        maxHops: random.between(0, 4),
        first: random.pick([1, 3, 5, 20]),
      };
      const all = waysBetween(ties, wish.from, wish.to, wish.maxHops);
      const answer = await paths(wish);
      const told = JSON.stringify(wish);
      expect(relationsOf(answer), told).toEqual(
        all.slice(0, wish.first).map(({ relations }) => relations.map(({ id }) => id)),
      );
      expect(
        answer.paths.map(({ nodes }) => nodes.map(({ id }) => id)),
        told,
      ).toEqual(all.slice(0, wish.first).map(({ nodes }) => nodes));
      expect(answer.truncated, told).toBe(all.length > wish.first);
      found += answer.paths.length;
    }
    expect(found).toBeGreaterThan(15);
  }, 300_000);

  it("go along nothing that the filter or `asOf` leaves out", async () => {
    const random = new Random(6);
    let found = 0;
    for (const variables of [
      { filter: { disputed: false }, asOf: { validAt: "2014-10" } },
      { filter: { kinds: ["PERSON", "ARMED_GROUP", "STATE"] }, asOf: { knownAt: new Date().toISOString() } },
      { filter: { among: joined.slice(0, 60), minOrigins: 1 } },
    ]) {
      const passing = await tiesOf(service, variables);
      for (let round = 0; round < 6; round++) {
        const wish = { from: random.pick(joined), to: random.pick(joined), maxHops: 4, first: 5 };
        const all = waysBetween(passing, wish.from, wish.to, wish.maxHops);
        const answer = await paths({ ...wish, ...variables });
        expect(relationsOf(answer), JSON.stringify({ ...wish, ...variables })).toEqual(
          all.slice(0, 5).map(({ relations }) => relations.map(({ id }) => id)),
        );
        found += answer.paths.length;
      }
    }
    expect(found).toBeGreaterThan(10);
  }, 300_000);

  it("hold together: each relation joins an entity and the next, and none is met twice", async () => {
    const answer = await paths({ from: "staffan-de-mistura", to: "al-qaeda", maxHops: 8, first: 20 });
    expect(answer.paths.length).toBeGreaterThan(0);
    for (const { nodes, relations, length } of answer.paths) {
      const ids = nodes.map(({ id }) => id);
      expect([relations.length, nodes.length, new Set(ids).size]).toEqual([length, length + 1, length + 1]);
      for (const [at, { subjectId, objectId }] of relations.entries())
        expect([subjectId, objectId].sort()).toEqual(ids.slice(at, at + 2).sort());
    }
  });

  it("are one of no relation where both ends are one entity", async () => {
    expect(await paths({ from: "aleppo", to: "aleppo" })).toMatchObject({
      truncated: false,
      paths: [{ length: 0, relations: [], nodes: [{}] }],
    });
  });

  it("are none where an end is not known, with the slugs that may have been meant", async () => {
    const ask = (from: string, to: string) =>
      service.ask(`{ paths(from: "${from}", to: "${to}") { truncated paths { length } } }`);
    for (const answer of [
      await ask("staffan-de-mistora", "aleppo"),
      await ask("aleppo", "staffan-de-mistora"),
    ]) {
      expect(answer.data.paths).toEqual({ truncated: false, paths: [] });
      const { suggestions } = answer.extensions as { suggestions: { paths: { slug: string }[] } };
      expect(suggestions.paths.map(({ slug }) => slug)).toContain("staffan-de-mistura");
    }
    expect((await ask("aleppo", "staffan-de-mistura")).extensions).toBeUndefined();
  });

  it("were none before the graph was told of either end", async () => {
    const before = { knownAt: "2001-01-01T00:00:00Z" };
    expect((await paths({ from: "jabhat-al-nusra", to: "aleppo", asOf: before })).paths).toEqual([]);
  });

  it("are refused with their bounds where they shall be longer or more than they may be", async () => {
    const codes = async (args: string) => {
      const { errors = [] } = await service.ask(
        `{ paths(from: "aleppo", to: "al-qaeda", ${args}) { paths { length } } }`,
      );
      return errors.map(({ extensions }) => [extensions.code, extensions.allowed]);
    };
    expect(await codes("maxHops: 9")).toEqual([["HOPS_INVALID", [0, 8]]]);
    expect(await codes("maxHops: -1")).toEqual([["HOPS_INVALID", [0, 8]]]);
    expect(await codes("first: 21")).toEqual([["PAGE_SIZE_INVALID", [0, 20]]]);
  });
});

describe("more shortest ways than are looked at one by one", () => {
  const wide = 28;

  /** Three layers between two ends, each of whose entities is joined to all of the next: 21,952 ways of four relations. */
  const layers: Statement<null> = {
    ...{ name: "layers", parameters: { wide: int(wide) }, row: () => null },
    text: `UNWIND [[0, 1], [1, $wide], [2, $wide], [3, $wide], [4, 1]] AS layer UNWIND range(1, layer[1]) AS at
CREATE (:Entity:Layered {id: 'ent_l' + layer[0] + 'n' + at, slug: 'layer-' + layer[0] + '-' + at, name: 'x', sortName: 'x', kind: 'PERSON', layer: layer[0], at: at})
WITH count(*) AS all
MATCH (near:Layered), (far:Layered) WHERE far.layer = near.layer + 1
CREATE (near)-[:FOUGHT {id: 'rel_FOUGHT.' + near.id + '.' + far.id, disputed: false,
  originCount: CASE WHEN near.at IN [1, 7] AND far.at IN [1, 7] THEN 5 ELSE 1 END}]->(far)`,
  };

  it("have the best of them first, all the same", async () => {
    await service.graph.write("layers", (unit) => unit.run(layers));
    const answer = await paths({ from: "layer-0-1", to: "layer-4-1", first: 3 });
    expect(answer.truncated).toBe(true);
    expect(answer.paths.map(({ length }) => length)).toEqual([4, 4, 4]);
    for (const { nodes } of answer.paths) for (const { id } of nodes) expect(id).toMatch(/n[17]$/);
    expect(await paths({ from: "layer-0-1", to: "layer-4-1", first: 3, maxHops: 3 })).toEqual({
      truncated: false,
      paths: [],
    });
  });
});

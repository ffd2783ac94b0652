import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dataOf, refusalOf } from "../setup/answers.js";
import { busiestOf, kindRoots } from "../setup/kind-roots.js";
import { startTestService, type TestService } from "../setup/service.js";

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

describe("a thing is found by its id", () => {
  it("whatever it is, and an entity or a document by its slug too", async () => {
    const { claims, relations, conflicts, document, entity } = await dataOf(
      service,
      `{
        claims(first: 1) { nodes { id } }
        relations(first: 1) { nodes { id } }
        conflicts(first: 1) { nodes { id } }
        document(id: "nusra-aleppo-tunnel") { id }
        entity(id: "aleppo") { id }
      }`,
    );
    const ids = {
      Place: entity.id,
      Document: document.id,
      Claim: claims.nodes[0].id,
      Relation: relations.nodes[0].id,
      Conflict: conflicts.nodes[0].id,
    };
    const asked = [...Object.values(ids), "clm_0000000000000000", "nowhere", "nusra-aleppo-tunnel", "aleppo"];
    const { nodes, node } = await dataOf(
      service,
      "query ($ids: [ID!]!, $id: ID!) { nodes(ids: $ids) { __typename id } node(id: $id) { __typename id } }",
      { ids: asked, id: ids.Claim },
    );
    expect(nodes).toEqual([
      ...Object.entries(ids).map(([__typename, id]) => ({ __typename, id })),
      null,
      null,
      { __typename: "Document", id: ids.Document },
      { __typename: "Place", id: ids.Place },
    ]);
    expect(node).toEqual({ __typename: "Claim", id: ids.Claim });
  });

  it("a hundred at a time", async () => {
    const query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
    const { nodes } = await dataOf(service, query, { ids: Array(100).fill("aleppo") });
    expect(nodes).toHaveLength(100);
    expect(await refusalOf(service, query, { ids: Array(101).fill("aleppo") })).toEqual({
      status: 400,
      codes: ["TOO_MANY_IDS"],
    });
  });

  it("of its own kind only, where a kind is asked for", async () => {
    expect(kindRoots).toHaveLength(10);
    for (const { root, kind, type } of kindRoots) {
      const id = await busiestOf(service, kind);
      const other = root === "weapon" ? "person" : "weapon";
      const query = `query ($id: ID!) { own: ${root}(id: $id) { __typename slug } other: ${other}(id: $id) { slug } }`;
      expect(await dataOf(service, query, { id })).toEqual({
        own: { __typename: type.name, slug: id },
        other: null,
      });
    }
  });
});

describe("names", () => {
  it("are given in the language that is liked most among those that there are", async () => {
    const { entity } = await dataOf(
      service,
      `query ($liked: [LanguageTag!]) { entity(id: "jabhat-al-nusra") {
        name
        arabic: name(languages: ["ar"])
        second: name(languages: ["fr", "ar", "en"])
        none: name(languages: ["fr"])
        bound: name(languages: $liked)
        description(languages: ["ar"])
        french: description(languages: ["fr"])
      } }`,
      { liked: ["ar"] },
    );
    expect(entity).toEqual({
      name: "Jabhat al-Nusra",
      arabic: "جبهة النصرة",
      second: "جبهة النصرة",
      none: "Jabhat al-Nusra",
      bound: "جبهة النصرة",
      description: "فرع القاعدة في سوريا، تبنت تفجير مقر المخابرات الجوية بحلب.",
      french: null,
    });
  });

  it("are ordered in Arabic without the article and whatever hamza is written", async () => {
    const { entities } = await dataOf(
      service,
      '{ entities(first: 100, orderBy: NAME_AR) { nodes { name(languages: ["ar"]) } } }',
    );
    const names = entities.nodes.map(({ name }: { name: string }) => name);
    const folded = (name: string) =>
      name
        .replace(/[\u064b-\u0652]/gu, "")
        .replace(/[أإآ]/gu, "ا")
        .replace(/ة/gu, "ه")
        .replace(/ى/gu, "ي")
        .replace(/(?<![\p{L}])ال(?=\p{L}{2})/gu, "");
    const byFolding = names.toSorted((left: string, right: string) =>
      folded(left) < folded(right) ? -1 : 1,
    );
    expect(names).toEqual(byFolding);
    const fronts = names.filter((name: string) => /^(?:ال)?جبهة /u.test(name));
    expect(fronts).toEqual(["جبهة أنصار الدين", "جبهة ثوار سوريا", "الجبهة الشامية", "جبهة النصرة"]);
  });
});

describe("a document answers as GraphQL demands", () => {
  it("with aliases, and the same field twice with other arguments", async () => {
    const { one, two } = await dataOf(
      service,
      `{
        one: entity(id: "jabhat-al-nusra") {
          first: claims(first: 1) { nodes { id } }
          all: claims(first: 100) { nodes { id } }
          storming: claims(filter: { predicates: [STORMED] }) { totalCount }
          slug
          again: slug
        }
        two: entity(id: "aleppo") { slug }
      }`,
    );
    expect(one.first.nodes).toEqual(one.all.nodes.slice(0, 1));
    expect(one.storming.totalCount).toBeLessThan(one.all.nodes.length);
    expect({ slug: one.slug, again: one.again, two }).toEqual({
      slug: "jabhat-al-nusra",
      again: "jabhat-al-nusra",
      two: { slug: "aleppo" },
    });
  });

  it("with fragments on interfaces and on kinds, merged where they meet, in the order of the document", async () => {
    const { entities } = await dataOf(
      service,
      `query { entities(filter: { kinds: [PERSON, ARMED_GROUP] }, first: 100, orderBy: SLUG) {
        nodes { kind ...Named ... on Person { heads { totalCount } } ... on ArmedGroup { allies { nodes { slug } } ...More } }
      } }
      fragment Named on Entity { slug ... on Node { id } kind }
      fragment More on ArmedGroup { allies { totalCount } }`,
    );
    const nusra = entities.nodes.find(({ slug }: { slug: string }) => slug === "jabhat-al-nusra");
    const salama = entities.nodes.find(({ slug }: { slug: string }) => slug === "adib-salama");
    expect(Object.keys(nusra)).toEqual(["kind", "slug", "id", "allies"]);
    expect(nusra.allies).toEqual({ nodes: expect.any(Array), totalCount: 3 });
    expect(Object.keys(salama)).toEqual(["kind", "slug", "id", "heads"]);
    expect(salama.heads).toEqual({ totalCount: 1 });
  });

  it("with @skip and @include on fields and fragments, by value and by variable", async () => {
    const query = `query ($with: Boolean = true, $without: Boolean!) { entity(id: "adib-salama") {
      slug @skip(if: $without)
      kind @include(if: $with)
      name @include(if: false)
      version @skip(if: false) @include(if: $with)
      ... on Person @include(if: $with) { heads { totalCount } }
      ...Claims @skip(if: $without)
    } }
    fragment Claims on Entity { claims { totalCount } }`;
    const keysFor = async (variables: Record<string, boolean>) =>
      Object.keys((await dataOf(service, query, variables)).entity);
    expect(await keysFor({ without: false })).toEqual(["slug", "kind", "version", "heads", "claims"]);
    expect(await keysFor({ without: true })).toEqual(["kind", "version", "heads"]);
    expect(await keysFor({ with: false, without: false })).toEqual(["slug", "claims"]);
    expect((await service.ask(query, {})).status).toBe(400);
  });

  it("with variables wherever a value may stand, and their defaults", async () => {
    const query = `query (
      $id: ID = "jabhat-al-nusra", $kinds: [Kind!], $order: RelationOrder = NAME, $filter: RelationFilter,
      $first: Int = 2, $who: ID = "jabhat-al-nusra", $stance: Stance = AFFIRMED
    ) {
      entity(id: $id) {
        neighbours(kinds: $kinds, orderBy: $order, filter: $filter, first: $first) { totalCount nodes { kind } }
        claims(filter: { stances: [$stance], speakers: [$who] }) { totalCount }
      }
    }`;
    const { entity: all } = await dataOf(service, query);
    expect(all.neighbours.nodes).toHaveLength(2);
    expect(all.claims.totalCount).toBe(4);
    const { entity: some } = await dataOf(service, query, {
      kinds: ["ARMED_GROUP"],
      order: "ORIGINS_DESC",
      filter: { predicates: ["FOUGHT", "ALLIED_WITH"], selfReported: false },
      first: 100,
      stance: "WITHHELD",
    });
    expect(some.neighbours).toEqual({ totalCount: 4, nodes: Array(4).fill({ kind: "ARMED_GROUP" }) });
    expect(some.claims.totalCount).toBe(0);
    const { entity: other } = await dataOf(service, query, { id: "aleppo", kinds: null, filter: null });
    expect(other.neighbours.nodes).toHaveLength(2);
  });

  it("with null for what there is not, and with the rest where one root field fails", async () => {
    const { status, data, errors } = await service.ask(
      `{
        there: entity(id: "aleppo") { canonical { slug } reliability location { precision } }
        not: person(id: "nobody") { slug }
        wrong: entity(id: "aleppo") { claims(first: 1000) { totalCount } }
      }`,
    );
    expect(status).toBe(200);
    expect(data).toEqual({
      there: { canonical: null, reliability: null, location: { precision: "TOWN" } },
      not: null,
      wrong: null,
    });
    expect(errors?.map(({ path, extensions }) => [path?.[0], extensions.code])).toEqual([
      ["wrong", "PAGE_SIZE_INVALID"],
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dataOf, refusalOf } from "../setup/answers.js";
import { startTestService, type TestService } from "../setup/service.js";

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

describe("a list is read page by page", () => {
  const lists = [
    ["claims", "TEXT_POSITION"],
    ["claims", "TIME"],
    ["claims", "RECORDED_DESC"],
    ["relations", "NAME"],
    ["relations", "ORIGINS_DESC"],
    ["entities", "NAME_AR"],
    ["entities", "NEIGHBOURS_DESC"],
  ] as const;

  it.each(lists)("%s by %s without loss or repetition", async (list, order) => {
    const query = `query ($first: Int, $after: String) { ${list}(orderBy: ${order}, first: $first, after: $after) {
      nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount
    } }`;
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: {
        nodes: { id: string }[];
        pageInfo: Record<string, string | boolean>;
        totalCount: number;
      } = (await dataOf(service, query, { first: 19, after }))[list];
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      seen.push(...page.nodes.map(({ id }) => id));
      after = String(page.pageInfo.endCursor);
      more = page.pageInfo.hasNextPage === true;
      expect(seen.length < page.totalCount).toBe(more);
    }
    const { [list]: whole } = await dataOf(service, query, { first: 100 });
    expect(seen.slice(0, 100)).toEqual(whole.nodes.map(({ id }: { id: string }) => id));
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(whole.totalCount);
  });

  it("from any edge, below another list too", async () => {
    const { entities } = await dataOf(
      service,
      `{ entities(first: 2, orderBy: NEIGHBOURS_DESC) { nodes {
        slug claims(first: 3) { edges { cursor node { id } } }
      } } }`,
    );
    for (const { slug, claims } of entities.nodes) {
      const [first, ...others] = claims.edges;
      const { entity } = await dataOf(
        service,
        "query ($slug: ID!, $after: String) { entity(id: $slug) { claims(first: 2, after: $after) { nodes { id } } } }",
        { slug, after: first.cursor },
      );
      expect(entity.claims.nodes).toEqual(others.map(({ node }: { node: unknown }) => node));
    }
  });

  it("of no more than a hundred, and of none where only the count is wanted", async () => {
    const query = "query ($first: Int) { claims(first: $first) { totalCount nodes { id } } }";
    const { claims } = await dataOf(service, query, { first: 0 });
    expect(claims).toEqual({ totalCount: expect.any(Number), nodes: [] });
    expect((await dataOf(service, query, { first: 100 })).claims.nodes).toHaveLength(100);
    for (const first of [101, -1])
      expect(await refusalOf(service, query, { first })).toEqual({
        status: 400,
        codes: ["PAGE_SIZE_INVALID"],
      });
  });
});

describe("a cursor is refused", () => {
  const refused = { status: 400, codes: ["CURSOR_INVALID"] };

  async function cursorOf(list: string): Promise<string> {
    const { page } = await dataOf(service, `{ page: ${list} { pageInfo { endCursor } } }`);
    return page.pageInfo.endCursor;
  }

  const afterIn = (list: string) => `query ($after: String) { ${list} { nodes { id } } }`;

  it.each([
    ["another list", "relations(first: 1)", "claims(after: $after)"],
    ["another order", "claims(first: 1)", "claims(after: $after, orderBy: TIME)"],
    ["another filter", "claims(first: 1)", "claims(after: $after, filter: { stances: [AFFIRMED] })"],
    ["another time", "claims(first: 1)", 'claims(after: $after, asOf: { validAt: "2015" })'],
  ])("in %s", async (_, from, to) => {
    expect(await refusalOf(service, afterIn(to), { after: await cursorOf(from) })).toEqual(refused);
  });

  it.each([
    "",
    "rubbish",
    Buffer.from("[]").toString("base64url"),
    Buffer.from('["x","",{}]').toString("base64url"),
    "WyJ4IiwiIiwi2LnYsdio2YogXQ==",
  ])("that is none: %j", async (after) => {
    expect(await refusalOf(service, afterIn("claims(after: $after)"), { after })).toEqual(refused);
  });

  it("in the same list of another object", async () => {
    const { entity } = await dataOf(
      service,
      '{ entity(id: "aleppo") { claims(first: 1) { pageInfo { endCursor } } } }',
    );
    const query = `query ($after: String) { entity(id: "jabhat-al-nusra") { claims(after: $after) { nodes { id } } } }`;
    const after = entity.claims.pageInfo.endCursor;
    expect(await refusalOf(service, query, { after })).toEqual(refused);
  });

  it("not in the same list with another page size", async () => {
    const after = await cursorOf("claims(first: 1)");
    const { claims } = await dataOf(service, afterIn("claims(after: $after, first: 3)"), { after });
    expect(claims.nodes).toHaveLength(3);
  });
});

describe("a wrong value is refused with 400", () => {
  it.each([
    ["EDTF_INVALID", '{ claims(asOf: { validAt: "yesterday" }) { totalCount } }'],
    ["BAD_USER_INPUT", '{ claims(filter: { recordedAfter: "yesterday" }) { totalCount } }'],
    ["SEARCH_TEXT_INVALID", `{ search(text: "${"a".repeat(201)}") { totalCount } }`],
    ["GRAPHQL_VALIDATION_FAILED", "{ claims(filter: { stances: [DOUBTED] }) { totalCount } }"],
    ["GRAPHQL_VALIDATION_FAILED", '{ armedGroup(id: "aleppo") { heads { totalCount } } }'],
  ])("%s", async (code, query) => {
    expect(await refusalOf(service, query)).toEqual({ status: 400, codes: [code] });
  });
});

import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Graph } from "../../src/graph/graph.model.js";
import { goldenDocuments, madeHostile } from "../setup/golden-documents.js";
import { openTestGraph } from "../setup/graph.js";
import { startTestService, type TestService } from "../setup/service.js";

let graph: Graph;
let service: TestService;

beforeAll(async () => {
  graph = await openTestGraph();
  service = await startTestService({ graph });
});
afterAll(async () => {
  await service.stop();
  await graph.close();
});

const times = (count: number, part: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at)).join(" ");
const nested = (hops: number): string =>
  hops === 0 ? "slug" : `neighbours(first: 1) { nodes { ${nested(hops - 1)} } }`;

describe("what one request may ask for", () => {
  it.each([
    ["QUERY_TOO_DEEP", 25, 24, `{ entity(id: "x") { ${nested(12)} } }`, {}],
    ["TOO_MANY_ALIASES", 101, 100, `{ entity(id: "x") { ${times(101, (at) => `a${at}: slug`)} } }`, {}],
    [
      "QUERY_TOO_COMPLEX",
      4_001,
      4_000,
      `{ ${times(90, (at) => `a${at}: node(id: "x") { ...F }`)} } fragment F on Node { ${"id ".repeat(50)} }`,
      {},
    ],
    [
      "QUERY_TOO_COMPLEX",
      142,
      120,
      `{ entity(id: "x") { ${times(70, (at) => `a${at}: neighbours(first: ${at}) { nodes { claims(first: 1) { nodes { id } } } }`)} } }`,
      {},
    ],
    [
      "QUERY_TOO_COSTLY",
      1_020_200,
      50_000,
      "{ entities(first: 100) { nodes { neighbours(first: 100) { nodes { neighbours(first: 100) { nodes { slug } } } } } } }",
      {},
    ],
    ["PAGE_SIZE_INVALID", 101, 100, "{ entities(first: 101) { totalCount nodes { slug } } }", {}],
    [
      "PAGE_SIZE_INVALID",
      1_000,
      100,
      'query ($n: Int) { entity(id: "x") { neighbours(first: $n) { nodes { slug } } } }',
      { n: 1_000 },
    ],
    [
      "TOO_MANY_IDS",
      101,
      100,
      "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }",
      { ids: Array(101).fill("x") },
    ],
    [
      "LIST_TOO_LONG",
      1_001,
      1_000,
      "query ($about: [ID!]) { claims(filter: { about: $about }) { totalCount } }",
      { about: Array(1_001).fill("x") },
    ],
    [
      "SEARCH_TEXT_INVALID",
      201,
      200,
      "query ($text: String!) { search(text: $text) { totalCount } }",
      { text: "ن".repeat(201) },
    ],
    ["TOO_MANY_TOKENS", 4_009, 4_000, `{ ontology { ${"kinds { name } ".repeat(1_001)} } }`, {}],
    ["BODY_TOO_LARGE", 262_220, 262_144, `{ search(text: "${"x".repeat(262_156)}") { totalCount } }`, {}],
    ["QUERY_TOO_COMPLEX", 501, 500, `{ ${times(200, (at) => `a${at}: __schema { types { name } }`)} }`, {}],
  ] as const)("%s: asked %i, limit %i", async (code, asked, limit, query, variables) => {
    const { status, data, errors } = await service.ask(query, variables);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      expect.objectContaining({ code, asked, limit }),
    ]);
    expect(status).toBe(code === "BODY_TOO_LARGE" ? 413 : 400);
    expect(data ?? null).toBeNull();
  });

  it.each([
    ["GRAPHQL_VALIDATION_FAILED", "{ entities(orderBy: SIZE) { totalCount } }", {}],
    ["GRAPHQL_VALIDATION_FAILED", "{ entities(filter: { size: 3 }) { totalCount } }", {}],
    ["GRAPHQL_PARSE_FAILED", "{ entities { totalCount ", {}],
    [
      "BAD_USER_INPUT",
      "query ($k: Kind!) { entities(filter: { kinds: [$k] }) { totalCount } }",
      { k: "SPY" },
    ],
    ["BAD_USER_INPUT", "query ($id: ID!) { entity(id: $id) { slug } }", {}],
    ["EDTF_INVALID", '{ entity(id: "x", asOf: { validAt: "soon" }) { slug } }', {}],
    ["CURSOR_INVALID", '{ entity(id: "x") { claims(after: "bm9uZQ") { totalCount } } }', {}],
  ] as const)("%s for a value that its place does not take", async (code, query, variables) => {
    const { status, errors } = await service.ask(query, variables);
    expect([status, errors?.map(({ extensions }) => extensions.code)]).toEqual([400, [code]]);
  });

  it("has room for all that a tool asks about the schema", async () => {
    const { errors, data } = await service.ask(getIntrospectionQuery({ inputValueDeprecation: true }));
    expect(errors).toBeUndefined();
    expect(data.__schema.types.length).toBeGreaterThan(50);
  });
});

describe("an error of a root field", () => {
  it("says where in the answer and where in the document, and leaves the other root fields alone", async () => {
    const { status, data, errors } = await service.ask(`{
      fine: entities { totalCount }
      wrong: entity(id: "x") {
        neighbours(first: 1000) { totalCount nodes { slug } }
      }
    }`);
    expect(status).toBe(200);
    expect(data).toEqual({ fine: { totalCount: 0 }, wrong: null });
    expect(errors).toEqual([
      expect.objectContaining({ path: ["wrong"], locations: [{ line: 3, column: 7 }] }),
    ]);
  });
});

describe("a hostile text", () => {
  /** One for each place where a text is compared with something; that none changes its statement is shown without a database. */
  const documents = [
    "an-entity-by-slug",
    "claims-by-speaker-and-stance",
    "claims-by-words-in-their-evidence",
    "entities-related-to-several",
    "entities-within-a-place",
    "neighbours-with-a-filter",
    "relations-on-the-word-of-some-alone",
    "search-in-any-script",
    "several-nodes-in-the-order-of-their-ids",
  ];

  it.each(documents)("is a text and nothing else in %s", async (name) => {
    const document = madeHostile(goldenDocuments.get(name) ?? "");
    expect(document).toContain("RETURN 1");
    const { status, errors } = await service.ask(document);
    expect([status, errors]).toEqual([200, undefined]);
  });

  it.each([
    "\ud800",
    "\udfff\ud800",
    "\u0000",
    "\u2028",
    "a\u0300".repeat(100),
    "(".repeat(200),
    "*",
    '"',
    "AND",
    "/",
  ])("is searched for as it stands: %j", async (text) => {
    const query =
      "query ($text: String!) { search(text: $text) { totalCount } claims(filter: { text: $text }) { totalCount } }";
    const { status, errors, data } = await service.ask(query, { text });
    expect([status, errors]).toEqual([200, undefined]);
    expect(data.claims.totalCount).toBe(0);
  });
});

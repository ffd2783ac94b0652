import cytoscape from "cytoscape";
import { MultiDirectedGraph } from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exported, hostileNames, startExported } from "../setup/exported.js";
import type { TestService } from "../setup/service.js";

let service: TestService;
/** Ids of entities, by slug. */
let ids: Readonly<Record<string, string>>;
beforeAll(async () => {
  service = await startExported();
  const { data } =
    await service.ask(`{ nusra: entity(id: "jabhat-al-nusra") { id } dune: entity(id: "dune-company") { id }
    tide: entity(id: "tide-company") { id } turned: entity(id: "turned") { id } markup: entity(id: "markup") { id } }`);
  ids = Object.fromEntries(Object.entries(data).map(([name, one]) => [name, (one as { id: string }).id]));
}, 300_000);
afterAll(() => service?.stop());

interface Read {
  readonly nodes: number;
  readonly edges: number;
  readonly directed: number;
  node(id: string): Record<string, unknown>;
  /** The attributes of the edges that join two nodes, whichever way. */
  between(one: string, other: string): Record<string, unknown>[];
}

function readGraph(graph: ReturnType<typeof gexf.parse>): Read {
  return {
    ...{ nodes: graph.order, edges: graph.size, directed: graph.directedSize },
    node: (id) => graph.getNodeAttributes(id),
    between: (one, other) => graph.edges(one, other).map((edge) => graph.getEdgeAttributes(edge)),
  };
}

function readCytoscape(text: string): Read {
  const cy = cytoscape({ headless: true, ...JSON.parse(text) });
  const edges = cy.edges();
  return {
    ...{ nodes: cy.nodes().length, edges: edges.length, directed: edges.length },
    node: (id) => cy.getElementById(id).data(),
    between: (one, other) =>
      cy
        .getElementById(one)
        .edgesWith(cy.getElementById(other))
        .map((edge) => edge.data()),
  };
}

const readers: [format: string, read: (text: string) => Read][] = [
  ["gexf", (text) => readGraph(gexf.parse(MultiDirectedGraph, text, { respectInputGraphType: true }))],
  ["graphml", (text) => readGraph(graphml.parse(MultiDirectedGraph, text))],
  ["cytoscape", readCytoscape],
];

const filters: [options: string, filter: string, asOf?: string][] = [
  ["", "{}"],
  ["predicates=FOUGHT,ALLIED_WITH&disputed=true", "{ predicates: [FOUGHT, ALLIED_WITH], disputed: true }"],
  ["kinds=PERSON&validAt=2013", "{ kinds: [PERSON] }", `{ validAt: "2013" }`],
  [
    "predicates=FOUGHT&validAt=2012-06&match=CERTAIN",
    "{ predicates: [FOUGHT] }",
    `{ validAt: "2012-06", match: CERTAIN }`,
  ],
  ["minOrigins=1000", "{ minOrigins: 1000 }"],
];

describe.each(readers)("%s, opened by a reader that is not ours,", (format, read) => {
  test.each(
    filters,
  )("has the nodes and edges that the API counts with '%s'", async (options, filter, asOf = "{}") => {
    const { nodes, edges, directed } = read(await exported(service, `${format}?${options}`));
    const ends = new Set<string>();
    let after: string | null = null;
    let total = 0;
    do {
      const { data, errors } = await service.ask(
        `query ($after: String) { relations(filter: ${filter}, asOf: ${asOf}, first: 100, after: $after) {
          totalCount nodes { subjectId objectId } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      expect(errors).toBeUndefined();
      total = data.relations.totalCount;
      for (const { subjectId, objectId } of data.relations.nodes) ends.add(subjectId).add(objectId);
      after = data.relations.pageInfo.hasNextPage ? data.relations.pageInfo.endCursor : null;
    } while (after !== null);
    expect({ nodes, edges, directed }).toEqual({ nodes: ends.size, edges: total, directed: total });
  });

  test("has names and quotes in Arabic, and attributes of their types", async () => {
    const graph = read(await exported(service, `${format}?among=jabhat-al-nusra,harakat-hazm`));
    expect(graph.node(ids.nusra ?? "")).toMatchObject({
      ...{ label: "Jabhat al-Nusra", name_ar: "جبهة النصرة", slug: "jabhat-al-nusra", kind: "ARMED_GROUP" },
    });
    const { data } = await service.ask(`{ entity(id: "harakat-hazm") { id } }`);
    const fought = graph
      .between(ids.nusra ?? "", data.entity.id)
      .find(({ predicate }) => predicate === "FOUGHT");
    expect(fought).toMatchObject({
      ...{
        symmetric: true,
        disputed: false,
        claims: expect.any(Number),
        predicate_ar: expect.stringMatching(/\p{Script=Arabic}/u),
      },
      quote: expect.stringContaining("أبرزها حركة حزم"),
    });
    expect(Object.hasOwn(fought ?? {}, "start_earliest") && fought?.start_earliest !== null).toBe(false);
  });

  test("keeps names that would break its markup, and marks that turn text unseen", async () => {
    const text = await exported(service, `${format}?kinds=ARMED_GROUP`);
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    const graph = read(text);
    expect(graph.node(ids.turned ?? "").label).toBe(hostileNames.turned);
    const kept =
      format === "cytoscape" ? hostileNames.markup : hostileNames.markup.replace("\u0007", "\ufffd");
    expect(graph.node(ids.markup ?? "")).toMatchObject({ label: kept, description: `described: ${kept}` });
  });

  test("keeps edges apart that join one pair, with the days that are known", async () => {
    const graph = read(await exported(service, `${format}?among=tide-company,reed-company`));
    const { data } = await service.ask(
      `{ entity(id: "reed-company") { id } relations(filter: { among: ["tide-company", "reed-company"] }) {
        nodes { predicate { name } periods { startEarliest endLatest } } } }`,
    );
    const edges = graph.between(ids.tide ?? "", data.entity.id);
    expect(edges.length).toBeGreaterThan(1);
    const expected = data.relations.nodes.map(
      (one: {
        predicate: { name: string };
        periods: { startEarliest: string | null; endLatest: string | null }[];
      }) => [
        one.predicate.name,
        one.periods[0]?.startEarliest ?? undefined,
        one.periods.at(-1)?.endLatest ?? undefined,
      ],
    );
    const found = edges.map((edge) => [
      edge.predicate,
      edge.start_earliest ?? undefined,
      edge.end_latest ?? undefined,
    ]);
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  test("comes again the same, byte for byte, by the instant that it names", async () => {
    const response = await fetch(`${service.url}/export/${format}?minOrigins=1`);
    const text = await response.text();
    const place = response.headers.get("content-location") ?? "";
    expect(place).toContain("knownAt=");
    const again = await fetch(`${service.url}${place}`);
    expect(await again.text()).toBe(text);
  });

  test("says filter, time, version and counts", async () => {
    const response = await fetch(`${service.url}/export/${format}?predicates=FOUGHT`);
    const text = await response.text();
    const { data } = await service.ask(
      "{ relations(filter: { predicates: [FOUGHT] }) { totalCount } viewer { tick } }",
    );
    for (const said of [
      "FOUGHT",
      response.headers.get("isnad-known-at") ?? "",
      "Isnad ",
      String(data.relations.totalCount),
    ])
      expect(text.slice(0, 6_000)).toContain(said);
    expect(response.headers.get("isnad-tick")).toBe(String(data.viewer.tick));
  });
});

describe("Cytoscape JSON", () => {
  test("has colours, shapes and classes that a style can select by", async () => {
    const cy = cytoscape({ headless: true, ...JSON.parse(await exported(service, "cytoscape")) });
    const { data } = await service.ask(
      "{ relations(filter: { disputed: true }) { totalCount } ontology { kinds { name color shape } } }",
    );
    expect(cy.edges(".disputed").length).toBe(data.relations.totalCount);
    expect(cy.edges(".disputed").length).toBeGreaterThan(0);
    const group = data.ontology.kinds.find(({ name }: { name: string }) => name === "ARMED_GROUP");
    expect(cy.getElementById(ids.nusra ?? "").data()).toMatchObject({
      color: group.color,
      shape: group.shape,
    });
    expect(cy.data()).toMatchObject({
      generator: expect.stringMatching(/^Isnad /),
      options: {},
      edges: cy.edges().length,
    });
  });
});

describe("GEXF", () => {
  test("has an edge while its relation may have held, in spells where it held more than once, and always where no day is known", async () => {
    const text = await exported(service, "gexf?among=tide-company,reed-company,dune-company");
    const { data } = await service.ask(
      `{ relations(filter: { among: ["tide-company", "reed-company", "dune-company"] }) { nodes { id periods { startEarliest endLatest } } } }`,
    );
    const shapes = new Set<string>();
    for (const { id, periods } of data.relations.nodes as {
      id: string;
      periods: { startEarliest: string | null; endLatest: string | null }[];
    }[]) {
      const [, head = "", body = ""] = new RegExp(`<edge id="${id}"([^>]*)>(.*?)</edge>`).exec(text) ?? [];
      const bounds = (tag: string) => [
        / start="([^"]*)"/.exec(tag)?.[1] ?? null,
        / end="([^"]*)"/.exec(tag)?.[1] ?? null,
      ];
      const days = periods.map(({ startEarliest, endLatest }) => [startEarliest, endLatest]);
      const isAlways = days.some(([start, end]) => start === null && end === null);
      const spells = [...body.matchAll(/<spell [^>]*>/g)].map(([tag]) => bounds(tag));
      shapes.add(isAlways ? "always" : days.length > 1 ? "spells" : "once");
      if (isAlways || days.length > 1)
        expect([bounds(head), spells]).toEqual([[null, null], isAlways ? [] : days]);
      else expect([bounds(head), spells]).toEqual([days[0], []]);
    }
    expect([...shapes].toSorted()).toEqual(["always", "once", "spells"]);
  });
});

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectRoot } from "../../src/root.js";
import { exported, hostileNames, startExported } from "../setup/exported.js";
import { describeInPython, python } from "../setup/python.js";
import type { TestService } from "../setup/service.js";

type Typed = Readonly<Record<string, readonly [type: string, value: unknown]>>;

interface ReadGraph {
  readonly nodes: Readonly<Record<string, Typed>>;
  readonly edges: Readonly<Record<string, Typed>>;
  readonly edgeCount: number;
  readonly isDirected: boolean;
  readonly graph: Typed;
}

const graphReaders = ["networkx gexf", "networkx graphml", "igraph graphml"] as const;

type Answer = Readonly<Record<(typeof graphReaders)[number], ReadGraph>> & {
  readonly empty: readonly number[];
  readonly csv: readonly Readonly<Record<string, string>>[];
};

await describeInPython("in Python", () => {
  let service: TestService;
  let folder: string;
  let read: Answer;
  beforeAll(async () => {
    service = await startExported();
    folder = await mkdtemp(join(tmpdir(), "isnad-exports-"));
    const files = [
      ...[
        ["all.gexf", "gexf"],
        ["all.graphml", "graphml"],
        ["all.csv", "relations.csv"],
      ],
      ...[
        ["none.gexf", "gexf?minOrigins=1000"],
        ["none.graphml", "graphml?minOrigins=1000"],
      ],
    ] as const;
    for (const [file, path] of files) await writeFile(join(folder, file), await exported(service, path));
    read = await python<Answer>(join(projectRoot, "tests/python/read_exports.py"), folder);
  }, 240_000);
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await service?.stop();
  });

  test.each(
    graphReaders,
  )("%s has as many edges as the API counts, all directed, and their ends", async (reader) => {
    const { data } = await service.ask("{ relations { totalCount } }");
    const { nodes, edgeCount, isDirected, edges } = read[reader];
    expect([edgeCount, Object.keys(edges).length, isDirected]).toEqual([
      data.relations.totalCount,
      data.relations.totalCount,
      true,
    ]);
    const ends = new Set(read.csv.flatMap((row) => [row.subject_slug, row.object_slug]));
    expect(
      Object.values(nodes)
        .map(({ slug }) => slug?.[1])
        .toSorted(),
    ).toEqual([...ends].toSorted());
  });

  test.each(
    graphReaders,
  )("%s has names and quotes in Arabic, and attributes of their types", async (reader) => {
    const { nodes, edges } = read[reader];
    const { data } =
      await service.ask(`{ relations(filter: { predicates: [FOUGHT], among: ["jabhat-al-nusra", "harakat-hazm"] }) {
      nodes { id subjectId claimCount bestClaim { evidence { exact } } } } }`);
    const [fought] = data.relations.nodes;
    expect(nodes[fought.subjectId]).toMatchObject({
      label: ["str", expect.any(String)],
      name_ar: ["str", expect.stringMatching(/\p{Script=Arabic}/u)],
    });
    expect(edges[fought.id]).toMatchObject({
      ...{ symmetric: ["bool", true], disputed: ["bool", false] },
      claims: [reader === "igraph graphml" ? "float" : "int", fought.claimCount],
      quote: ["str", fought.bestClaim.evidence.map(({ exact }: { exact: string }) => exact).join(" … ")],
      predicate: ["str", "FOUGHT"],
    });
    expect(fought.bestClaim.evidence.map(({ exact }: { exact: string }) => exact)).toContain(
      "أبرزها حركة حزم",
    );
  });

  test.each(graphReaders)("%s has names that would break the markup whole", async (reader) => {
    const labels = Object.values(read[reader].nodes).map(({ label }) => label?.[1]);
    expect(labels).toContain(hostileNames.turned);
    expect(labels).toContain(hostileNames.markup.replace("\u0007", "\ufffd"));
  });

  test("networkx has the days of edges from GEXF, as texts that dates are read from", async () => {
    const { data } = await service.ask(
      `{ relations(filter: { predicates: [FOUGHT, ALLIED_WITH], among: ["tide-company", "reed-company"] }) { nodes { id predicate { name } periods { startEarliest endLatest } } } }`,
    );
    const { edges } = read["networkx gexf"];
    for (const { id, predicate, periods } of data.relations.nodes) {
      const days = periods.map(
        ({ startEarliest, endLatest }: { startEarliest: string; endLatest: string }) => [
          startEarliest,
          endLatest ?? "None",
        ],
      );
      if (predicate.name === "ALLIED_WITH") expect(edges[id]?.spells).toEqual(["list", days]);
      else
        expect([edges[id]?.start, edges[id]?.end]).toEqual([
          ["str", days[0]?.[0]],
          ["str", days[0]?.[1]],
        ]);
    }
    expect(read["networkx gexf"].graph.mode).toEqual(["str", "dynamic"]);
  });

  test("GraphML says what it holds in attributes of the graph", async () => {
    const { data } = await service.ask("{ viewer { tick } }");
    for (const reader of ["networkx graphml", "igraph graphml"] as const)
      expect(read[reader].graph).toMatchObject({
        generator: ["str", expect.stringMatching(/^Isnad \d/)],
        tick: [expect.any(String), data.viewer.tick],
        known_at: ["str", expect.stringMatching(/^\d{4}-\d\d-\d\dT/)],
        options: ["str", "{}"],
      });
  });

  test("csv has a row a relation under the headings", async () => {
    const { data } = await service.ask("{ relations { totalCount } }");
    expect(read.csv).toHaveLength(data.relations.totalCount);
    expect(Object.keys(read.csv[0] ?? {}).slice(0, 2)).toEqual(["id", "predicate"]);
    expect(read.csv.some(({ quote }) => quote?.includes("أبرزها حركة حزم"))).toBe(true);
  });

  test("a graph of which nothing passes is read as an empty one", () => {
    expect(read.empty).toEqual([0, 0, 0]);
  });
});

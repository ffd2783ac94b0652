import { setTimeout as sleep } from "node:timers/promises";
import { parse } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anonymous } from "../../src/access/access.model.js";
import { QueryCancelled, QueryTimeout, StatementFailed } from "../../src/errors.js";
import { openGraph } from "../../src/graph/driver-graph.js";
import type { Graph, ReadOptions, Statement } from "../../src/graph/graph.model.js";
import { sharingLimits } from "../../src/graph/lane.js";
import { sharedGraph } from "../../src/graph/shared-graph.js";
import { sharedText } from "../../src/graph/shared-text.js";
import { int } from "../../src/graph/values.js";
import { prepareGraph } from "../../src/prepare-graph.js";
import { makeExecute } from "../../src/query/execute.js";
import { ownNeo4j } from "../setup/database.js";
import { OperationWriter } from "../setup/generated-operations.js";
import { openTestGraph } from "../setup/graph.js";
import { ontology, registry, schema } from "../setup/schema.js";

/** Milliseconds that a statement may take here. */
const timeoutMs = 4_000;

let clean: Graph;
let plain: Graph;

beforeAll(async () => {
  clean = await openTestGraph();
  await prepareGraph(clean, ontology, () => {});
  plain = openGraph(ownNeo4j(), { queryTimeoutMs: timeoutMs });
});
afterAll(async () => {
  await plain.close();
  await clean.close();
});

/** Reads go together whatever they take, and wait for each other. */
const eager = {
  ...sharingLimits,
  quickMs: Number.POSITIVE_INFINITY,
  alikeMs: Number.POSITIVE_INFINITY,
  patienceMs: 60_000,
  togetherMs: 60_000,
};

/** Counts to a number; 100 is divided by another, which must not be 0. */
const work = "UNWIND range(1, $p0) AS n WITH count(n) AS n RETURN n + 100 / $p1 AS answer";
const counted = (to: number, by = 1): Statement<number> => ({
  ...{ name: "counted", text: work, parameters: { p0: int(to), p1: int(by) } },
  row: (get) => Number(get("answer")),
});
const endless = 10_000_000_000;

/** Reads go together that come in one turn of the event loop, or while another is under way. */
const laterTurn = () => sleep(0);

/** Reads of one statement that go together from now on: one is under way, and the others wait for it. */
async function joined(limits = eager) {
  const groups: number[] = [];
  const graph = sharedGraph(plain, (members) => groups.push(members), limits);
  const sharedAs = sharedText(work);
  const read = (statement: Statement<number>, options: ReadOptions = {}) =>
    graph.read(statement, { ...options, sharedAs });
  // The database plans the text for several beside what it is asked; once it has, reads wait for it.
  while (groups.length === 0) await Promise.all(Array.from({ length: 4 }, () => read(counted(1))));
  groups.length = 0;
  return { groups, read };
}

const running = async () => {
  const text =
    "SHOW TRANSACTIONS YIELD metaData WHERE metaData.statement = 'counted' RETURN count(*) AS count";
  const [count] = await clean.read({
    name: "running",
    text,
    parameters: {},
    row: (get) => Number(get("count")),
  });
  return count;
};

describe("reads that go together", () => {
  it("are answered each with what is its own, in as few messages as there must be", async () => {
    const { groups, read } = await joined();
    const first = read(counted(300_000));
    await laterTurn();
    const others = [7, 1, 5, 3].map((to) => read(counted(to, 4)));
    expect(await first).toEqual([300_100]);
    expect(await Promise.all(others)).toEqual([[32], [26], [30], [28]]);
    expect(groups).toEqual([4]);
  });

  it("are no more than one message takes", async () => {
    const { groups, read } = await joined({ ...eager, members: 3 });
    const first = read(counted(300_000));
    await laterTurn();
    const all = [1, 2, 3, 4, 5, 6].map((to) => read(counted(to)));
    expect((await Promise.all([first, ...all])).flat()).toEqual([300_100, 101, 102, 103, 104, 105, 106]);
    expect(groups).toEqual([3, 3]);
  });

  it("go in one message where they come in one turn, as the root fields of a document do", async () => {
    const { groups, read } = await joined();
    const all = Array.from({ length: 40 }, (_, at) => read(counted(at + 1)));
    expect((await Promise.all(all)).flat()).toEqual(all.map((_, at) => at + 101));
    expect(groups).toEqual([40]);
  });

  it("fail alone: who asks with a value that cannot be, spoils it for nobody else", async () => {
    const { read } = await joined();
    const first = read(counted(300_000));
    await laterTurn();
    const [good, bad, other] = [read(counted(1)), read(counted(1, 0)), read(counted(2))];
    await expect(bad).rejects.toBeInstanceOf(StatementFailed);
    expect([await first, await good, await other]).toEqual([[300_100], [101], [102]]);
  });

  it("are answered by one statement where they ask for the very same", async () => {
    const groups: number[] = [];
    const graph = sharedGraph(plain, (members) => groups.push(members), eager);
    const text =
      "UNWIND range(1, 300000) AS n WITH count(n) AS n UNWIND range(1, 50) AS m RETURN n + m AS answer LIMIT $p0";
    const sharedAs = sharedText(text);
    const read = (most: number) =>
      graph.read(
        { name: "same", text, parameters: { p0: int(most) }, row: (get) => Number(get("answer")) },
        { sharedAs },
      );
    const rows = await Promise.all([read(1), read(2), read(1), read(2), read(1)]);
    const [one, two] = [[300_001], [300_001, 300_002]];
    expect(rows).toEqual([one, two, one, two, one]);
    expect(groups.toSorted()).toEqual([2, 3]);
  });

  it("are left by one without the others' noticing, and end in the database when all have left", async () => {
    const { read } = await joined();
    const leave = [new AbortController(), new AbortController(), new AbortController()] as const;
    const first = read(counted(300_000));
    await laterTurn();
    const all = leave.map(({ signal }, at) => read(counted(at === 2 ? 3 : endless), { signal }));
    const ends = all.map((read) => read.catch((fault: unknown) => fault));
    await first;
    await expect.poll(running).toBe(1);
    leave[0].abort();
    expect(await ends[0]).toBeInstanceOf(QueryCancelled);
    await sleep(300);
    expect(await running()).toBe(1);
    leave[1].abort();
    leave[2].abort();
    expect(await ends[2]).toBeInstanceOf(QueryCancelled);
    await expect.poll(running, { timeout: 3_000 }).toBe(0);
  });

  it("are left while they wait, too", async () => {
    const { groups, read } = await joined();
    const leave = new AbortController();
    const first = read(counted(300_000));
    await laterTurn();
    const others = [read(counted(1)), read(counted(2), { signal: leave.signal }), read(counted(3))] as const;
    leave.abort();
    await expect(others[1]).rejects.toBeInstanceOf(QueryCancelled);
    await expect(read(counted(1), { signal: leave.signal })).rejects.toBeInstanceOf(QueryCancelled);
    expect([await first, await others[0], await others[2]]).toEqual([[300_100], [101], [103]]);
    expect(groups).toEqual([2]);
  });

  it("have each its own time: one that takes for ever keeps the others for a moment", async () => {
    const { read } = await joined({ ...eager, togetherMs: 500 });
    const first = read(counted(300_000));
    await laterTurn();
    const begun = performance.now();
    const slow = read(counted(endless)).catch((fault: unknown) => fault);
    expect(await Promise.all([read(counted(1)), read(counted(2))])).toEqual([[101], [102]]);
    expect(performance.now() - begun).toBeLessThan(timeoutMs);
    const fault = await slow;
    expect([fault, (fault as QueryTimeout).facts]).toEqual([
      expect.any(QueryTimeout),
      { statement: "counted", limitMs: timeoutMs },
    ]);
    await first;
  });

  it("wait no longer than they are patient for one that is under way", async () => {
    const { groups, read } = await joined({ ...eager, patienceMs: 50 });
    const leave = new AbortController();
    const slow = read(counted(endless), { signal: leave.signal }).catch(() => null);
    await laterTurn();
    expect(await Promise.all([read(counted(1)), read(counted(2))])).toEqual([[101], [102]]);
    expect(groups).toEqual([2]);
    leave.abort();
    await slow;
  });

  it("go alone where they are not quick, or have a time limit of their own", async () => {
    const { groups, read } = await joined();
    const first = read(counted(300_000));
    await laterTurn();
    await Promise.all([read(counted(1), { timeoutMs: 3_000 }), read(counted(2), { timeoutMs: 3_000 })]);
    await first;
    const none: number[] = [];
    const graph = sharedGraph(plain, (members) => none.push(members), { ...eager, quickMs: -1, alikeMs: -1 });
    const sharedAs = sharedText(work);
    for (let times = 0; times < 3; times += 1)
      await Promise.all([1, 2, 3].map((to) => graph.read(counted(to), { sharedAs })));
    expect([groups, none]).toEqual([[], []]);
  });
});

describe("a text for several", () => {
  it("has no other parameter than one map, and is the same for each statement of that text", () => {
    const text = "MATCH (e) WHERE e.id = $p0 OR e.slug = $p0 AND e.day > $p10 RETURN e AS answer LIMIT $p1";
    const shared = sharedText(text);
    expect(shared.common).toEqual(["p1"]);
    expect(shared.own).toEqual(["p0", "p10"]);
    expect(new Set([...(shared.text?.matchAll(/\$\w+(\.\w+)?/g) ?? [])].map(([found]) => found))).toEqual(
      new Set(["$shared.members", "$shared.p1"]),
    );
    expect(shared.text).toContain("e.id = member[0] OR e.slug = member[0] AND e.day > member[1]");
  });

  it("is the statement's own where nothing differs from one to the other", () => {
    expect(sharedText("MATCH (e) RETURN count(e) AS answer")).toEqual({ text: null, common: [], own: [] });
    const limited = sharedText("MATCH (e) RETURN e AS answer LIMIT $p0");
    expect(limited).toEqual({ text: null, common: ["p0"], own: [] });
  });
});

describe("answers to documents that are asked at once", () => {
  const write = () => Promise.reject(new Error("Nothing is written here."));
  const parts = { schema, ontology, registry, write };
  const ids = ["jabhat-al-nusra", "adib-salama", "aleppo", "harakat-hazm", "nobody-at-all"];
  const fixed = [
    "query ($id: ID!) { entity(id: $id) { slug name(languages: [AR]) kind } }",
    "query ($id: ID!) { entity(id: $id) { neighbours(first: 5) { totalCount nodes { slug } pageInfo { endCursor } } } }",
    "query ($id: ID!) { entities(filter: { relatedTo: [$id] }, first: 3) { nodes { slug } } }",
  ];

  it("are those of each alone", async () => {
    const writer = new OperationWriter(schema, 11, 1);
    const generated = Array.from({ length: 25 }, () => writer.next());
    const asked = [
      ...fixed.flatMap((text) => ids.map((id) => ({ text, variables: { id } }))),
      ...generated.flatMap((operation) => [operation, operation]),
    ];
    const documents = new Map(asked.map(({ text }) => [text, parse(text)]));
    const answersOf = async (graph: Graph, atOnce: boolean) => {
      const execute = makeExecute({ ...parts, graph });
      const ask = async ({ text, variables }: (typeof asked)[number]) => {
        const document = documents.get(text) ?? parse(text);
        return JSON.stringify(await execute({ document, variables, operationName: null, viewer: anonymous }));
      };
      if (atOnce) return Promise.all(asked.map(ask));
      const answers: string[] = [];
      for (const one of asked) answers.push(await ask(one));
      return answers;
    };
    const expected = await answersOf(clean, false);
    let together = 0;
    const shared = sharedGraph(clean, (members) => (together += members), eager);
    for (let times = 0; times < 4 || together < 30; times += 1) {
      const answers = await answersOf(shared, true);
      for (const [at, answer] of answers.entries()) expect(answer, asked[at]?.text).toBe(expected[at]);
    }
    expect(expected.filter((answer) => answer.includes('"slug"')).length).toBeGreaterThan(10);
  }, 300_000);
});

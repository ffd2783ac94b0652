import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Graph, Statement } from "../../src/graph/graph.model.js";
import { verify } from "../../src/verify/verify.js";
import { aClaim, smallOntology } from "../setup/claims.js";
import { openTestGraph } from "../setup/graph.js";
import { someClaims, someEntities, someSame, someTicks } from "../setup/random-claims.js";
import { correct, judge, onlyNamed, rate, record } from "../setup/recorded-claims.js";

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

const somethingHappens = fc.record({
  claims: someClaims,
  size: fc.integer({ min: 1, max: 5 }),
  judged: fc.array(
    someSame.map((pairs) => pairs.filter(([left, right]) => left !== right)),
    { maxLength: 3 },
  ),
  rated: fc.array(fc.tuple(fc.constantFrom(...someEntities), fc.constantFrom("A", "C", "E")), {
    maxLength: 2,
  }),
  ticks: someTicks,
});

describe("deriving again what a change affects", () => {
  it("leaves the database as deriving everything afresh would, after any changes", {
    timeout: 300_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(somethingHappens, async ({ claims, size, judged, rated, ticks }) => {
        await onlyNamed(graph, ticks);
        for (let from = 0; from < claims.length; from += size)
          await record(graph, claims.slice(from, from + size), claims.slice(0, from));
        for (const claim of claims) await correct(graph, claim);
        for (const [speaker, reliability] of rated) await rate(graph, speaker, reliability);
        for (const [at, after] of [...judged, []].entries()) {
          await judge(graph, judged[at - 1] ?? [], after);
          expect((await verify(graph, smallOntology)).faults).toEqual([]);
        }
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  it("moves edges to the entity that stands for both, and back again with their ids", async () => {
    const edges: Statement<unknown> = {
      name: "test",
      text: "MATCH (s:Entity)-[r:FOUGHT]->(o) RETURN [r.id, s.id, o.id] AS value",
      parameters: {},
      row: (get) => get("value"),
    };
    await onlyNamed(graph);
    await record(graph, [aClaim({ subject: "ent_b", object: "ent_c" })]);
    expect(await graph.read(edges)).toEqual([["rel_FOUGHT.b.c", "ent_b", "ent_c"]]);
    await judge(graph, [], [["ent_a", "ent_b"]]);
    expect(await graph.read(edges)).toEqual([["rel_FOUGHT.a.c", "ent_a", "ent_c"]]);
    await judge(graph, [["ent_a", "ent_b"]], []);
    expect(await graph.read(edges)).toEqual([["rel_FOUGHT.b.c", "ent_b", "ent_c"]]);
    expect((await verify(graph, smallOntology)).faults).toEqual([]);
  });
});

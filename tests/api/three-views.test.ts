import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { parse } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import { projectRoot } from "../../src/root.js";
import { Comparison } from "../oracle/compare.js";
import { type Oracle, oracleOf } from "../oracle/oracle.js";
import { toldWorld } from "../oracle/told-world.js";
import type { World } from "../oracle/world.model.js";
import { startTestService, type TestService } from "../setup/service.js";

let service: TestService;
let world: World;
let oracle: Oracle;

beforeAll(async () => {
  service = await startTestService();
  world = await toldWorld(service.graph, loadOntology(join(projectRoot, "schema")));
  oracle = oracleOf(world);
}, 600_000);
afterAll(() => service?.stop());

/** Asks both, whatever it is; the oracle's answer, once the service's is the same. */
async function bothSay(comparison: Comparison, text: string, variables: Record<string, unknown>) {
  const expected = JSON.parse(JSON.stringify(await oracle.ask(parse(text), variables)));
  // So that a connection which the service has closed meanwhile is known to be closed.
  await setImmediate();
  const answered = await service.ask(text, comparison.forService(variables));
  expect(comparison.difference(expected, answered), JSON.stringify(variables)).toBeNull();
  return expected.data;
}

/** Instants between the ticks at which the graph was told something, from before everything until now. */
function someInstants(): string[] {
  const all = world.snapshots.map(({ tick }) => tick.at).filter((at) => at !== "");
  return ["2000-01-01T00:00:00.000Z", ...[0.3, 0.8].map((part) => all[Math.floor(part * all.length)] ?? "")];
}

const someAsOf = () => [
  null,
  { validAt: "2012" },
  { validAt: "2013-05", match: "CERTAIN" },
  ...someInstants().map((knownAt) => ({ knownAt })),
  { knownAt: someInstants().at(-1), validAt: "2011/2013" },
];

describe("as a list of all that was recorded says", () => {
  it("a timeline is placed and ordered, page by page", async () => {
    const text = `query ($about: [ID!], $filter: ClaimFilter, $asOf: AsOf, $after: String) {
      timeline(about: $about, filter: $filter, asOf: $asOf, first: 100, after: $after) {
        totalCount undatedCount pageInfo { hasNextPage endCursor }
        nodes { earliest latest placedBy claim { id } }
      }
    }`;
    const placements = new Set<string>();
    const events = world.entities
      .filter(({ entity }) => entity.kind === "EVENT")
      .map(({ entity }) => entity.slug);
    const filters = [
      {},
      { filter: { stances: ["DENIED"] } },
      { about: events.slice(0, 3) },
      { about: events.slice(0, 5), filter: { about: events.slice(3, 9), retracted: false } },
    ];
    for (const asOf of someAsOf())
      for (const filter of asOf === null ? filters : filters.slice(0, 1)) {
        const comparison = new Comparison();
        let after: string | null = null;
        for (let page = 0; page < 20; page++) {
          const { timeline } = await bothSay(comparison, text, { ...filter, asOf, after });
          for (const { placedBy } of timeline.nodes) placements.add(placedBy);
          if (!timeline.pageInfo.hasNextPage) break;
          after = timeline.pageInfo.endCursor;
        }
      }
    expect([...placements].sort()).toEqual(
      expect.arrayContaining(["ANCHOR", "APPROXIMATE", "CLAIM", "DOCUMENT", "SEQUENCE"]),
    );
  }, 600_000);

  it("claims are counted, by whatever and of whichever", async () => {
    const text = `query ($by: [CountBy!]!, $claims: ClaimFilter, $asOf: AsOf) {
      counts(of: CLAIMS, by: $by, claims: $claims, asOf: $asOf) { keys count }
    }`;
    const groupings = ["PREDICATE", "KIND", "SPEAKER", "DOCUMENT", "STANCE", "MODALITY", "YEAR"];
    const sets = [
      ...groupings.map((one) => [one]),
      ["SPEAKER", "STANCE"],
      ["PREDICATE", "YEAR"],
      ["KIND", "SPEAKER", "DOCUMENT"],
    ];
    for (const asOf of someAsOf())
      for (const by of asOf === null ? sets : sets.slice(-2))
        await bothSay(new Comparison(), text, {
          by,
          asOf,
          claims: by.length > 1 ? { modalities: ["ACTUAL"] } : null,
        });
  }, 600_000);

  it("relations are counted, by whatever and of whichever", async () => {
    const text = `query ($by: [CountBy!]!, $relations: RelationFilter, $asOf: AsOf) {
      counts(of: RELATIONS, by: $by, relations: $relations, asOf: $asOf) { keys count }
    }`;
    const groupings = ["PREDICATE", "KIND", "SPEAKER", "DOCUMENT", "YEAR"];
    const sets = [...groupings.map((one) => [one]), ["PREDICATE", "YEAR"], ["SPEAKER", "KIND", "DOCUMENT"]];
    for (const asOf of someAsOf())
      for (const by of asOf === null ? sets : sets.slice(-2))
        await bothSay(new Comparison(), text, {
          by,
          asOf,
          relations: by.length > 1 ? { minOrigins: 1 } : null,
        });
  }, 600_000);

  it("two views differ", async () => {
    const text = `query ($from: AsOf!, $to: AsOf!, $seeds: [ID!], $filter: RelationFilter) {
      graphDiff(from: $from, to: $to, seeds: $seeds, filter: $filter) {
        gained { ...one } lost { ...one } newlyDisputed { ...one } settled { ...one } truncated
      }
    }
    fragment one on Relation { id versionId disputed subject { slug } object { slug } known { from to } }`;
    const seen = { gained: 0, lost: 0, newlyDisputed: 0, settled: 0, truncated: 0 };
    const views = someAsOf().map((asOf) => asOf ?? {});
    const seeds = world.entities.slice(0, 8).map(({ entity }) => entity.slug);
    for (const [at, from] of views.entries())
      for (const to of [views[(at + 1) % views.length], views[(at + 2) % views.length]])
        for (const more of [{}, { seeds }, { filter: { selfReported: false, maxOrigins: 1 } }]) {
          const { graphDiff } = await bothSay(new Comparison(), text, { from, to, ...more });
          seen.gained += graphDiff.gained.length;
          seen.lost += graphDiff.lost.length;
          seen.newlyDisputed += graphDiff.newlyDisputed.length;
          seen.settled += graphDiff.settled.length;
          seen.truncated += Number(graphDiff.truncated);
        }
    expect(Object.entries(seen).filter(([, count]) => count === 0)).toEqual([]);
  }, 900_000);
});

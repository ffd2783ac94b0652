import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Affected, ClaimQuery, RecordSlice } from "../../src/derive/change.model.js";
import type { DeriveInput, RecordedClaim } from "../../src/derive/derive.model.js";
import { identityOf } from "../../src/derive/identity.js";
import { answered } from "../../src/derive/record-slice.js";
import type { Graph } from "../../src/graph/graph.model.js";
import type { Reliability } from "../../src/record/claim.model.js";
import { aClaim, anInput } from "../setup/claims.js";
import { openTestGraph } from "../setup/graph.js";
import { answerFrom } from "../setup/memory-record.js";
import { someClaims, someEntities, someParts, someSame, someTicks } from "../setup/random-claims.js";
import { correct, judge, onlyNamed, rate, record } from "../setup/recorded-claims.js";

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

/** What the database answers to one round of queries. */
async function answerOf(queries: readonly ClaimQuery[]): Promise<RecordSlice> {
  let slice: RecordSlice | null = null;
  function* once(): Generator<readonly ClaimQuery[], Affected, RecordSlice> {
    slice = yield queries;
    return {} as Affected;
  }
  await graph.write("test", (unit) => answered(unit, once()));
  return slice as unknown as RecordSlice;
}

const ids = fc.subarray(
  Array.from({ length: 12 }, (_, at) => `clm_${at}`),
  { minLength: 1, maxLength: 3 },
);
const entities = fc.subarray([...someEntities], { minLength: 1, maxLength: 2 });
const keys = fc.subarray([...someEntities, "UNKNOWN", "NONE", "VALUE"], { minLength: 1, maxLength: 3 });
const bothOrOne = fc.oneof(
  fc.tuple(keys, keys),
  fc.tuple(keys, fc.constant(null)),
  fc.tuple(fc.constant(null), keys),
);
const predicate = fc.constantFrom("ATTACKED", "ALLIED_WITH", "FOUGHT", "CONTROLS", "KILLED", "DEATH_TOLL");

const query: fc.Arbitrary<ClaimQuery> = fc.oneof(
  fc.record({ by: fc.constantFrom("id" as const, "supersededBy" as const, "repeating" as const), ids }),
  fc.record({ by: fc.constantFrom("speaker" as const, "entity" as const), entities }),
  fc
    .tuple(predicate, bothOrOne)
    .map(([name, [subjects, objects]]) => ({ by: "ends" as const, predicate: name, subjects, objects })),
  fc
    .tuple(fc.subarray(["ATTACKED", "ALLIED_WITH", "DEATH_TOLL"], { minLength: 1 }), bothOrOne, fc.boolean())
    .map(([predicates, [fillers, others], first]) => ({
      ...{ by: "role" as const, predicates, role: predicates.includes("DEATH_TOLL") ? "side" : "event" },
      ...{ fillers, others, end: first ? ("subject" as const) : ("object" as const) },
    })),
);

/** Claims with roles, most of which repeat the one before them. */
const repeatingClaims = fc
  .array(someParts(["ATTACKED", "ALLIED_WITH"]), { minLength: 8, maxLength: 16 })
  .map((all) =>
    all.map((parts, at) => {
      const repeats = at % 4 === 0 ? {} : { repeats: `clm_${at - 1}` };
      return aClaim({ ...parts, ...repeats, id: `clm_${at}` });
    }),
  );

const aRecord = fc.record({
  claims: fc.oneof(someClaims, repeatingClaims),
  same: someSame.map((pairs) => pairs.filter(([left, right]) => left !== right)),
  rating: fc.constantFrom<Reliability>("A", "D"),
  ticks: someTicks,
  rounds: fc.array(fc.array(query, { minLength: 1, maxLength: 2 }), { minLength: 25, maxLength: 40 }),
});

/** Claims by id, without their evidence, which derivation does not read; none was told elsewhere before. */
function byId(claims: readonly RecordedClaim[]): Map<string, RecordedClaim> {
  return new Map(
    claims
      .map(
        (each) =>
          [
            each.claim.id,
            { ...each, originalRecordedAt: null, claim: { ...each.claim, evidence: [] } },
          ] as const,
      )
      .sort(),
  );
}

/** Queries for claims by id ask for such as are there: one that is only referred to has no node that others could hang on. */
function ofRecorded(queries: readonly ClaimQuery[], claims: readonly RecordedClaim[]): ClaimQuery[] {
  const recorded = new Set(claims.map(({ claim }) => claim.id));
  return queries.map((one) =>
    "ids" in one ? { ...one, ids: one.ids.filter((id) => recorded.has(id)) } : one,
  );
}

/** Which entities are one, as each id with the one that stands for it. */
function joined({ same, entityTicks }: RecordSlice): [string, string][] {
  const { of } = identityOf(same, entityTicks);
  return [...entityTicks.keys()].sort().map((id) => [id, of(id)]);
}

describe("the part of the record that queries ask for", () => {
  it("is what a look through all claims finds, with what must come along", { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(aRecord, async ({ claims, same, rating, ticks, rounds }) => {
        await onlyNamed(graph, ticks);
        await record(graph, claims);
        for (const claim of claims) await correct(graph, claim);
        await rate(graph, "ent_b", rating);
        await judge(graph, [], same);
        const ratings = new Map([["ent_b", rating]]);
        const whole: DeriveInput = anInput(claims, { same, entityTicks: ticks, ratings });
        for (const asked of rounds) {
          const queries = ofRecorded(asked, claims);
          const slice = await answerOf(queries);
          const wanted = answerFrom(whole, queries);
          expect(byId(slice.claims)).toEqual(byId(wanted.claims));
          const entityTicks = new Map([...slice.entityTicks].filter(([id]) => wanted.entityTicks.has(id)));
          expect(joined({ ...slice, entityTicks })).toEqual(joined(wanted));
          expect(entityTicks).toEqual(wanted.entityTicks);
          for (const [id, rated] of wanted.ratings) expect(slice.ratings.get(id)).toBe(rated);
        }
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });
});

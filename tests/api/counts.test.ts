import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestService, type TestService } from "../setup/service.js";

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service?.stop());

interface CountRow {
  readonly keys: string[];
  readonly count: number;
}

async function counts(args: string): Promise<CountRow[]> {
  const answer = await service.ask(`{ counts(${args}) { keys count } }`);
  expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
  return answer.data.counts;
}

const sum = (rows: readonly CountRow[]) => rows.reduce((all, { count }) => all + count, 0);

async function total(list: string): Promise<number> {
  const { data } = await service.ask(`{ ${list} { totalCount } }`);
  return Object.values(data as Record<string, { totalCount: number }>)[0]?.totalCount ?? -1;
}

describe("groups that part what is counted", () => {
  for (const by of ["PREDICATE", "SPEAKER", "DOCUMENT", "STANCE", "MODALITY", "YEAR"])
    it(`add up to all claims that pass, by ${by.toLowerCase()}`, async () => {
      const filter = '{ about: ["jabhat-al-nusra"] }';
      expect(sum(await counts(`of: CLAIMS, by: [${by}], claims: ${filter}`))).toBe(
        await total(`claims(filter: ${filter})`),
      );
    });

  it("add up to all relations that pass, by predicate and year", async () => {
    expect(sum(await counts("of: RELATIONS, by: [PREDICATE, YEAR], relations: { minOrigins: 1 }"))).toBe(
      await total("relations(filter: { minOrigins: 1 })"),
    );
  });
});

describe("a count", () => {
  it("is what a list with its key as a filter has", async () => {
    for (const { keys, count } of (await counts("of: CLAIMS, by: [PREDICATE, STANCE]")).slice(0, 5))
      expect(
        await total(`claims(filter: { predicates: [${keys[0]}], stances: [${keys[1]}] })`),
        keys.join(),
      ).toBe(count);
    for (const { keys, count } of (await counts("of: RELATIONS, by: [KIND]")).slice(0, 4))
      expect(await total(`relations(filter: { kinds: [${keys[0]}] })`), keys.join()).toBe(count);
  });

  it("of a speaker by stance goes by the innermost one, so that who passes on a denial denies nothing", async () => {
    const rows = await counts("of: CLAIMS, by: [SPEAKER, STANCE]");
    const withheld = rows.filter(({ keys }) => keys[1] === "WITHHELD").map(({ keys }) => keys[0]);
    expect(withheld).toEqual(["regime-sources", "syrian-regime"]);
    expect(rows[0]?.keys).toEqual(["", "AFFIRMED"]);
  });

  it("is ordered by size, then by keys", async () => {
    const rows = await counts("of: RELATIONS, by: [PREDICATE, KIND, SPEAKER]");
    const order = [...rows].sort(
      (left, right) => right.count - left.count || (left.keys.join("\n") < right.keys.join("\n") ? -1 : 1),
    );
    expect(rows).toEqual(order);
    expect(rows.length).toBeGreaterThan(10);
  });

  it("of nothing known then is no row", async () => {
    expect(await counts('of: CLAIMS, by: [KIND], asOf: { knownAt: "2000-01-01T00:00:00Z" }')).toEqual([]);
    expect(await counts('of: RELATIONS, by: [DOCUMENT], asOf: { knownAt: "2000-01-01T00:00:00Z" }')).toEqual(
      [],
    );
  });
});

describe("what cannot be counted so", () => {
  const refusals: readonly (readonly [what: string, args: string, code: string])[] = [
    ["no grouping", "of: CLAIMS, by: []", "COUNT_BY_INVALID"],
    ["four groupings", "of: CLAIMS, by: [PREDICATE, KIND, SPEAKER, YEAR]", "COUNT_BY_INVALID"],
    ["relations by stance", "of: RELATIONS, by: [PREDICATE, STANCE]", "COUNT_BY_INVALID"],
    ["relations by modality", "of: RELATIONS, by: [MODALITY]", "COUNT_BY_INVALID"],
    [
      "claims with a filter on relations",
      "of: CLAIMS, by: [KIND], relations: { disputed: true }",
      "COUNT_FILTER_INVALID",
    ],
    [
      "relations with a filter on claims",
      "of: RELATIONS, by: [KIND], claims: { disputed: true }",
      "COUNT_FILTER_INVALID",
    ],
  ];
  for (const [what, args, code] of refusals)
    it(`is refused, with what is allowed: ${what}`, async () => {
      const { status, errors } = await service.ask(`{ counts(${args}) { keys count } }`);
      expect(status).toBe(400);
      expect(errors).toMatchObject([{ path: ["counts"], extensions: { code } }]);
      expect(errors?.[0]?.message).toMatch(/PREDICATE, KIND, SPEAKER|leave|counted by/);
    });
});

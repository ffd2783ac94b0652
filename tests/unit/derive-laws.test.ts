import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { derive } from "../../src/derive/derive.js";
import type { DeriveInput } from "../../src/derive/derive.model.js";
import type { Reliability } from "../../src/record/claim.model.js";
import { stanceOf } from "../../src/record/stance.js";
import { isConsistent, tightened } from "../../src/time/span.merge.js";
import { anInput, smallOntology } from "../setup/claims.js";
import { someClaims, someEntities, someRating, someSame, someTicks } from "../setup/random-claims.js";

vi.setConfig({ testTimeout: 60_000 });

const ratings = fc
  .array(fc.tuple(fc.constantFrom(...someEntities), someRating), { maxLength: 3 })
  .map((all) => new Map<string, Reliability>(all));

const record: fc.Arbitrary<DeriveInput> = fc
  .record({ claims: someClaims, same: someSame, entityTicks: someTicks, ratings })
  .map(({ claims, ...input }) => anInput(claims, input));

function check(property: (input: DeriveInput) => void, numRuns = 300) {
  fc.assert(fc.property(record, property), { numRuns });
}

describe("deriving", () => {
  it("does not depend on the order of claims or judgements", () => {
    fc.assert(
      fc.property(
        record.chain((input) =>
          fc.tuple(
            fc.constant(input),
            fc.shuffledSubarray([...input.claims], { minLength: input.claims.length }),
            fc.shuffledSubarray([...input.same], { minLength: input.same.length }),
          ),
        ),
        ([input, claims, same]) => {
          const turned = same.map(([left, right]) => [right, left] as const);
          expect(derive({ ...input, claims, same: turned })).toEqual(derive(input));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("gives the same twice, and changes nothing that it reads", () => {
    check((input) => {
      const before = structuredClone(input.claims);
      expect(derive(input)).toEqual(derive(input));
      expect(input.claims).toEqual(before);
    });
  });

  it("restores everything when a claim is retracted and the retraction undone", () => {
    fc.assert(
      fc.property(record, fc.nat(24), (input, at) => {
        const without = input.claims.filter((_, index) => index !== at);
        const put = [...without, ...input.claims.filter((_, index) => index === at)];
        derive({ ...input, claims: without });
        expect(derive({ ...input, claims: put })).toEqual(derive(input));
      }),
    );
  });

  it("gives a retracted claim no part in anything, as though only its links of report had been told", () => {
    check((input) => {
      const gone = new Set(input.claims.filter(({ state }) => state.retracted).map(({ claim }) => claim.id));
      const { relations, conflicts } = derive(input);
      for (const { claims } of relations) expect(claims.some((id) => gone.has(id))).toBe(false);
      for (const { claims } of conflicts) expect(claims.some((id) => gone.has(id))).toBe(false);
    });
  });

  it("loses no edge to a denial, a refusal or a refutation: without them there are the same edges", () => {
    check((input) => {
      const affirmed = input.claims.map((recorded) => ({
        ...recorded,
        claim: { ...recorded.claim, refutes: null },
      }));
      const silent = affirmed.map((recorded) =>
        stanceOf(recorded.claim.attribution) === "AFFIRMED"
          ? recorded
          : { ...recorded, claim: { ...recorded.claim, predicate: "GONE" } },
      );
      const edges = (claims: DeriveInput["claims"]) =>
        derive({ ...input, claims }).relations.map(({ id, supportedBy }) => ({ id, supportedBy }));
      expect(edges(input.claims)).toEqual(edges(silent));
    });
  });

  it("restores everything exactly when a SAME is withdrawn", () => {
    fc.assert(
      fc.property(
        record,
        fc.tuple(...[1, 2].map(() => fc.constantFrom(...someEntities))),
        (input, [left = "", right = ""]) => {
          const merged = derive({ ...input, same: [...input.same, [left, right]] });
          expect(merged.claims).toHaveLength(input.claims.length);
          const withdrawn = derive({
            ...input,
            same: [...input.same, [left, right]].slice(0, -1) as DeriveInput["same"],
          });
          expect(withdrawn).toEqual(derive(input));
        },
      ),
    );
  });
});

describe("every edge", () => {
  it("rests on live, affirmed claims of what was actual, and lists them among its live claims", () => {
    check((input) => {
      const byId = new Map(input.claims.map((recorded) => [recorded.claim.id, recorded]));
      const { relations, claims } = derive(input);
      const live = new Set(claims.filter((claim) => claim.live).map(({ id }) => id));
      for (const { supportedBy, claims: all, bestClaim } of relations) {
        expect(supportedBy).not.toEqual([]);
        expect(supportedBy).toContain(bestClaim);
        for (const id of supportedBy) {
          const recorded = byId.get(id);
          expect(recorded?.claim.modality).toBe("ACTUAL");
          expect(recorded?.state.rank).not.toBe("DEPRECATED");
          expect(recorded && stanceOf(recorded.claim.attribution)).toBe("AFFIRMED");
        }
        for (const id of all) expect(live.has(id)).toBe(true);
        for (const id of supportedBy) expect(all).toContain(id);
      }
    });
  });

  it("is the only one of its predicate and pair, between two canonical entities, the smaller first where it is symmetric", () => {
    check((input) => {
      const { relations, canonical } = derive(input);
      const pairs = relations.map(({ predicate, subject, object }) => {
        const symmetric = smallOntology.predicates.get(predicate)?.symmetric === true;
        if (symmetric) expect(subject < object).toBe(true);
        expect(subject).not.toBe(object);
        expect(canonical.has(subject) || canonical.has(object)).toBe(false);
        return [predicate, ...(symmetric ? [subject, object].sort() : [subject, object])].join(" ");
      });
      expect(new Set(pairs).size).toBe(pairs.length);
    });
  });

  it("counts no more origins or documents than claims, and no more speakers than origins", () => {
    check((input) => {
      for (const relation of derive(input).relations) {
        const claims = relation.supportedBy.length;
        expect(relation.originCount).toBeGreaterThanOrEqual(1);
        expect(relation.originCount).toBeLessThanOrEqual(claims);
        expect(relation.documentCount).toBeLessThanOrEqual(claims);
        expect(relation.speakers.length).toBeLessThanOrEqual(relation.originCount);
        if (relation.selfReportedOnly) expect(relation.speakers).toHaveLength(relation.originCount);
        expect(relation.confidence === null || (relation.confidence >= 0 && relation.confidence <= 1)).toBe(
          true,
        );
      }
    });
  });

  it("has periods that days fit, in order of time", () => {
    check((input) => {
      for (const { periods } of derive(input).relations) {
        expect(periods.length).toBeGreaterThan(0);
        for (const { startEarliest, startLatest, endEarliest, endLatest } of periods) {
          const span = { startEarliest, startLatest, endEarliest, endLatest };
          expect(isConsistent(span)).toBe(true);
          expect(tightened(span)).toEqual(span);
        }
        const firsts = periods.map(
          (period) =>
            [period.startEarliest, period.startLatest, period.endEarliest, period.endLatest]
              .filter((day) => day !== null)
              .sort()[0] ?? "~",
        );
        expect(firsts).toEqual([...firsts].sort());
      }
    });
  });

  it("has the bounds of its dated claims alone", () => {
    check((input) => {
      const dated = input.claims.filter(
        ({ claim }) => claim.time?.at != null || claim.time?.earliest != null,
      );
      const periodsOf = (claims: DeriveInput["claims"]) =>
        new Map(
          derive({ ...input, claims, same: [] }).relations.map(({ id, periods }) => [
            id,
            periods.map(({ startEarliest, startLatest, endEarliest, endLatest }) => [
              startEarliest,
              startLatest,
              endEarliest,
              endLatest,
            ]),
          ]),
        );
      const plain = (claims: DeriveInput["claims"]) =>
        claims.map(({ claim, state }) => ({
          claim: {
            ...claim,
            supersedes: null,
            time: claim.time && { ...claim.time, relativeTo: null, timeRelation: null },
          },
          state,
        }));
      const all = periodsOf(plain(input.claims));
      for (const [id, periods] of periodsOf(plain(dated)))
        if (periods.some((bounds) => bounds.some((day) => day !== null)))
          expect(all.get(id)).toEqual(periods);
    });
  });

  it("is disputed exactly where a conflict marks a claim that supports it", () => {
    check((input) => {
      const { relations, conflicts, claims } = derive(input);
      const marked = new Set(conflicts.flatMap(({ marks }) => marks));
      for (const { supportedBy, disputed } of relations)
        expect(disputed).toBe(supportedBy.some((id) => marked.has(id)));
      for (const { id, disputed } of claims) expect(disputed).toBe(marked.has(id));
    });
  });
});

describe("every conflict", () => {
  it("stands between two different active claims, marks only those, and marks none where its rule does not", () => {
    check((input) => {
      const byId = new Map(input.claims.map(({ claim, state }) => [claim.id, state]));
      const refuted = new Map(input.claims.map(({ claim }) => [claim.id, claim.refutes]));
      const { conflicts } = derive(input);
      for (const { kind, certainty, claims, marks } of conflicts) {
        expect(new Set(claims).size).toBe(2);
        for (const id of claims) expect(byId.get(id)).toMatchObject({ retracted: false });
        for (const id of claims) expect(byId.get(id)?.rank).not.toBe("DEPRECATED");
        for (const id of marks) expect(claims).toContain(id);
        const sides = certainty === "CERTAIN" ? 2 : 0;
        const [first = "", against = ""] = claims;
        const mutual = refuted.get(first) === against && refuted.get(against) === first;
        const expected = { UNCONFIRMED: 0, DENIED: 1, REFUTED: mutual ? 2 : 1 }[kind as string] ?? sides;
        expect(marks).toHaveLength(expected);
      }
      expect(new Set(conflicts.map(({ id }) => id)).size).toBe(conflicts.length);
    });
  });

  it("leaves no claim out: who stands against any other claim in twos, stands against one in the whole", () => {
    check((input) => {
      const alive = new Set(
        derive(input)
          .claims.filter(({ live }) => live)
          .map(({ id }) => id),
      );
      const claims = input.claims
        .filter(({ claim }) => alive.has(claim.id))
        .map(({ claim, state }) => ({ state, claim: { ...claim, supersedes: null, repeats: null } }));
      const whole = derive({ ...input, claims });
      const inConflict = (kind: string, id: string) =>
        whole.conflicts.some((conflict) => conflict.kind === kind && conflict.claims.includes(id));
      const marked = new Set(whole.conflicts.flatMap(({ marks }) => marks));
      for (const [at, left] of claims.entries())
        for (const right of claims.slice(at + 1))
          for (const { kind, claims: ids, marks } of derive({ ...input, claims: [left, right] }).conflicts) {
            for (const id of ids) expect(inConflict(kind, id)).toBe(true);
            for (const id of marks) expect(marked.has(id)).toBe(true);
          }
    }, 100);
  });
});

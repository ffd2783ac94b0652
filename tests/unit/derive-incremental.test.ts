import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { affected } from "../../src/derive/affected.js";
import type { RecordChange } from "../../src/derive/change.model.js";
import { derive } from "../../src/derive/derive.js";
import type { Derived, DeriveInput, RecordedClaim } from "../../src/derive/derive.model.js";
import { deriveAffected } from "../../src/derive/derive-affected.js";
import { identityOf } from "../../src/derive/identity.js";
import type { Rank, Reliability } from "../../src/record/claim.model.js";
import { relationId } from "../../src/record/ids.js";
import { aClaim, anInput, type ClaimParts } from "../setup/claims.js";
import { answeredFrom, answerFrom } from "../setup/memory-record.js";
import { someEntities, someParts, someRating, someTheme, someTicks } from "../setup/random-claims.js";

/** Random sequences tried of each sort; a change there is worth some thousands. */
const runs = 200;

/** Something that happens to the record; numbers choose among what is there. */
type Step =
  | { readonly do: "record"; readonly parts: readonly ClaimParts[] }
  | { readonly do: "retract" | "restore"; readonly claim: number }
  | { readonly do: "rank"; readonly claim: number; readonly rank: Rank }
  | { readonly do: "rate"; readonly speaker: string; readonly rating: Reliability }
  | { readonly do: "judge"; readonly left: string; readonly right: string }
  | { readonly do: "withdraw"; readonly judgement: number };

const entity = fc.constantFrom(...someEntities);
function someStep(theme: readonly string[]): fc.Arbitrary<Step> {
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant("record" as const),
        parts: fc.array(someParts(theme), { minLength: 1, maxLength: 3 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constantFrom("retract" as const, "restore" as const), claim: fc.nat() }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant("rank" as const),
        claim: fc.nat(),
        rank: fc.constantFrom("PREFERRED" as const, "NORMAL" as const, "DEPRECATED" as const),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant("rate" as const), speaker: entity, rating: someRating }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("judge" as const), left: entity, right: entity }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("withdraw" as const), judgement: fc.nat() }) },
  );
}

/** Steps in a record whose claims keep to one theme. */
function someSteps(bounds: fc.ArrayConstraints): fc.Arbitrary<Step[]> {
  return someTheme.chain((theme) => fc.array(someStep(theme), bounds));
}

interface Happening {
  readonly record: DeriveInput;
  readonly changes: readonly RecordChange[];
}

function claimAt(record: DeriveInput, number: number): RecordedClaim | undefined {
  return record.claims[number % Math.max(record.claims.length, 1)];
}

function withState(
  record: DeriveInput,
  claim: RecordedClaim | undefined,
  state: Partial<RecordedClaim["state"]>,
): Happening {
  if (claim === undefined) return { record, changes: [] };
  const claims = record.claims.map((one) =>
    one === claim ? { ...one, state: { ...one.state, ...state } } : one,
  );
  return { record: { ...record, claims }, changes: [{ kind: "CLAIM", claim: claim.claim.id }] };
}

function withSame(record: DeriveInput, same: DeriveInput["same"], concerned: readonly string[]): Happening {
  const sets = [record.same, same].map((pairs) => identityOf(pairs, record.entityTicks));
  const entities = new Set(concerned.flatMap((id) => sets.flatMap(({ members }) => members(id))));
  const among = (pairs: DeriveInput["same"]) => pairs.filter(([left]) => entities.has(left));
  return {
    record: { ...record, same },
    changes: [{ kind: "IDENTITY", before: among(record.same), after: among(same) }],
  };
}

function happen(record: DeriveInput, next: Step): Happening {
  switch (next.do) {
    case "record": {
      const added = next.parts.map((parts, at) =>
        aClaim({ ...parts, retracted: false, id: `clm_${record.claims.length + at}` }),
      );
      const changes = added.map(({ claim }) => ({ kind: "CLAIM" as const, claim: claim.id, created: claim }));
      return { record: { ...record, claims: [...record.claims, ...added] }, changes };
    }
    case "retract":
    case "restore":
      return withState(record, claimAt(record, next.claim), { retracted: next.do === "retract" });
    case "rank":
      return withState(record, claimAt(record, next.claim), { rank: next.rank });
    case "rate": {
      const ratings = new Map([...record.ratings, [next.speaker, next.rating]]);
      return { record: { ...record, ratings }, changes: [{ kind: "RATING", speaker: next.speaker }] };
    }
    case "judge":
      return withSame(record, [...record.same, [next.left, next.right]], [next.left, next.right]);
    case "withdraw": {
      const gone = next.judgement % Math.max(record.same.length, 1);
      return withSame(
        record,
        record.same.filter((_, at) => at !== gone),
        record.same[gone] ?? [],
      );
    }
  }
}

/**
 * What was derived before, with the affected part put in its place: just as the database is written.
 * @param found Who is one, as whoever reads the record finds it: as it is now, or as it was before.
 */
function patched(
  before: Derived,
  changes: readonly RecordChange[],
  record: DeriveInput,
  found: DeriveInput["same"] = record.same,
): Derived {
  const part = answeredFrom({ ...record, same: found }, affected(changes, record.ontology));
  const now = deriveAffected(part);
  const edges = new Set(
    part.triples.map(({ predicate, subject, object }) => relationId(predicate, subject, object)),
  );
  const put = <T extends { readonly id: string }>(
    old: readonly T[],
    isAffected: (one: T) => boolean,
    fresh: readonly T[],
  ) =>
    [...old.filter((one) => !isAffected(one)), ...fresh].sort((left, right) => (left.id < right.id ? -1 : 1));
  return {
    relations: put(before.relations, ({ id }) => edges.has(id), now.relations),
    conflicts: put(before.conflicts, ({ claims }) => claims.some((id) => part.claims.has(id)), now.conflicts),
    claims: put(before.claims, ({ id }) => part.claims.has(id), now.claims),
    canonical: new Map(
      [...[...before.canonical].filter(([id]) => !part.entities.has(id)), ...now.canonical].sort(),
    ),
  };
}

/** The changes as somebody tells them who does not say what new claims say. */
function untold(changes: readonly RecordChange[]): RecordChange[] {
  return changes.map((change) => (change.kind === "CLAIM" ? { kind: "CLAIM", claim: change.claim } : change));
}

function inOrder(derived: Derived): Derived {
  return { ...derived, canonical: new Map([...derived.canonical].sort()) };
}

describe("deriving what a change affects", () => {
  it("leaves, after each of any changes, just what deriving everything afresh gives", () => {
    fc.assert(
      fc.property(
        someSteps({ minLength: 1, maxLength: 20, size: "max" }),
        someTicks,
        (steps, entityTicks) => {
          let record = anInput([], { entityTicks });
          let standing = derive(record);
          for (const next of steps) {
            const { same } = record;
            const happening = happen(record, next);
            record = happening.record;
            const stale = patched(standing, happening.changes, record, same);
            const asked = patched(standing, untold(happening.changes), record);
            standing = patched(standing, happening.changes, record);
            expect(standing).toEqual(inOrder(derive(record)));
            expect(stale).toEqual(standing);
            expect(asked).toEqual(standing);
          }
        },
      ),
      { numRuns: runs },
    );
  }, 60_000);

  it("takes several changes at once", () => {
    fc.assert(
      fc.property(
        someTheme.chain((theme) =>
          fc.tuple(
            fc.array(someStep(theme), { minLength: 1, maxLength: 10, size: "max" }),
            fc.array(someStep(theme), { maxLength: 4 }),
          ),
        ),
        someTicks,
        ([first, then], entityTicks) => {
          let record = anInput([], { entityTicks });
          for (const next of first) record = happen(record, next).record;
          const before = derive(record);
          const changes: RecordChange[] = [];
          for (const next of then) {
            const judges = next.do === "judge" || next.do === "withdraw";
            if (judges && changes.some(({ kind }) => kind === "IDENTITY")) continue;
            const happening = happen(record, next);
            record = happening.record;
            changes.push(...happening.changes);
          }
          expect(patched(before, changes, record)).toEqual(inOrder(derive(record)));
        },
      ),
      { numRuns: runs },
    );
  }, 60_000);
});

describe("the rounds of questions", () => {
  /** How many it takes until it is known what a new claim affects. */
  const roundsOf = (claims: readonly RecordedClaim[], given: boolean, parts: Partial<DeriveInput> = {}) => {
    const record = anInput(claims, parts);
    const [{ claim } = aClaim()] = claims.slice(-1);
    const change: RecordChange = { kind: "CLAIM", claim: claim.id, ...(given ? { created: claim } : {}) };
    const questions = affected([change], record.ontology);
    let rounds = 0;
    for (let step = questions.next(); !step.done; rounds += 1)
      step = questions.next(answerFrom(record, step.value));
    return rounds;
  };
  const alone = aClaim({ id: "clm_1" });
  const rival = aClaim({ id: "clm_2", stance: "DENIED" });

  it("are one where the new claim is given along", () => {
    expect(roundsOf([alone], true)).toBe(1);
    expect(roundsOf([alone, rival], true)).toBe(1);
    expect(roundsOf([alone, rival], false)).toBeGreaterThan(1);
  });

  it("are more where an end of the claim proves to be joined with another entity", () => {
    const other = aClaim({ id: "clm_1", object: "ent_front" });
    expect(roundsOf([other, rival], true, { same: [["ent_front", "ent_hazm"]] })).toBe(2);
  });
});

describe("what a change affects", () => {
  const plain = (id: string, parts: ClaimParts) => aClaim({ id, ...parts });
  const recorded = (
    claims: readonly RecordedClaim[],
    change: RecordChange,
    parts: Partial<DeriveInput> = {},
  ) => {
    const record = anInput(claims, parts);
    return answeredFrom(record, affected([change], record.ontology));
  };
  const triples = (part: ReturnType<typeof recorded>) =>
    part.triples.map(({ predicate, subject, object }) => `${subject} ${predicate} ${object}`).sort();

  it("is the old edge as well as the new where a claim takes the place of another", () => {
    const part = recorded(
      [
        plain("clm_old", { object: "ent_hazm" }),
        plain("clm_new", { object: "ent_front", supersedes: "clm_old" }),
      ],
      { kind: "CLAIM", claim: "clm_new" },
    );
    expect(triples(part)).toEqual(["ent_front FOUGHT ent_nusra", "ent_hazm FOUGHT ent_nusra"]);
  });

  it("is the edge of a rival in a place that takes one", () => {
    const controls = (id: string, subject: string) =>
      plain(id, { predicate: "CONTROLS", subject, object: "ent_city" });
    const part = recorded([controls("clm_1", "ent_a"), controls("clm_2", "ent_b")], {
      kind: "CLAIM",
      claim: "clm_2",
    });
    expect(triples(part)).toEqual(["ent_a CONTROLS ent_city", "ent_b CONTROLS ent_city"]);
    expect([...part.claims].sort()).toEqual(["clm_1", "clm_2"]);
  });

  it("is each edge that a rated speaker's claims support, and no claim's flags", () => {
    const part = recorded(
      [
        plain("clm_1", { speaker: "ent_s", object: "ent_a" }),
        plain("clm_2", { speaker: "ent_other", object: "ent_b" }),
        plain("clm_3", { repeats: "clm_1", object: "ent_c" }),
      ],
      { kind: "RATING", speaker: "ent_s" },
    );
    expect(triples(part)).toEqual(["ent_a FOUGHT ent_nusra", "ent_c FOUGHT ent_nusra"]);
    expect(part.claims.size).toBe(0);
  });

  it("is the edges of both entities, under the ids of before and of now, where they are judged one", () => {
    const part = recorded(
      [
        plain("clm_1", { subject: "ent_b", object: "ent_x" }),
        plain("clm_2", { subject: "ent_a", object: "ent_y" }),
        plain("clm_3", { subject: "ent_x", object: "ent_y" }),
      ],
      { kind: "IDENTITY", before: [], after: [["ent_a", "ent_b"]] },
      { same: [["ent_a", "ent_b"]] },
    );
    expect(triples(part)).toEqual(["ent_a FOUGHT ent_x", "ent_a FOUGHT ent_y", "ent_b FOUGHT ent_x"]);
    expect([...part.entities].sort()).toEqual(["ent_a", "ent_b"]);
  });

  it("brings what disputes another claim of a touched edge, though the change does not reach that claim", () => {
    const event = { roles: [["event", "ent_e"]] } as const;
    const claims = [
      plain("clm_took", { predicate: "PARTICIPATED_IN", object: "ent_e", speaker: "ent_s" }),
      plain("clm_attacked", { predicate: "ATTACKED", object: "ent_branch", ...event }),
      plain("clm_denied", { predicate: "ATTACKED", object: "ent_branch", stance: "DENIED" }),
    ];
    const part = recorded(
      claims,
      { kind: "RATING", speaker: "ent_s" },
      { ratings: new Map([["ent_s", "B"]]) },
    );
    expect(deriveAffected(part).relations).toMatchObject([
      { predicate: "PARTICIPATED_IN", disputed: true, confidence: 0.8 },
    ]);
  });

  it("is found in few rounds and from few claims, however many others the record holds", () => {
    const others = Array.from({ length: 300 }, (_, at) =>
      plain(`clm_other_${at}`, { predicate: "ATTACKED", subject: `ent_g${at}`, object: "ent_city" }),
    );
    const changed = plain("clm_new", {
      predicate: "ATTACKED",
      subject: "ent_g0",
      object: "ent_city",
      roles: [["event", "ent_e"]],
    });
    const record = anInput([...others, changed]);
    const questions = affected([{ kind: "CLAIM", claim: "clm_new" }], record.ontology);
    let rounds = 0;
    let step = questions.next();
    while (step.done !== true) {
      rounds++;
      step = questions.next(answerFrom(record, step.value));
    }
    expect(rounds).toBeLessThanOrEqual(3);
    expect(step.value.input.claims.map(({ claim }) => claim.id).sort()).toEqual(["clm_new", "clm_other_0"]);
  });
});

import { describe, expect, it } from "vitest";
import type { Derived, DerivedConflict, DerivedRelation } from "../../src/derive/derive.model.js";
import { changesBetween, type StoredDerived, type StoredRelation } from "../../src/derive/derived-changes.js";
import { relationProperties, wholeSpan } from "../../src/derive/relation.rows.js";
import { relationId } from "../../src/record/ids.js";
import { noSpan } from "../../src/time/claim-span.js";

function aRelation(parts: Partial<DerivedRelation> = {}): DerivedRelation {
  const ends = { predicate: "FOUGHT", subject: "ent_a", object: "ent_b", ...parts };
  const period = { ...noSpan, ongoing: null, phrase: null, relativeTo: null, timeRelation: null };
  return {
    id: relationId(ends.predicate, ends.subject, ends.object),
    ...{ periods: [period], supportedBy: ["clm_1"], claims: ["clm_1"], documentCount: 1, originCount: 1 },
    ...{ speakers: [], selfReportedOnly: false, disputed: false, confidence: null, bestClaim: "clm_1" },
    ...ends,
    ...parts,
  };
}

/** An edge as the writer leaves it. */
function stored(relation: DerivedRelation): StoredRelation {
  const { predicate, subject, object } = relation;
  const present = Object.entries(relationProperties(relation)).filter(([, value]) => value !== null);
  const properties = { ...Object.fromEntries(present), knownSince: "2026-01-01T00:00:00.000Z" };
  return { elementId: `e:${relation.id}`, predicate, subject, object, properties };
}

function aConflict(parts: Partial<DerivedConflict> = {}): DerivedConflict {
  const claims = ["clm_1", "clm_2"];
  return {
    id: "cfl_1",
    kind: "DENIED",
    certainty: "CERTAIN",
    claims,
    marks: ["clm_1"],
    about: ["ent_a"],
    ...parts,
  };
}

function derived(parts: Partial<Derived> = {}): Derived {
  return { relations: [], conflicts: [], claims: [], canonical: new Map(), ...parts };
}

function standing(parts: Partial<StoredDerived> = {}): StoredDerived {
  return { relations: [], conflicts: [], claims: [], canonical: new Map(), ...parts };
}

const nothing = {
  gained: [],
  changed: [],
  lost: [],
  opened: [],
  closed: [],
  claims: [],
  canonical: new Map(),
};

describe("the changes between what stands and what is derived", () => {
  it("are none where both say the same", () => {
    const relation = aRelation({ confidence: 0.5, speakers: ["ent_c"] });
    const conflict = aConflict();
    const claim = { id: "clm_1", live: true, disputed: true, selfReported: false, relations: [relation.id] };
    const canonical = new Map([["ent_b", "ent_a"]]);
    const changes = changesBetween(
      standing({
        relations: [stored(relation)],
        conflicts: [{ ...conflict, elementId: "e:1" }],
        claims: [claim],
        canonical,
      }),
      derived({ relations: [relation], conflicts: [conflict], claims: [claim], canonical }),
    );
    expect(changes).toEqual(nothing);
  });

  it("tell an edge that is new, one that nothing gives, and one that differs, with the names of what does", () => {
    const old = aRelation({ disputed: true, originCount: 2 });
    const gone = aRelation({ predicate: "HEADS" });
    const fresh = aRelation({ object: "ent_c" });
    const now = aRelation();
    const changes = changesBetween(
      standing({ relations: [stored(old), stored(gone)] }),
      derived({ relations: [now, fresh] }),
    );
    expect(changes).toEqual({
      ...nothing,
      gained: [fresh],
      changed: [{ from: stored(old), to: now, properties: ["disputed", "originCount"] }],
      lost: [stored(gone)],
    });
  });

  it("tell a second edge of one id, and an edge that stands between other ends than its id says", () => {
    const relation = aRelation();
    const turned = { ...stored(relation), subject: "ent_b", object: "ent_a" };
    const changes = changesBetween(
      standing({ relations: [stored(relation), stored(relation), turned] }),
      derived({ relations: [relation] }),
    );
    expect(changes).toEqual({ ...nothing, lost: [stored(relation), turned] });
  });

  it("close a conflict and open it anew where its certainty or what it marks has changed", () => {
    const was = { ...aConflict({ certainty: "POSSIBLE", marks: [] }), elementId: "e:1" };
    const changes = changesBetween(standing({ conflicts: [was] }), derived({ conflicts: [aConflict()] }));
    expect(changes).toEqual({ ...nothing, opened: [aConflict()], closed: [was] });
  });

  it("set the flags of claims that never had any", () => {
    const claim = { id: "clm_1", live: true, disputed: false, selfReported: false, relations: [] };
    const unset = { id: "clm_1", live: null, disputed: null, selfReported: null, relations: null };
    expect(changesBetween(standing({ claims: [unset] }), derived({ claims: [claim] })).claims).toEqual([
      claim,
    ]);
  });

  it("set, move and take back an entity's canonical one", () => {
    const changes = changesBetween(
      standing({
        canonical: new Map([
          ["ent_b", "ent_a"],
          ["ent_c", "ent_a"],
        ]),
      }),
      derived({
        canonical: new Map([
          ["ent_c", "ent_0"],
          ["ent_d", "ent_0"],
        ]),
      }),
    );
    expect(changes.canonical).toEqual(
      new Map([
        ["ent_c", "ent_0"],
        ["ent_d", "ent_0"],
        ["ent_b", null],
      ]),
    );
  });
});

describe("the bounds of several periods as one", () => {
  const march = {
    startEarliest: "1815-03-01",
    startLatest: "1815-03-31",
    endEarliest: "1815-03-01",
    endLatest: "1815-03-31",
  };
  const may = {
    startEarliest: "1815-05-01",
    startLatest: "1815-05-02",
    endEarliest: "1815-05-03",
    endLatest: "1815-05-09",
  };

  it("go from the first start to the last end", () => {
    expect(wholeSpan([march, may])).toEqual({ ...march, endEarliest: "1815-05-03", endLatest: "1815-05-09" });
  });

  it("stay open where one period's may lie outside of the others", () => {
    const since = { ...noSpan, startLatest: "1815-04-01" };
    expect(wholeSpan([may, since])).toEqual({
      ...{ startEarliest: null, startLatest: "1815-04-01", endEarliest: "1815-05-03", endLatest: null },
    });
  });
});

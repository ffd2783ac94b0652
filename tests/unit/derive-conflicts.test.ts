import { describe, expect, it } from "vitest";
import { derive } from "../../src/derive/derive.js";
import type { DeriveInput } from "../../src/derive/derive.model.js";
import { idOf } from "../../src/record/ids.js";
import { aClaim, anInput, type ClaimParts } from "../setup/claims.js";

/** Derives claims given by their parts, in this order and the other; ids are made from their order where none is given. */
function derived(parts: readonly ClaimParts[], input: Partial<DeriveInput> = {}) {
  const claims = parts.map((part, at) => aClaim({ id: `clm_${at}`, ...part }));
  const result = derive(anInput(claims, input));
  expect(derive(anInput([...claims].reverse(), input))).toEqual(result);
  return result;
}

/** Conflicts as kind, certainty, claims and marks. */
function conflicts(parts: readonly ClaimParts[], input: Partial<DeriveInput> = {}) {
  return derived(parts, input).conflicts.map(({ kind, certainty, claims, marks }) => ({
    ...{ kind, certainty, claims, marks },
  }));
}

const on = (at: string, aspect: "OCCURRED" | "HELD" | "STARTED" | "ENDED" = "OCCURRED") => ({
  time: { aspect, at },
});

describe("a denial", () => {
  const attacked = { predicate: "ATTACKED" };
  const denied = { ...attacked, stance: "DENIED", speaker: "ent_nusra" } as const;

  it("marks the affirmed claim and its edge, and takes no edge away", () => {
    const { relations, conflicts: found, claims } = derived([attacked, denied]);
    expect(found).toEqual([
      {
        id: idOf("conflict", "DENIED", "clm_0", "clm_1"),
        kind: "DENIED",
        certainty: "CERTAIN",
        claims: ["clm_0", "clm_1"],
        marks: ["clm_0"],
        about: ["ent_hazm", "ent_nusra"],
      },
    ]);
    expect(relations).toMatchObject([{ disputed: true, supportedBy: ["clm_0"], claims: ["clm_0", "clm_1"] }]);
    expect(claims.map(({ disputed }) => disputed)).toEqual([true, false]);
  });

  it("is of a symmetric predicate whichever end it names first", () => {
    expect(conflicts([{}, { subject: "ent_hazm", object: "ent_nusra", stance: "DENIED" }])).toHaveLength(1);
    expect(conflicts([attacked, { ...denied, subject: "ent_hazm", object: "ent_nusra" }])).toEqual([]);
  });

  it("disputes unless the times surely miss each other, and is certain where they surely meet or none is told", () => {
    const certainty = (left: ClaimParts, right: ClaimParts) =>
      conflicts([
        { ...attacked, ...left },
        { ...denied, ...right },
      ]).map(({ certainty: sure, marks }) => [sure, marks.length]);
    expect(certainty(on("2014-10-31"), on("2014-10-31"))).toEqual([["CERTAIN", 1]]);
    expect(certainty(on("2014-10-31"), on("2014-10"))).toEqual([["POSSIBLE", 1]]);
    expect(certainty(on("2014-10-31"), {})).toEqual([["POSSIBLE", 1]]);
    expect(certainty({}, { time: { aspect: "OCCURRED", phrase: "on Friday" } })).toEqual([["POSSIBLE", 1]]);
    expect(certainty(on("2014-10-31"), on("2014-11-01"))).toEqual([]);
  });

  it("misses what lies on the other side of the event that both are told by", () => {
    const by = (timeRelation: "BEFORE" | "AFTER") => ({
      time: { aspect: "OCCURRED", relativeTo: "ent_bombing", timeRelation } as const,
    });
    expect(
      conflicts([
        { ...attacked, ...by("BEFORE") },
        { ...denied, ...by("AFTER") },
      ]),
    ).toEqual([]);
    expect(
      conflicts([
        { ...attacked, ...by("AFTER") },
        { ...denied, ...by("AFTER") },
      ]),
    ).toHaveLength(1);
  });

  it("by whomever, or of whatever, denies each that is named", () => {
    const nobody = { ...denied, subject: "UNKNOWN" };
    const claims = [attacked, { ...attacked, subject: "ent_front" }, { ...attacked, object: "ent_front" }];
    expect(
      conflicts([...claims, nobody])
        .map(({ marks }) => marks[0])
        .sort(),
    ).toEqual(["clm_0", "clm_1"]);
    expect(
      conflicts([...claims, { ...denied, object: "UNKNOWN" }])
        .map(({ marks }) => marks[0])
        .sort(),
    ).toEqual(["clm_0", "clm_2"]);
    expect(conflicts([{}, { subject: "UNKNOWN", object: "ent_nusra", stance: "DENIED" }])).toHaveLength(1);
  });

  it("of a named one does not deny that somebody did it, and one of somebody does", () => {
    const somebody = { ...attacked, subject: "UNKNOWN" };
    expect(conflicts([somebody, denied])).toEqual([]);
    expect(conflicts([somebody, { ...denied, subject: "UNKNOWN" }])).toHaveLength(1);
  });

  it("that anybody did it agrees with one who says that none did", () => {
    expect(
      conflicts([
        { ...attacked, subject: "NONE" },
        { ...denied, subject: "UNKNOWN" },
      ]),
    ).toEqual([]);
  });

  it("reaches what a role gives, and its own roles deny nothing", () => {
    const event = { roles: [["event", "ent_bombing"]] } as const;
    const took = { predicate: "PARTICIPATED_IN", object: "ent_bombing" };
    const { relations, conflicts: found } = derived([
      { ...attacked, ...event },
      { ...took, stance: "DENIED" },
    ]);
    expect(found).toMatchObject([{ kind: "DENIED", marks: ["clm_0"] }]);
    expect(relations.every(({ disputed }) => disputed)).toBe(true);
    expect(conflicts([took, { ...denied, ...event }])).toEqual([]);
  });

  it("of another matter is none: a role that both fill otherwise, or another modality", () => {
    const event = (id: string) => ({ roles: [["event", id]] }) as const;
    expect(
      conflicts([
        { ...attacked, ...event("ent_e1") },
        { ...denied, ...event("ent_e2") },
      ]),
    ).toEqual([]);
    expect(
      conflicts([
        { ...attacked, ...event("ent_e1") },
        { ...denied, ...event("ent_e1") },
      ]),
    ).toHaveLength(1);
    expect(conflicts([{ ...attacked, ...event("ent_e1") }, denied])).toHaveLength(1);
    expect(conflicts([attacked, { ...denied, modality: "PLANNED" }])).toEqual([]);
  });

  it("of an offer disputes the offer", () => {
    const offered = { predicate: "HALTED", modality: "OFFERED" } as const;
    expect(conflicts([offered, { ...offered, stance: "DENIED" }])).toMatchObject([{ kind: "DENIED" }]);
  });

  it("of a value denies equal values, and without one each", () => {
    const toll = (value: ClaimParts["value"]) => ({
      predicate: "DEATH_TOLL",
      value: { unit: "person", ...value },
    });
    const affirmed = [toll({ best: 100 }), toll({ low: 100, high: 100 }), toll({ low: 100 })];
    const marked = (denial: ClaimParts) =>
      conflicts([...affirmed, { ...denial, stance: "DENIED" }])
        .filter(({ kind }) => kind === "DENIED")
        .map(({ marks }) => marks[0])
        .sort();
    expect(marked(toll({ best: 100 }))).toEqual(["clm_0", "clm_1"]);
    expect(marked({ predicate: "DEATH_TOLL", object: "UNKNOWN" })).toEqual(["clm_0", "clm_1", "clm_2"]);
  });

  it("counts only where both claims live and neither is deprecated", () => {
    expect(conflicts([attacked, { ...denied, retracted: true }])).toEqual([]);
    expect(conflicts([attacked, { ...denied, rank: "DEPRECATED" }])).toEqual([]);
    expect(conflicts([{ ...attacked, rank: "DEPRECATED" }, denied])).toEqual([]);
    expect(
      conflicts([attacked, denied, { id: "clm_new", ...denied, supersedes: "clm_1", stance: "AFFIRMED" }]),
    ).toEqual([]);
  });

  it("is shown once for each claim on either side, with its best opponent", () => {
    const many = [0, 1, 2].map((tick) => ({ ...attacked, tick }));
    const denials = [3, 4].map((tick) => ({ ...denied, tick }));
    expect(
      conflicts([...many, ...denials])
        .map(({ claims }) => claims.join(" "))
        .sort(),
    ).toEqual(["clm_0 clm_3", "clm_0 clm_4", "clm_1 clm_3", "clm_2 clm_3"]);
  });
});

describe("what is not confirmed", () => {
  it("is the death that activists circulate and the regime will not confirm: UNCONFIRMED, and not disputed", () => {
    const death = { predicate: "KILLED", subject: "UNKNOWN", object: "ent_salama" };
    const {
      conflicts: found,
      claims,
      relations,
    } = derived([
      { ...death, speaker: "ent_activists", act: "CIRCULATES" },
      { ...death, speaker: "ent_regime_sources", act: "REFUSES_TO_CONFIRM" },
    ]);
    expect(found).toMatchObject([
      {
        kind: "UNCONFIRMED",
        certainty: "CERTAIN",
        claims: ["clm_0", "clm_1"],
        marks: [],
        about: ["ent_salama"],
      },
    ]);
    expect(claims.some(({ disputed }) => disputed)).toBe(false);
    expect(relations).toEqual([]);
  });

  it("is also who did it, where somebody's doing it is not confirmed", () => {
    const death = { predicate: "KILLED", object: "ent_salama" };
    expect(conflicts([death, { ...death, subject: "UNKNOWN", stance: "WITHHELD" }])).toMatchObject([
      { kind: "UNCONFIRMED" },
    ]);
  });

  it("is a figure, where none is disclosed", () => {
    expect(
      conflicts([
        { predicate: "DEATH_TOLL", value: { low: 100, lowExclusive: true, unit: "person" } },
        { predicate: "DEATH_TOLL", object: "UNKNOWN", act: "REFUSES_TO_DISCLOSE" },
      ]),
    ).toEqual([{ kind: "UNCONFIRMED", certainty: "CERTAIN", claims: ["clm_0", "clm_1"], marks: [] }]);
  });
});

describe("a refutation", () => {
  const ready = { predicate: "HALTED", modality: "OFFERED", speaker: "ent_envoy", act: "ANNOUNCES" } as const;

  it("marks the readiness that was offered and that facts refute, and nothing else", () => {
    const { conflicts: found, claims } = derived([ready, { predicate: "BELONGS_TO", refutes: "clm_0" }]);
    expect(found).toMatchObject([
      { kind: "REFUTED", certainty: "CERTAIN", claims: ["clm_0", "clm_1"], marks: ["clm_0"] },
    ]);
    expect(claims.map(({ disputed }) => disputed)).toEqual([true, false]);
  });

  it("needs both to be active, and times that may meet", () => {
    const refuting = { predicate: "BELONGS_TO", refutes: "clm_0" };
    expect(conflicts([ready, { ...refuting, retracted: true }])).toEqual([]);
    expect(conflicts([{ ...ready, retracted: true }, refuting])).toEqual([]);
    expect(conflicts([ready, { ...refuting, refutes: "clm_elsewhere" }])).toEqual([]);
    expect(
      conflicts([
        { ...ready, ...on("2014") },
        { ...refuting, predicate: "FOUGHT", ...on("2015") },
      ]),
    ).toEqual([]);
  });
});

describe("two claims that refute each other", () => {
  it("are both disputed by one conflict", () => {
    expect(
      conflicts([
        { predicate: "BELONGS_TO", refutes: "clm_1" },
        { predicate: "KILLED", refutes: "clm_0" },
      ]),
    ).toMatchObject([{ kind: "REFUTED", claims: ["clm_0", "clm_1"], marks: ["clm_0", "clm_1"] }]);
  });
});

describe("two holders of what has one", () => {
  const holds = (subject: string, at?: string, aspect: "HELD" | "STARTED" | "ENDED" = "HELD") => ({
    predicate: "CONTROLS",
    subject,
    object: "ent_city",
    ...(at === undefined ? {} : on(at, aspect)),
  });

  it("are both disputed where they surely overlap", () => {
    const { relations, conflicts: found } = derived([holds("ent_a", "2013/2015"), holds("ent_b", "2014-10")]);
    expect(found).toMatchObject([{ kind: "TWO_HOLDERS", certainty: "CERTAIN", marks: ["clm_0", "clm_1"] }]);
    expect(relations.map(({ disputed }) => disputed)).toEqual([true, true]);
  });

  it("may be, and neither is disputed, where they may overlap", () => {
    for (const parts of [
      [holds("ent_a"), holds("ent_b")],
      [holds("ent_a", "2013"), holds("ent_b", "2015")],
      [holds("ent_a", "2014-10"), holds("ent_b", "2014-10")],
    ])
      expect(conflicts(parts)).toMatchObject([{ kind: "TWO_HOLDERS", certainty: "POSSIBLE", marks: [] }]);
  });

  it("are none where one ended before the other began, and where it is one holder under two names", () => {
    expect(conflicts([holds("ent_a", "2013", "ENDED"), holds("ent_b", "2014", "STARTED")])).toEqual([]);
    expect(
      conflicts([holds("ent_a", "2014-10-05"), holds("ent_b", "2014-10-05")], { same: [["ent_a", "ent_b"]] }),
    ).toEqual([]);
  });

  it("are none at the end that takes many", () => {
    expect(
      conflicts([
        { ...holds("ent_a"), object: "ent_x" },
        { ...holds("ent_a"), object: "ent_y" },
      ]),
    ).toEqual([]);
  });

  it("are found at either end of a symmetric predicate", () => {
    const married = (subject: string, object: string) => ({ predicate: "MARRIED_TO", subject, object });
    expect(conflicts([married("ent_a", "ent_m"), married("ent_m", "ent_z")])).toHaveLength(1);
    expect(conflicts([married("ent_a", "ent_m"), married("ent_b", "ent_z")])).toEqual([]);
  });

  it("give each claim one conflict, with the opponent against whom it surely stands, else the best", () => {
    const parts = [
      holds("ent_a", "2014-10-05"),
      holds("ent_b"),
      holds("ent_c", "2014-10-05"),
      holds("ent_d", "2014-10-05"),
    ];
    expect(
      conflicts(parts)
        .map(({ claims, certainty }) => [...claims, certainty].join(" "))
        .sort(),
    ).toEqual(["clm_0 clm_1 POSSIBLE", "clm_0 clm_2 CERTAIN", "clm_0 clm_3 CERTAIN"]);
  });
});

describe("what excludes each other", () => {
  it("is found on one pair, whichever way a symmetric predicate names it, and certain only where the times surely meet", () => {
    const allied = { predicate: "ALLIED_WITH", subject: "ent_hazm", object: "ent_nusra" };
    expect(conflicts([allied, {}])).toMatchObject([
      { kind: "INCOMPATIBLE", certainty: "POSSIBLE", marks: [] },
    ]);
    expect(conflicts([{ ...allied, ...on("2014", "HELD") }, on("2014-10-31")])).toMatchObject([
      { certainty: "POSSIBLE" },
    ]);
    expect(conflicts([{ ...allied, ...on("2013/2015", "HELD") }, on("2014-10-31")])).toMatchObject([
      { kind: "INCOMPATIBLE", certainty: "CERTAIN", marks: ["clm_0", "clm_1"] },
    ]);
    expect(conflicts([{ ...allied, ...on("2013", "ENDED") }, on("2014-10-31")])).toEqual([]);
  });

  it("keeps the direction where both predicates have one", () => {
    const supports = { predicate: "SUPPORTS" };
    expect(conflicts([supports, { predicate: "OPPOSES" }])).toHaveLength(1);
    expect(conflicts([supports, { predicate: "OPPOSES", subject: "ent_hazm", object: "ent_nusra" }])).toEqual(
      [],
    );
  });

  it("is not what was only attempted or offered", () => {
    expect(
      conflicts([{ predicate: "ACCEPTED", modality: "CONDITIONAL" }, { predicate: "REJECTED" }]),
    ).toEqual([]);
  });

  it("is none of them against one of them, named or not", () => {
    const none = { predicate: "ATTACKED", subject: "NONE", object: "ent_branch", ...on("2014-10-31") };
    const some = { ...none, subject: "ent_nusra" };
    expect(conflicts([none, some])).toMatchObject([
      { kind: "INCOMPATIBLE", certainty: "CERTAIN", marks: ["clm_0", "clm_1"] },
    ]);
    expect(conflicts([none, { ...some, subject: "UNKNOWN" }])).toMatchObject([{ certainty: "CERTAIN" }]);
    expect(conflicts([none, { ...some, time: { aspect: "OCCURRED" } }])).toMatchObject([
      { certainty: "POSSIBLE" },
    ]);
    expect(conflicts([none, { ...some, ...on("2014-11-01") }])).toEqual([]);
    expect(conflicts([none, { ...some, object: "ent_elsewhere" }])).toEqual([]);
    expect(conflicts([none, { ...some, modality: "ATTEMPTED" }])).toEqual([]);
    expect(conflicts([none, none])).toEqual([]);
  });
});

describe("values of one thing", () => {
  const toll = (value: ClaimParts["value"], more: ClaimParts = {}) => ({
    predicate: "DEATH_TOLL",
    subject: "ent_bombing",
    value: { unit: "person", ...value },
    ...more,
  });
  const sure = on("2014-10-31");

  it.each<[string, ClaimParts["value"], ClaimParts["value"], number]>([
    ["apart", { best: 20 }, { best: 30 }, 1],
    ["a bound and a figure beneath it", { low: 100 }, { best: 99 }, 1],
    ["a bound that is included", { low: 100 }, { best: 100 }, 0],
    ["a bound that is not", { low: 100, lowExclusive: true }, { best: 100 }, 1],
    ["more than a hundred, and a hundred and twenty", { low: 100, lowExclusive: true }, { best: 120 }, 0],
    ["ranges that share an end", { low: 1, high: 5 }, { low: 5, high: 9 }, 0],
    ["ranges that share an end that one leaves out", { low: 1, high: 5, highExclusive: true }, { low: 5 }, 1],
    ["of other units", { best: 20 }, { best: 30, unit: "household" }, 0],
    ["without bounds", {}, { best: 30 }, 0],
  ])("conflict or not: %s", (_, left, right, count) => {
    expect(conflicts([toll(left), toll(right)])).toHaveLength(count);
  });

  it("are both disputed only where the times surely meet", () => {
    expect(conflicts([toll({ best: 20 }), toll({ best: 30 })])).toMatchObject([
      { kind: "VALUES_DIFFER", certainty: "POSSIBLE", marks: [] },
    ]);
    expect(conflicts([toll({ best: 20 }, sure), toll({ best: 30 }, sure)])).toMatchObject([
      { certainty: "CERTAIN", marks: ["clm_0", "clm_1"] },
    ]);
  });

  it("are not compared where they count different sides", () => {
    const side = (id: string) => ({ roles: [["side", id]] }) as const;
    expect(conflicts([toll({ best: 20 }, side("ent_a")), toll({ low: 100 })])).toEqual([]);
    expect(conflicts([toll({ best: 20 }, side("ent_a")), toll({ low: 100 }, side("ent_a"))])).toHaveLength(1);
  });

  it("may be many where the predicate takes many, but not where there is said to be none", () => {
    const troops = { predicate: "TROOPS", value: { best: 20 } };
    expect(conflicts([troops, { ...troops, value: { best: 30 } }])).toEqual([]);
    expect(conflicts([troops, { predicate: "TROOPS", object: "NONE" }])).toHaveLength(1);
  });

  it("are six weeks against no time limit, whatever basis is named for the one", () => {
    expect(
      conflicts([
        {
          predicate: "DEADLINE",
          subject: "ent_initiative",
          value: { best: 42, unit: "day" },
          texts: [["basis", "plan"]],
        },
        { predicate: "DEADLINE", subject: "ent_initiative", object: "NONE" },
      ]),
    ).toEqual([{ kind: "VALUES_DIFFER", certainty: "POSSIBLE", claims: ["clm_0", "clm_1"], marks: [] }]);
  });
});

describe("a conflict", () => {
  it("is about the canonical entities at its claims' ends, and the same pair has one of a kind", () => {
    const event = {
      roles: [
        ["event", "ent_e"],
        ["event", "ent_f"],
      ],
    } as const;
    const { conflicts: found } = derived(
      [
        { predicate: "ATTACKED", ...event },
        { predicate: "PARTICIPATED_IN", subject: "ent_nusra_front", object: "UNKNOWN", stance: "DENIED" },
      ],
      { same: [["ent_nusra", "ent_nusra_front"]] },
    );
    expect(found).toMatchObject([{ about: ["ent_hazm", "ent_nusra"], claims: ["clm_0", "clm_1"] }]);
  });
});

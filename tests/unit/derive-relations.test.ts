import { describe, expect, it } from "vitest";
import { derive } from "../../src/derive/derive.js";
import type { DeriveInput } from "../../src/derive/derive.model.js";
import { relationId } from "../../src/record/ids.js";
import { aClaim, anInput, type ClaimParts } from "../setup/claims.js";

/** Derives claims given by their parts; ids are made from their order where none is given. */
function derived(parts: readonly ClaimParts[], input: Partial<DeriveInput> = {}) {
  return derive(
    anInput(
      parts.map((part, at) => aClaim({ id: `clm_${at}`, ...part })),
      input,
    ),
  );
}

/** The only relation that claims give. */
function onlyRelation(parts: readonly ClaimParts[], input: Partial<DeriveInput> = {}) {
  const { relations } = derived(parts, input);
  expect(relations).toHaveLength(1);
  return relations[0] as (typeof relations)[number];
}

describe("an edge", () => {
  it("stands on a live, affirmed claim of what was actual between two known ends", () => {
    expect(onlyRelation([{}])).toMatchObject({
      id: relationId("FOUGHT", "ent_hazm", "ent_nusra"),
      predicate: "FOUGHT",
      subject: "ent_hazm",
      object: "ent_nusra",
      supportedBy: ["clm_0"],
      claims: ["clm_0"],
      bestClaim: "clm_0",
      disputed: false,
      confidence: null,
    });
  });

  it.each<[string, ClaimParts]>([
    ["denied", { stance: "DENIED" }],
    ["withheld", { stance: "WITHHELD" }],
    ["only attempted", { modality: "ATTEMPTED" }],
    ["only offered", { modality: "OFFERED" }],
    ["only possible", { modality: "POSSIBLE" }],
    ["retracted", { retracted: true }],
    ["deprecated", { rank: "DEPRECATED" }],
    ["without a known subject", { subject: "UNKNOWN" }],
    ["of none", { object: "NONE" }],
    ["of a thing with itself", { object: "ent_nusra" }],
    ["of a predicate that is not in the ontology", { predicate: "GONE" }],
  ])("is not made by a claim that is %s", (_, parts) => {
    const { relations, claims } = derived([{ predicate: "ATTACKED", ...parts }]);
    expect(relations).toEqual([]);
    expect(claims).toMatchObject([{ id: "clm_0", relations: [], disputed: false }]);
  });

  it("lists what makes no edge among its claims, whatever stance and modality, as long as it lives", () => {
    const { supportedBy, claims, disputed } = onlyRelation([
      {},
      { stance: "WITHHELD" },
      { modality: "PLANNED" },
      { rank: "DEPRECATED" },
      { retracted: true },
    ]);
    expect(supportedBy).toEqual(["clm_0"]);
    expect(claims).toEqual(["clm_0", "clm_1", "clm_2", "clm_3"]);
    expect(disputed).toBe(false);
  });

  it("is one for a symmetric pair, whichever end a claim names first", () => {
    const relation = onlyRelation([{}, { subject: "ent_hazm", object: "ent_nusra" }]);
    expect(relation.supportedBy).toEqual(["clm_0", "clm_1"]);
  });

  it("is two for the two directions of a predicate that has a direction", () => {
    const { relations } = derived([
      { predicate: "ATTACKED" },
      { predicate: "ATTACKED", subject: "ent_hazm", object: "ent_nusra" },
    ]);
    expect(relations).toHaveLength(2);
  });

  it("comes from roles as well: one claim gives the event its participant and its target, and is counted once", () => {
    const { relations, claims } = derived([
      { predicate: "ATTACKED", object: "ent_branch", roles: [["event", "ent_bombing"]] },
    ]);
    expect(relations.map(({ predicate, subject, object }) => [subject, predicate, object])).toEqual([
      ["ent_nusra", "ATTACKED", "ent_branch"],
      ["ent_nusra", "PARTICIPATED_IN", "ent_bombing"],
      ["ent_bombing", "TARGETED", "ent_branch"],
    ]);
    expect(claims[0]?.relations).toEqual(relations.map(({ id }) => id));
    for (const relation of relations)
      expect(relation).toMatchObject({ supportedBy: ["clm_0"], originCount: 1 });
  });

  it("comes from the role of a known end though the other end is not known", () => {
    const { predicate, subject, object } = onlyRelation([
      { predicate: "ATTACKED", subject: "UNKNOWN", object: "ent_branch", roles: [["event", "ent_bombing"]] },
    ]);
    expect([subject, predicate, object]).toEqual(["ent_bombing", "TARGETED", "ent_branch"]);
  });

  it("comes from no role that is filled with words", () => {
    const { relations } = derived([{ predicate: "ATTACKED", texts: [["event", "a raid"]] }]);
    expect(relations.map(({ predicate }) => predicate)).toEqual(["ATTACKED"]);
  });
});

describe("a superseded claim", () => {
  const first = { id: "clm_a", object: "ent_hazm" };
  const second = { id: "clm_b", object: "ent_front", supersedes: "clm_a" };
  const third = { id: "clm_c", object: "ent_ansar", supersedes: "clm_b" };
  const liveIds = (parts: readonly ClaimParts[]) =>
    derived(parts).claims.flatMap(({ id, live }) => (live ? [id] : []));

  it("gives way to the claim that supersedes it", () => {
    expect(liveIds([first, second])).toEqual(["clm_b"]);
  });

  it("lives again when that one is retracted", () => {
    expect(liveIds([first, { ...second, retracted: true }])).toEqual(["clm_a"]);
  });

  it("stays overtaken while anything up the line stands", () => {
    expect(liveIds([first, { ...second, retracted: true }, third])).toEqual(["clm_c"]);
    expect(liveIds([first, { ...second, retracted: true }, { ...third, retracted: true }])).toEqual([
      "clm_a",
    ]);
  });

  it("is overtaken by a deprecated claim too, which has not been taken back", () => {
    expect(liveIds([first, { ...second, rank: "DEPRECATED" }])).toEqual(["clm_b"]);
  });

  it("in a ring, which nobody should record, lives no more and hangs nothing", () => {
    expect(liveIds([{ ...first, supersedes: "clm_b" }, second])).toEqual([]);
  });
});

describe("origins", () => {
  it("count distinct innermost speakers, and the document's own voice and somebody unnamed in it as one each", () => {
    const relation = onlyRelation([
      { speaker: "ent_activists" },
      { speaker: "ent_activists", document: "doc_2" },
      { speaker: "NONE" },
      { speaker: "NONE" },
      { speaker: "UNKNOWN" },
      { speaker: "NONE", document: "doc_2" },
    ]);
    expect(relation).toMatchObject({ originCount: 4, documentCount: 2, speakers: ["ent_activists"] });
  });

  it("do not count who passes the word on", () => {
    expect(onlyRelation([{ through: ["ent_paper", "ent_agency"], speaker: "ent_activists" }])).toMatchObject({
      originCount: 1,
      speakers: ["ent_activists"],
    });
  });

  it("count a headline, its paragraph and ten papers that copy one agency once", () => {
    const agency = { id: "clm_agency", speaker: "ent_agency", document: "doc_agency" };
    const paragraph = { id: "clm_paragraph", repeats: "clm_agency" };
    const copies = Array.from({ length: 10 }, (_, at) => ({
      id: `clm_copy_${at}`,
      document: `doc_copy_${at}`,
      repeats: "clm_paragraph",
    }));
    expect(
      onlyRelation([agency, paragraph, { id: "clm_headline", repeats: "clm_paragraph" }, ...copies]),
    ).toMatchObject({
      originCount: 1,
      documentCount: 12,
      speakers: ["ent_agency"],
    });
  });

  it("are still the repeated claim's when that was retracted, and the claim's own where it is not there", () => {
    expect(
      onlyRelation([{ id: "clm_a", speaker: "ent_agency", retracted: true }, { repeats: "clm_a" }]).speakers,
    ).toEqual(["ent_agency"]);
    expect(onlyRelation([{ repeats: "clm_elsewhere", speaker: "ent_paper" }]).speakers).toEqual([
      "ent_paper",
    ]);
  });

  it("of claims that repeat each other in a ring are one, whichever comes first", () => {
    const ring = [
      { id: "clm_a", speaker: "ent_one", repeats: "clm_b" },
      { id: "clm_b", speaker: "ent_two", repeats: "clm_a" },
      { id: "clm_c", speaker: "ent_three", repeats: "clm_b" },
    ];
    for (const parts of [ring, [...ring].reverse()])
      expect(onlyRelation(parts).speakers).toEqual(["ent_one"]);
  });
});

describe("a relation on its subject's word alone", () => {
  const announced = {
    id: "clm_said",
    predicate: "ATTACKED",
    speaker: "ent_nusra",
    act: "ANNOUNCES",
  } as const;

  it("says so, and a headline that repeats the announcement does not lift it", () => {
    const { relations, claims } = derived([
      announced,
      { id: "clm_head", predicate: "ATTACKED", repeats: "clm_said" },
    ]);
    expect(relations[0]).toMatchObject({ selfReportedOnly: true, originCount: 1 });
    expect(claims.map(({ selfReported }) => selfReported)).toEqual([true, true]);
  });

  it("is lifted by anybody else's word", () => {
    expect(onlyRelation([announced, { predicate: "ATTACKED" }]).selfReportedOnly).toBe(false);
    expect(onlyRelation([announced, { predicate: "ATTACKED", speaker: "UNKNOWN" }]).selfReportedOnly).toBe(
      false,
    );
  });

  it("is not lifted by claims that do not support it", () => {
    expect(onlyRelation([announced, { predicate: "ATTACKED", modality: "ATTEMPTED" }]).selfReportedOnly).toBe(
      true,
    );
  });

  it("is that of either end where the predicate is symmetric, and of the subject alone where it is not", () => {
    expect(onlyRelation([{ speaker: "ent_hazm" }]).selfReportedOnly).toBe(true);
    expect(onlyRelation([{ predicate: "ATTACKED", speaker: "ent_hazm" }]).selfReportedOnly).toBe(false);
  });

  it("knows the subject under all its names", () => {
    const input = { same: [["ent_nusra", "ent_nusra_front"]] as const };
    expect(
      onlyRelation([{ predicate: "ATTACKED", speaker: "ent_nusra_front" }], input).selfReportedOnly,
    ).toBe(true);
  });
});

describe("the best claim", () => {
  const best = (parts: readonly ClaimParts[]) => onlyRelation(parts).bestClaim;

  it("is a preferred one before all else", () => {
    expect(
      best([{ tick: 1 }, { speaker: "ent_nusra", through: ["ent_a"], tick: 9, rank: "PREFERRED" }]),
    ).toBe("clm_1");
  });

  it("is otherwise not the subject's own word, then dated, then short of chain, then old", () => {
    expect(best([{ speaker: "ent_nusra", time: { at: "2014", aspect: "OCCURRED" } }, {}])).toBe("clm_1");
    expect(best([{}, { time: { at: "2014", aspect: "OCCURRED" }, through: ["ent_a"] }])).toBe("clm_1");
    expect(best([{ through: ["ent_a"], tick: 1 }, { tick: 2 }])).toBe("clm_1");
    expect(best([{ tick: 2 }, { tick: 1 }])).toBe("clm_1");
    expect(best([{}, {}])).toBe("clm_0");
  });
});

describe("merged entities", () => {
  const parts = [
    { predicate: "ATTACKED", subject: "ent_a", object: "ent_x" },
    { predicate: "ATTACKED", subject: "ent_b", object: "ent_x" },
    { predicate: "ATTACKED", subject: "ent_b", object: "ent_a" },
  ];

  it("share one edge at the oldest of them, and an edge between them is gone", () => {
    const ticks = new Map([
      ["ent_a", 5],
      ["ent_b", 3],
      ["ent_x", 1],
    ]);
    const { relations, canonical } = derived(parts, { same: [["ent_a", "ent_b"]], entityTicks: ticks });
    expect(relations).toMatchObject([{ subject: "ent_b", object: "ent_x", supportedBy: ["clm_0", "clm_1"] }]);
    expect(canonical).toEqual(new Map([["ent_a", "ent_b"]]));
  });

  it("are joined through others, and the smaller id stands for those of one tick", () => {
    const ticks = new Map([
      ["ent_a", 2],
      ["ent_b", 2],
      ["ent_c", 2],
    ]);
    const { canonical } = derived(parts, {
      same: [
        ["ent_c", "ent_b"],
        ["ent_a", "ent_b"],
      ],
      entityTicks: ticks,
    });
    expect(canonical).toEqual(
      new Map([
        ["ent_b", "ent_a"],
        ["ent_c", "ent_a"],
      ]),
    );
  });
});

describe("confidence", () => {
  const rated = (
    parts: readonly ClaimParts[],
    ratings: DeriveInput["ratings"],
    same: DeriveInput["same"] = [],
  ) => onlyRelation(parts, { ratings, same, entityTicks: new Map() }).confidence;

  it("is unknown where nothing is rated, and where ratings say that it cannot be judged", () => {
    expect(rated([{ speaker: "ent_s" }], new Map())).toBeNull();
    expect(rated([{ speaker: "ent_s" }], new Map([["ent_s", "F"]]))).toBeNull();
    expect(rated([{ speaker: "ent_s", credibility: 6 }], new Map())).toBeNull();
  });

  it("is the rating's weight of a single origin, the product where the claim is rated too", () => {
    expect(rated([{ speaker: "ent_s" }], new Map([["ent_s", "B"]]))).toBe(0.8);
    expect(rated([{ speaker: "ent_s", credibility: 3 }], new Map([["ent_s", "B"]]))).toBe(0.48);
    expect(rated([{ credibility: 2 }], new Map())).toBe(0.8);
  });

  it("grows with each further origin that is rated, and not with one that is not", () => {
    const ratings = new Map([
      ["ent_s", "B"],
      ["ent_t", "C"],
    ] as const);
    expect(rated([{ speaker: "ent_s" }, { speaker: "ent_t" }], ratings)).toBe(0.92);
    expect(rated([{ speaker: "ent_s" }, { speaker: "ent_u" }, {}], ratings)).toBe(0.8);
  });

  it("takes an origin at its best claim, once", () => {
    const ratings = new Map([["ent_s", "A"]] as const);
    expect(
      rated(
        [
          { speaker: "ent_s", credibility: 4 },
          { speaker: "ent_s", credibility: 2 },
        ],
        ratings,
      ),
    ).toBe(0.76);
  });

  it("takes a merged speaker at its canonical one's rating, else at the worst of its names'", () => {
    const same = [
      ["ent_s", "ent_t"],
      ["ent_t", "ent_u"],
    ] as const;
    expect(
      rated(
        [{ speaker: "ent_u" }],
        new Map([
          ["ent_s", "A"],
          ["ent_u", "E"],
        ]),
        same,
      ),
    ).toBe(0.95);
    expect(
      rated(
        [{ speaker: "ent_s" }],
        new Map([
          ["ent_t", "B"],
          ["ent_u", "D"],
        ]),
        same,
      ),
    ).toBe(0.4);
  });
});

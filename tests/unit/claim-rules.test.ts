import { describe, expect, it } from "vitest";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import type { SpeechAct } from "../../src/record/claim.model.js";
import { problemsOf } from "../../src/record/claim.rules.js";
import type { UnrecordedClaim } from "../../src/record/claim-problem.model.js";
import { stanceOf } from "../../src/record/stance.js";
import { aClaim, aToll, evidence, kinds, known, quantity, saidBy, time } from "../support/claims.js";
import { smallOntologyWith } from "../support/ontology-folder.js";

const unknown = { status: "UNKNOWN", entity: null } as const;
const none = { status: "NONE", entity: null } as const;
const role = (name: string, entity: string | null, text: string | null = null) => ({ name, entity, text });

function problems(claim: UnrecordedClaim) {
  return problemsOf(claim, kinds, loadOntology(smallOntologyWith()));
}

describe("a claim that may be recorded", () => {
  it.each<[what: string, claim: UnrecordedClaim]>([
    ["is between kinds that its predicate allows", aClaim()],
    ["has a subject that is not known", aClaim({ subject: unknown })],
    ["has no subject at all", aClaim({ subject: none })],
    ["has an entity whose kind is not known yet", aClaim({ object: known("ent_elsewhere") })],
    [
      "fills roles with entities and with words",
      aClaim({ roles: [role("event", "ent_strike"), role("condition", null, "by night")] }),
    ],
    [
      "names only the filler of a role",
      aClaim({ subject: unknown, object: unknown, roles: [role("event", "ent_strike")] }),
    ],
    ["has a value with an open bound", aToll()],
    ["has a value only in words", aToll({ value: quantity({ text: "many" }) })],
    ["has a value between equal bounds", aToll({ value: quantity({ low: 5, best: 5, high: 5 }) })],
    [
      "refuses to disclose a value",
      aToll({ object: unknown, value: null, attribution: [saidBy("REFUSES_TO_DISCLOSE")] }),
    ],
    ["denies that there is a value", aToll({ object: none, value: null, attribution: [saidBy("DENIES")] })],
    ["says that there is no value", aToll({ object: none, value: null })],
    [
      "has a time by date and bounds",
      aClaim({
        time: time({ aspect: "OCCURRED", at: "2014-10", earliest: "2014-10-05", latest: "2014-12-01" }),
      }),
    ],
    [
      "has a time by an event",
      aClaim({ time: time({ aspect: "OCCURRED", relativeTo: "ent_strike", timeRelation: "AFTER" }) }),
    ],
    [
      "has an end of a state",
      aClaim({ predicate: "ALLIED_WITH", time: time({ aspect: "ENDED", at: "2014-10/.." }) }),
    ],
  ])("%s", (_, claim) => {
    expect(problems(claim)).toEqual([]);
  });
});

type Row = [what: string, claim: UnrecordedClaim, code: string, path: string, message: string];

const rows: Row[] = [
  [
    "an unknown predicate",
    aClaim({ predicate: "ATACKED" }),
    "PREDICATE_UNKNOWN",
    "predicate",
    "did you mean `ATTACKED`?",
  ],
  [
    "a kind that cannot be the subject",
    aClaim({ subject: known("ent_head") }),
    "KIND_NOT_ALLOWED",
    "subject",
    "a PERSON cannot be the subject of ATTACKED; ARMED_GROUP can",
  ],
  [
    "a kind that cannot be the object",
    aClaim({ object: known("ent_strike") }),
    "KIND_NOT_ALLOWED",
    "object",
    "an EVENT cannot be the object of ATTACKED; ARMED_GROUP and PLACE can",
  ],
  [
    "a thing related with itself",
    aClaim({ object: known("ent_bridge") }),
    "RELATION_WITH_ITSELF",
    "object",
    "a thing with itself",
  ],
  [
    "a value as subject",
    aClaim({ subject: { status: "VALUE", entity: null } }),
    "END_STATUS_WRONG",
    "subject",
    "a value cannot be a subject",
  ],
  [
    "a known end without an entity",
    aClaim({ object: { status: "KNOWN", entity: null } }),
    "END_STATUS_WRONG",
    "object",
    "names no entity",
  ],
  [
    "an unknown end with an entity",
    aClaim({ object: { status: "UNKNOWN", entity: "ent_hill" } }),
    "END_STATUS_WRONG",
    "object",
    "is UNKNOWN and names an entity",
  ],
  [
    "no object between two entities",
    aClaim({ object: { status: "VALUE", entity: null } }),
    "OBJECT_MISSING",
    "object",
    "name the object, or say UNKNOWN or NONE",
  ],
  [
    "a value between two entities",
    aClaim({ value: quantity({ best: 1 }) }),
    "VALUE_NOT_ALLOWED",
    "value",
    "takes no value",
  ],
  [
    "nobody at all",
    aClaim({ subject: unknown, object: none }),
    "ABOUT_NOBODY",
    "subject",
    "names no entity at all",
  ],
  [
    "an entity where a value stands",
    aToll({ object: known("ent_hill"), value: null }),
    "OBJECT_NOT_ALLOWED",
    "object",
    "gives a value, not an entity",
  ],
  [
    "no value where one stands",
    aToll({ value: null }),
    "VALUE_MISSING",
    "value",
    "say NONE where there is said to be none",
  ],
  [
    "an affirmed value that is not given",
    aToll({ object: unknown, value: null }),
    "VALUE_MISSING",
    "value",
    "only a denial or a refusal may leave it out",
  ],
  [
    "a value beside the word that there is none",
    aToll({ object: none }),
    "VALUE_NOT_ALLOWED",
    "value",
    "the object is NONE and yet a value is given",
  ],
  [
    "another unit",
    aToll({ value: quantity({ best: 3, unit: "day" }) }),
    "UNIT_NOT_ALLOWED",
    "value.unit",
    "counted in `person`, not `day`",
  ],
  [
    "a quantity of nothing",
    aToll({ value: quantity({}) }),
    "QUANTITY_CONTRADICTORY",
    "value.best",
    "neither a number nor words",
  ],
  [
    "bounds in the wrong order",
    aToll({ value: quantity({ low: 5, high: 4 }) }),
    "QUANTITY_CONTRADICTORY",
    "value.high",
    "between low 5 and high 4",
  ],
  [
    "equal bounds of which one is excluded",
    aToll({ value: quantity({ low: 5, high: 5, lowExclusive: true }) }),
    "QUANTITY_CONTRADICTORY",
    "value.high",
    "no number lies between",
  ],
  [
    "a best number below its bound",
    aToll({ value: quantity({ low: 5, best: 4 }) }),
    "QUANTITY_CONTRADICTORY",
    "value.best",
    "4 is not above low 5",
  ],
  [
    "a best number on a bound that is excluded",
    aToll({ value: quantity({ high: 5, best: 5, highExclusive: true }) }),
    "QUANTITY_CONTRADICTORY",
    "value.best",
    "5 is not below high 5",
  ],
  [
    "an excluded bound that is not given",
    aToll({ value: quantity({ best: 5, highExclusive: true }) }),
    "QUANTITY_CONTRADICTORY",
    "value.highExclusive",
    "give `high`",
  ],
  [
    "an unknown role",
    aClaim({ roles: [role("evnt", "ent_strike")] }),
    "ROLE_UNKNOWN",
    "roles.0",
    "ATTACKED has no role `evnt`; did you mean `event`?",
  ],
  [
    "a kind that cannot fill a role",
    aClaim({ roles: [role("event", "ent_village")] }),
    "KIND_NOT_ALLOWED",
    "roles.0",
    "a PLACE cannot fill `event`; EVENT can",
  ],
  [
    "words in a role of entities",
    aClaim({ roles: [role("event", null, "it")] }),
    "ROLE_FILLER_WRONG",
    "roles.0",
    "words cannot fill `event`; EVENT can",
  ],
  [
    "a role without a filler",
    aClaim({ roles: [role("event", null)] }),
    "ROLE_FILLER_WRONG",
    "roles.0",
    "give exactly one",
  ],
  [
    "a role filled twice alike",
    aClaim({ roles: [role("event", "ent_strike"), role("event", "ent_strike")] }),
    "ROLE_REPEATED",
    "roles.1",
    "fills `event` twice",
  ],
  [
    "an aspect that an event has not",
    aClaim({ time: time({ aspect: "HELD" }) }),
    "ASPECT_NOT_ALLOWED",
    "time.aspect",
    "whose time can be OCCURRED, not HELD",
  ],
  [
    "an aspect that a state has not",
    aClaim({ predicate: "ALLIED_WITH", time: time({ aspect: "OCCURRED" }) }),
    "ASPECT_NOT_ALLOWED",
    "time.aspect",
    "HELD, STARTED, ENDED, not OCCURRED",
  ],
  [
    "a date that is none",
    aClaim({ time: time({ aspect: "OCCURRED", at: "2014-13" }) }),
    "EDTF_INVALID",
    "time.at",
    "there is no month 13",
  ],
  [
    "a day that is none",
    aClaim({ time: time({ aspect: "OCCURRED", latest: "2014-02-30" }) }),
    "DAY_INVALID",
    "time.latest",
    "`2014-02-30` is no day",
  ],
  [
    "bounds of time in the wrong order",
    aClaim({ time: time({ aspect: "OCCURRED", earliest: "2014-02-03", latest: "2014-02-02" }) }),
    "TIME_CONTRADICTORY",
    "time.earliest",
    "lies after the latest",
  ],
  [
    "a date after its bounds",
    aClaim({ time: time({ aspect: "OCCURRED", at: "2015", latest: "2014-02-02" }) }),
    "TIME_CONTRADICTORY",
    "time.at",
    "begins on 2015-01-01",
  ],
  [
    "a date before its bounds",
    aClaim({ time: time({ aspect: "OCCURRED", at: "2013", earliest: "2014-02-02" }) }),
    "TIME_CONTRADICTORY",
    "time.at",
    "ends on 2013-12-31",
  ],
  [
    "a time told by a place",
    aClaim({ time: time({ aspect: "OCCURRED", relativeTo: "ent_village", timeRelation: "AFTER" }) }),
    "TIME_ANCHOR_NO_EVENT",
    "time.relativeTo",
    "not by a PLACE",
  ],
  [
    "an event without its relation",
    aClaim({ time: time({ aspect: "OCCURRED", relativeTo: "ent_strike" }) }),
    "TIME_ANCHOR_INCOMPLETE",
    "time.relativeTo",
    "go together",
  ],
  [
    "nobody who says it",
    aClaim({ attribution: [] }),
    "ATTRIBUTION_MISSING",
    "attribution",
    "says nowhere who says it",
  ],
  ["no words", aClaim({ evidence: [] }), "EVIDENCE_MISSING", "evidence", "rests on no words"],
  [
    "the same words twice",
    aClaim({ evidence: [evidence("نص"), evidence("نص")] }),
    "EVIDENCE_REPEATED",
    "evidence.1",
    "quotes the same place twice",
  ],
  [
    "a credibility beyond the scale",
    aClaim({ credibility: 7 }),
    "CREDIBILITY_OUT_OF_RANGE",
    "credibility",
    "1 (confirmed) to 6",
  ],
  [
    "a claim that repeats itself",
    aClaim({ repeats: "clm_one" }),
    "REFERS_TO_ITSELF",
    "repeats",
    "never repeats itself",
  ],
];

describe("a claim", () => {
  it.each(rows)("is refused for %s", (_, claim, code, path, message) => {
    const found = problems(claim);
    expect(found.map((each) => [each.code, each.path.join(".")])).toEqual([[code, path]]);
    expect(found[0]?.message).toContain(message);
  });

  it("is refused for an end that would stand in relation with itself through a role", () => {
    const joined = aClaim({
      predicate: "PARTICIPATED_IN",
      object: known("ent_strike"),
      roles: [role("with", "ent_bridge")],
    });
    const ontology = loadOntology(
      smallOntologyWith({
        "predicates/participated-in.yaml": `predicate: PARTICIPATED_IN
label: { en: took part in, ar: شارك في }
description: Took part.
time: event
subject: { kinds: [ArmedGroup, Person], field: participatedIn }
object: { kinds: [Event], field: participants }
roles: { with: { kinds: [ArmedGroup, Person], subject: ALLIED_WITH } }
`,
      }),
    );
    expect(problemsOf(joined, kinds, ontology)).toEqual([
      {
        code: "RELATION_WITH_ITSELF",
        path: ["roles", 0],
        message: expect.stringContaining(
          "is the claim's subject too, and would stand in ALLIED_WITH with itself",
        ),
      },
    ]);
  });

  it("is told everything that is wrong with it at once", () => {
    const claim = aClaim({ subject: known("ent_head"), credibility: 0, time: time({ aspect: "HELD" }) });
    expect(problems(claim).map(({ code }) => code)).toEqual([
      "KIND_NOT_ALLOWED",
      "ASPECT_NOT_ALLOWED",
      "CREDIBILITY_OUT_OF_RANGE",
    ]);
  });
});

describe("a stance", () => {
  it.each<[SpeechAct, string]>([
    ["DENIES", "DENIED"],
    ["REFUSES_TO_CONFIRM", "WITHHELD"],
    ["REFUSES_TO_DISCLOSE", "WITHHELD"],
    ["ANNOUNCES", "AFFIRMED"],
    ["BLAMES", "AFFIRMED"],
  ])("follows from the innermost act, %s: %s", (act, stance) => {
    expect(stanceOf([saidBy("DENIES"), saidBy("REPORTS"), saidBy(act)])).toBe(stance);
  });
});

import fc from "fast-check";
import type { RecordedClaim } from "../../src/derive/derive.model.js";
import type { Stance } from "../../src/record/claim.model.js";
import { aClaim, type ClaimParts, smallOntology } from "./claims.js";

/** So few of each that claims often meet. */
export const someEntities = ["ent_a", "ent_b", "ent_c", "ent_d"] as const;
const documents = ["doc_1", "doc_2"] as const;
const dates = [
  "2014",
  "2014-10",
  "2014-10-31",
  "2014-11-02",
  "2014-10/2015-02",
  "2015-01/..",
  "2014-12~",
  "/2014-11",
];

/** Some stand in most claims, so that many claims are of one pair. */
const entity = fc.constantFrom(...someEntities, "ent_a", "ent_a", "ent_b");
/** The usual, a few times for each of the others. */
function often<Value>(usual: Value, others: fc.Arbitrary<Value>, times = 6): fc.Arbitrary<Value> {
  return fc.oneof({ weight: times, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: others });
}

const end = fc.oneof(
  { weight: 6, arbitrary: entity as fc.Arbitrary<string> },
  { weight: 1, arbitrary: fc.constantFrom("UNKNOWN", "NONE") },
);
const speaker = fc.oneof(
  entity as fc.Arbitrary<string>,
  fc.constantFrom("NONE" as const, "UNKNOWN" as const),
);
const stance: fc.Arbitrary<Stance> = fc.oneof(
  { weight: 7, arbitrary: fc.constant("AFFIRMED" as const) },
  { weight: 2, arbitrary: fc.constant("DENIED" as const) },
  { weight: 1, arbitrary: fc.constant("WITHHELD" as const) },
);
const time = fc.record(
  {
    at: fc.constantFrom(...dates, null),
    phrase: fc.constantFrom(null, "then", "later"),
    relativeTo: fc.constantFrom(null, ...someEntities),
    earliest: fc.constantFrom(null, "2014-10-15"),
  },
  { requiredKeys: [] },
);
const value = fc.constantFrom<NonNullable<ClaimParts["value"]>>(
  { best: 20 },
  { best: 30 },
  { low: 25, lowExclusive: true },
  { low: 10, high: 40, unit: "day" },
);

/** The id of a claim that another may refer to. */
const claimId = fc.integer({ min: 0, max: 9 }).map((number) => `clm_${number}`);
const reference = often<string | undefined>(undefined, claimId, 9);

const roles: Readonly<Record<string, readonly string[]>> = {
  ATTACKED: ["event", "with", "place"],
  ALLIED_WITH: ["event"],
  DEATH_TOLL: ["side"],
};

/** Predicates whose claims meet in one rule or edge; the claims of one record keep to one theme, or they would hardly meet. */
const themes: readonly (readonly string[])[] = [
  ["ALLIED_WITH", "FOUGHT", "PARTICIPATED_IN"],
  ["ATTACKED", "PARTICIPATED_IN", "TARGETED", "COOPERATED_WITH"],
  ["CONTROLS", "MARRIED_TO"],
  ["DEADLINE", "DEATH_TOLL"],
  ["KILLED"],
  ["SUPPORTS", "OPPOSES"],
  [...smallOntology.predicates.keys()],
];

export const someTheme = fc.constantFrom(...themes);

/** What a claim of a theme says; its id is given later. */
export function someParts(theme: readonly string[]): fc.Arbitrary<ClaimParts> {
  return fc
    .record({
      predicate: fc.constantFrom(...theme),
      ends: fc.tuple(end, end),
      value: fc.option(value, { nil: null, freq: 4 }),
      fillers: fc.array(fc.tuple(fc.nat(2), entity), { maxLength: 2 }),
      modality: often<NonNullable<ClaimParts["modality"]>>(
        "ACTUAL",
        fc.constantFrom("PLANNED" as const, "OFFERED" as const),
      ),
      time: fc.option(time, { nil: null, freq: 2 }),
      aspect: fc.constantFrom("HELD" as const, "STARTED" as const, "ENDED" as const),
      relation: fc.constantFrom("BEFORE" as const, "DURING" as const, "AFTER" as const),
      speaker,
      stance,
      document: fc.constantFrom(...documents),
      credibility: fc.constantFrom(null, 1, 3, 6),
      refutes: reference,
      supersedes: reference,
      repeats: reference,
      tick: fc.nat(3),
      rank: often<NonNullable<ClaimParts["rank"]>>(
        "NORMAL",
        fc.constantFrom("PREFERRED" as const, "DEPRECATED" as const),
      ),
      retracted: often(false, fc.constant(true)),
    })
    .map(({ ends: [subject, object], fillers, aspect, relation, ...parts }) => {
      const predicate = smallOntology.predicates.get(parts.predicate);
      const measures = predicate?.value != null;
      const names = roles[parts.predicate] ?? [];
      return {
        predicate: parts.predicate,
        subject: subject !== object || predicate?.symmetric !== true ? subject : "ent_a",
        object: measures ? (parts.value !== null ? "VALUE" : object === "NONE" ? "NONE" : "UNKNOWN") : object,
        ...(measures && parts.value != null ? { value: { unit: "person", ...parts.value } } : {}),
        roles: fillers.flatMap(([at, id]) => (names[at] === undefined ? [] : [[names[at], id] as const])),
        modality: parts.modality,
        ...(parts.time === null
          ? {}
          : {
              time: {
                aspect: predicate?.time === "EVENT" ? ("OCCURRED" as const) : aspect,
                ...parts.time,
                timeRelation: parts.time.relativeTo == null ? null : relation,
              },
            }),
        speaker: parts.speaker,
        stance: parts.stance,
        document: parts.document,
        ...(parts.credibility === null ? {} : { credibility: parts.credibility }),
        ...(parts.refutes === undefined ? {} : { refutes: parts.refutes }),
        ...(parts.supersedes === undefined ? {} : { supersedes: parts.supersedes }),
        ...(parts.repeats === undefined ? {} : { repeats: parts.repeats }),
        tick: parts.tick,
        rank: parts.rank,
        retracted: parts.retracted,
      };
    });
}

/** A record of up to twenty-five claims that refer to each other at will, in rings too. */
export const someClaims: fc.Arbitrary<RecordedClaim[]> = someTheme
  .chain((theme) => fc.array(someParts(theme), { minLength: 1, maxLength: 25, size: "max" }))
  .map((all) => all.map((parts, at) => aClaim({ ...parts, id: `clm_${at}` })));

/** SAME judgements. */
export const someSame = fc.array(fc.tuple(entity, entity), { maxLength: 2 });

/** Ticks of all entities, often equal. */
export const someTicks = fc
  .tuple(...someEntities.map(() => fc.nat(2)))
  .map((ticks) => new Map<string, number>(someEntities.map((id, at) => [id, ticks[at] ?? 0])));

export const someRating = fc.constantFrom("A", "B", "C", "D", "E", "F");

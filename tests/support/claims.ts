import type { Attribution, ClaimEnd, Evidence, Quantity } from "../../src/record/claim.model.js";
import type { UnrecordedClaim } from "../../src/record/claim-problem.model.js";
import type { ClaimTime } from "../../src/time/span.model.js";

/** An end that is known. */
export function known(entity: string): ClaimEnd {
  return { status: "KNOWN", entity };
}

/** A link of a chain of report, in the document's own voice unless a speaker is named. */
export function saidBy(act: Attribution["act"], speaker: string | null = null): Attribution {
  return { act, speaker, speakerStatus: speaker === null ? "NONE" : "KNOWN", channel: null };
}

/** A quantity of which nothing is said but what is given. */
export function quantity(given: Partial<Quantity>): Quantity {
  const nothing = { low: null, best: null, high: null, lowExclusive: false, highExclusive: false };
  return { ...nothing, unit: null, text: null, ...given };
}

/** A time of which nothing is said but what is given. */
export function time(given: Partial<ClaimTime> & Pick<ClaimTime, "aspect">): ClaimTime {
  const nothing = { at: null, earliest: null, latest: null, phrase: null };
  return { ...nothing, relativeTo: null, timeRelation: null, ...given };
}

/** A piece of evidence at a place. */
export function evidence(exact: string, start = 0): Evidence {
  const end = start + [...exact].length;
  return { id: `evd_${start}`, exact, start, end, language: "ar", translation: null, translatedBy: null };
}

/** A claim without fault (in the small ontology, with `groups` below), and what a test changes of it. */
export function aClaim(changes: Partial<UnrecordedClaim> = {}): UnrecordedClaim {
  return {
    id: "clm_one",
    predicate: "ATTACKED",
    subject: known("ent_bridge"),
    object: known("ent_hill"),
    value: null,
    roles: [],
    modality: "ACTUAL",
    time: null,
    attribution: [saidBy("STATES")],
    evidence: [evidence("هاجم")],
    document: "doc_one",
    credibility: null,
    refutes: null,
    supersedes: null,
    repeats: null,
    ...changes,
  };
}

/** A claim of a death toll without fault. */
export function aToll(changes: Partial<UnrecordedClaim> = {}): UnrecordedClaim {
  return aClaim({
    predicate: "DEATH_TOLL",
    subject: known("ent_strike"),
    object: { status: "VALUE", entity: null },
    value: quantity({ low: 100, lowExclusive: true, unit: "person" }),
    ...changes,
  });
}

/** Kinds of the entities that these claims name. */
export const kinds: ReadonlyMap<string, string> = new Map([
  ["ent_bridge", "ARMED_GROUP"],
  ["ent_hill", "ARMED_GROUP"],
  ["ent_strike", "EVENT"],
  ["ent_head", "PERSON"],
  ["ent_village", "PLACE"],
]);

import type { DeriveInput, RecordedClaim } from "../../src/derive/derive.model.js";
import type { Ontology, Predicate, Role, RoleEdge } from "../../src/ontology/ontology.model.js";
import type {
  Attribution,
  Claim,
  ClaimEnd,
  ClaimRole,
  Quantity,
  Rank,
  SpeechAct,
  Stance,
} from "../../src/record/claim.model.js";
import type { ClaimTime } from "../../src/time/span.model.js";
import { aTime } from "./times.js";

/** Who says something: an entity's id, the document's own voice, or somebody unnamed. */
export type Speaker = string | "NONE" | "UNKNOWN";

/** What a test wants to say of a claim; all else is plain: NUSRA fought HAZM, in the voice of `doc_1`. */
export interface ClaimParts {
  readonly id?: string;
  readonly predicate?: string;
  /** An entity's id or a status. */
  readonly subject?: string;
  readonly object?: string;
  readonly value?: Partial<Quantity>;
  /** Role name and the id of the entity that fills it. */
  readonly roles?: readonly (readonly [name: string, entity: string])[];
  readonly texts?: readonly (readonly [role: string, text: string])[];
  readonly modality?: Claim["modality"];
  readonly time?: Partial<ClaimTime>;
  /** The innermost speaker. */
  readonly speaker?: Speaker;
  /** Chosen for the stance where only that is given. */
  readonly act?: SpeechAct;
  readonly stance?: Stance;
  /** Speakers before the innermost, outermost first. */
  readonly through?: readonly Speaker[];
  readonly document?: string;
  readonly credibility?: number;
  readonly refutes?: string;
  readonly supersedes?: string;
  readonly repeats?: string;
  readonly tick?: number;
  readonly rank?: Rank;
  readonly retracted?: boolean;
}

const actOf: Readonly<Record<Stance, SpeechAct>> = {
  AFFIRMED: "STATES",
  DENIED: "DENIES",
  WITHHELD: "REFUSES_TO_CONFIRM",
};

/** A recorded claim; every claim of a test needs an id of its own. */
export function aClaim(parts: ClaimParts = {}): RecordedClaim {
  const { predicate = "FOUGHT", value, stance = "AFFIRMED", speaker = "NONE" } = parts;
  const id = parts.id ?? "clm_1";
  return {
    claim: {
      id,
      predicate,
      subject: endOf(parts.subject ?? "ent_nusra"),
      object: endOf(parts.object ?? (value === undefined ? "ent_hazm" : "VALUE")),
      value: value === undefined ? null : aQuantity(value),
      roles: rolesOf(parts),
      modality: parts.modality ?? "ACTUAL",
      time: parts.time === undefined ? null : aTime(parts.time),
      attribution: [
        ...(parts.through ?? []).map((one) => saidBy(one, "REPORTS")),
        saidBy(speaker, parts.act ?? actOf[stance]),
      ],
      evidence: [
        {
          id: `evd_${id}`,
          exact: "words",
          start: null,
          end: null,
          language: "en",
          translation: null,
          translatedBy: null,
        },
      ],
      document: parts.document ?? "doc_1",
      credibility: parts.credibility ?? null,
      refutes: parts.refutes ?? null,
      supersedes: parts.supersedes ?? null,
      repeats: parts.repeats ?? null,
      tick: parts.tick ?? 1,
    },
    state: { rank: parts.rank ?? "NORMAL", retracted: parts.retracted ?? false },
  };
}

/** A quantity without bounds but those given. */
export function aQuantity(parts: Partial<Quantity>): Quantity {
  return {
    low: null,
    best: null,
    high: null,
    lowExclusive: false,
    highExclusive: false,
    unit: null,
    text: null,
    ...parts,
  };
}

function endOf(text: string): ClaimEnd {
  if (text === "UNKNOWN" || text === "NONE" || text === "VALUE") return { status: text, entity: null };
  return { status: "KNOWN", entity: text };
}

function rolesOf({ roles = [], texts = [] }: ClaimParts): ClaimRole[] {
  return [
    ...roles.map(([name, entity]) => ({ name, entity, text: null })),
    ...texts.map(([name, text]) => ({ name, entity: null, text })),
  ];
}

function saidBy(speaker: Speaker, act: SpeechAct): Attribution {
  if (speaker === "NONE" || speaker === "UNKNOWN")
    return { speaker: null, speakerStatus: speaker, act, channel: null };
  return { speaker, speakerStatus: "KNOWN", act, channel: null };
}

/** What `derive` reads, of claims alone; entities are as old as their place in the alphabet. */
export function anInput(claims: readonly RecordedClaim[], parts: Partial<DeriveInput> = {}): DeriveInput {
  return {
    claims,
    same: [],
    entityTicks: new Map(entitiesOf(claims).map((id, at) => [id, at])),
    ratings: new Map(),
    ontology: smallOntology,
    ...parts,
  };
}

/** Every entity that claims name, sorted. */
export function entitiesOf(claims: readonly RecordedClaim[]): string[] {
  const named = claims.flatMap(({ claim }) => [
    claim.subject.entity,
    claim.object.entity,
    claim.time?.relativeTo,
    ...claim.roles.map(({ entity }) => entity),
    ...claim.attribution.map(({ speaker }) => speaker),
  ]);
  return [...new Set(named.filter((id) => id != null))].sort();
}

type PredicateParts = Partial<
  Pick<Predicate, "time" | "symmetric" | "value" | "functional" | "incompatibleWith">
> & {
  readonly roles?: readonly Role[];
};

function aPredicate(name: string, parts: PredicateParts = {}): [string, Predicate] {
  const label = { en: name, ar: name };
  const end = { kinds: ["ANY"], field: null };
  return [
    name,
    {
      name,
      label,
      phrase: label,
      description: name,
      time: parts.time ?? "EVENT",
      symmetric: parts.symmetric ?? false,
      subject: end,
      object: parts.value == null ? end : null,
      value: parts.value ?? null,
      functional: parts.functional ?? null,
      incompatibleWith: parts.incompatibleWith ?? [],
      roles: new Map((parts.roles ?? []).map((role) => [role.name, role])),
      codes: {},
    },
  ];
}

function aRole(name: string, subject: RoleEdge | null = null, object: RoleEdge | null = null): Role {
  return { name, kinds: ["ANY"], text: true, subject, object };
}

const participates: RoleEdge = { predicate: "PARTICIPATED_IN", filler: "object" };

/** A few predicates of each sort that rules tell apart. */
export const smallOntology: Ontology = {
  kinds: new Map(),
  predicates: new Map([
    aPredicate("ACCEPTED", { incompatibleWith: ["REJECTED"] }),
    aPredicate("ALLIED_WITH", {
      time: "STATE",
      symmetric: true,
      incompatibleWith: ["FOUGHT"],
      roles: [aRole("event", participates, participates)],
    }),
    aPredicate("ATTACKED", {
      roles: [
        aRole("event", participates, { predicate: "TARGETED", filler: "subject" }),
        aRole("with", { predicate: "COOPERATED_WITH", filler: "object" }),
        aRole("place"),
      ],
    }),
    aPredicate("BELONGS_TO", { time: "STATE" }),
    aPredicate("CONTROLS", { time: "STATE", functional: "object" }),
    aPredicate("COOPERATED_WITH", { symmetric: true }),
    aPredicate("DEADLINE", {
      time: "STATE",
      value: { unit: "day", label: { en: "day", ar: "day" } },
      functional: "subject",
      roles: [{ ...aRole("basis"), kinds: [] }],
    }),
    aPredicate("DEATH_TOLL", {
      value: { unit: "person", label: { en: "person", ar: "person" } },
      functional: "subject",
      roles: [aRole("side")],
    }),
    aPredicate("FOUGHT", { symmetric: true, incompatibleWith: ["ALLIED_WITH"] }),
    aPredicate("HALTED"),
    aPredicate("HEADS", { time: "STATE", functional: "object" }),
    aPredicate("KILLED"),
    aPredicate("MARRIED_TO", { time: "STATE", symmetric: true, functional: "subject" }),
    aPredicate("OPPOSES", { time: "STATE", incompatibleWith: ["SUPPORTS"] }),
    aPredicate("PARTICIPATED_IN"),
    aPredicate("REJECTED", { incompatibleWith: ["ACCEPTED"] }),
    aPredicate("SUPPORTS", { time: "STATE", incompatibleWith: ["OPPOSES"] }),
    aPredicate("TARGETED"),
    aPredicate("TROOPS", { time: "STATE", value: { unit: "person", label: { en: "person", ar: "person" } } }),
  ]),
};

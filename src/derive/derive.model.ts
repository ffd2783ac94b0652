import type { Ontology } from "../ontology/ontology.model.js";
import type { Claim, ClaimState, Reliability } from "../record/claim.model.js";
import type { Span, TimeRelation } from "../time/span.model.js";

/** A claim with what has happened to it. */
export interface RecordedClaim {
  readonly claim: Claim;
  readonly state: ClaimState;
  /** When the graph was told that it was imported from, RFC 3339; null or absent: it was first told here. */
  readonly originalRecordedAt?: string | null;
}

/** What `derive` reads; a subset of the record must be closed as `affected` says. */
export interface DeriveInput {
  readonly claims: readonly RecordedClaim[];
  /** SAME judgements that are not withdrawn, as pairs of entity ids. */
  readonly same: readonly (readonly [string, string])[];
  /** Tick at which each entity that occurs was recorded: the oldest of a merged set is its canonical one, then the smaller id. */
  readonly entityTicks: ReadonlyMap<string, number>;
  /** Present rating of speakers, by entity id. */
  readonly ratings: ReadonlyMap<string, Reliability>;
  readonly ontology: Ontology;
}

/** One stretch of time in which a relation held, or one occurrence. */
export interface Period extends Span {
  /** True: said to go on. False: said to have ended, or an occurrence. Null: not said. */
  readonly ongoing: boolean | null;
  readonly phrase: string | null;
  readonly relativeTo: string | null;
  readonly timeRelation: TimeRelation | null;
}

/** One believed edge; everything on it but when it became known. */
export interface DerivedRelation {
  readonly id: string;
  readonly predicate: string;
  /** Canonical entity ids; for a symmetric predicate the smaller id is the subject. */
  readonly subject: string;
  readonly object: string;
  /** In order of time; at least one. */
  readonly periods: readonly Period[];
  /** Ids of the claims that support it, sorted. */
  readonly supportedBy: readonly string[];
  /** Ids of all live claims of this predicate and pair, whatever stance or modality, sorted; includes `supportedBy`. */
  readonly claims: readonly string[];
  readonly documentCount: number;
  readonly originCount: number;
  /** Canonical ids of the distinct named origins, sorted. */
  readonly speakers: readonly string[];
  readonly selfReportedOnly: boolean;
  readonly disputed: boolean;
  /** 0 to 1; null where no origin is rated. */
  readonly confidence: number | null;
  readonly bestClaim: string;
}

export type ConflictKind =
  | "DENIED"
  | "UNCONFIRMED"
  | "REFUTED"
  | "TWO_HOLDERS"
  | "INCOMPATIBLE"
  | "VALUES_DIFFER";

/** A set of claims that cannot all be true, or that one side affirms and another withholds. */
export interface DerivedConflict {
  /** Made from the kind and the sorted claim ids. */
  readonly id: string;
  readonly kind: ConflictKind;
  /** CERTAIN: their times surely meet (or time plays no part). POSSIBLE: they may. */
  readonly certainty: "POSSIBLE" | "CERTAIN";
  /** Ids: the claim that stands first, then the one against it. */
  readonly claims: readonly string[];
  /**
   * Ids of the claims among them that this conflict marks disputed: none for UNCONFIRMED; for TWO_HOLDERS, INCOMPATIBLE and
   * VALUES_DIFFER both where it is CERTAIN, else none; for DENIED and REFUTED the one denied or refuted, however certain.
   */
  readonly marks: readonly string[];
  /** Canonical ids of the entities at the claims' ends, sorted. */
  readonly about: readonly string[];
}

/** What the claims of a record say about themselves once they are read together. */
export interface DerivedClaim {
  readonly id: string;
  /** Not retracted, and not superseded by a claim that still stands. */
  readonly live: boolean;
  readonly disputed: boolean;
  /**
   * Its origin (its innermost speaker, or that of the claim it repeats) is its own subject, or either end of a symmetric predicate;
   * both canonical.
   */
  readonly selfReported: boolean;
  /** Ids of the relations it supports, sorted. */
  readonly relations: readonly string[];
}

export interface Derived {
  /** Sorted by id, as are the others. */
  readonly relations: readonly DerivedRelation[];
  readonly conflicts: readonly DerivedConflict[];
  readonly claims: readonly DerivedClaim[];
  /** Every entity id of the input that is not its own canonical one. */
  readonly canonical: ReadonlyMap<string, string>;
}

import type { Claim, Reliability } from "../record/claim.model.js";
import type { DeriveInput, RecordedClaim } from "./derive.model.js";
import type { Triple } from "./proposition.js";

/** Pairs of entities that were judged the same. */
export type SamePairs = readonly (readonly [string, string])[];

/** What happened to the record, once it has happened. */
export type RecordChange =
  /**
   * A claim was recorded, retracted or ranked. `created`: the claim, where this very unit of work has created it, and only there. Then the
   * first round of questions asks for what may stand against it, too, and mostly is the last; and the claim is not read back.
   */
  | { readonly kind: "CLAIM"; readonly claim: string; readonly created?: Claim }
  /** A speaker was rated. */
  | { readonly kind: "RATING"; readonly speaker: string }
  /**
   * A judgement was made or withdrawn: all SAME judgements among the entities that were or now are one, before and after it.
   * Whoever reads the record may find either there; these count.
   */
  | { readonly kind: "IDENTITY"; readonly before: SamePairs; readonly after: SamePairs };

/**
 * Claims that are asked for. Entity ids are those recorded, each name of a merged entity its own; a key is an entity's id or a
 * status (UNKNOWN, NONE, VALUE), as it stands in `subjectKey` and `objectKey`; null leaves an end open.
 */
export type ClaimQuery =
  | { readonly by: "id"; readonly ids: readonly string[] }
  /** Those that these supersede, and those that they supersede, and so on. */
  | { readonly by: "supersededBy"; readonly ids: readonly string[] }
  /** Those that repeat these, and those that repeat them, and so on. */
  | { readonly by: "repeating"; readonly ids: readonly string[] }
  /** Those whose innermost speaker is one of these. */
  | { readonly by: "speaker"; readonly entities: readonly string[] }
  /** Those with one of these at an end, in a role, as innermost speaker or as the event that their time is told by. */
  | { readonly by: "entity"; readonly entities: readonly string[] }
  /** Those of a predicate between these ends; at most one of the two is null. */
  | {
      readonly by: "ends";
      readonly predicate: string;
      readonly subjects: readonly string[] | null;
      readonly objects: readonly string[] | null;
    }
  /** Those of some predicates with one of `fillers` in a role and one of `others` at an end; at most one of the two is null. */
  | {
      readonly by: "role";
      readonly predicates: readonly string[];
      readonly role: string;
      readonly fillers: readonly string[] | null;
      readonly end: "subject" | "object";
      readonly others: readonly string[] | null;
    };

/**
 * The answer to some queries: the claims asked for and, with each claim of the answer, those that supersede it, those that refute it
 * and the one that it repeats. Claims that were answered before may be left out or come again.
 */
export interface RecordSlice {
  readonly claims: readonly RecordedClaim[];
  /** SAME judgements, not withdrawn, that join an entity of these claims or queries, directly or through others. */
  readonly same: SamePairs;
  /** Of all entities of these claims, queries and judgements, as in {@link DeriveInput}. */
  readonly entityTicks: ReadonlyMap<string, number>;
  readonly ratings: ReadonlyMap<string, Reliability>;
}

/** What must be derived again after a change, and of what. */
export interface Affected {
  /** The edges that may be gained, lost or changed, by the canonical ids of before and of now. */
  readonly triples: readonly Triple[];
  /** Claims whose flags, and whose conflicts with whatever claims, may change. */
  readonly claims: ReadonlySet<string>;
  /** Entities whose canonical one may change. */
  readonly entities: ReadonlySet<string>;
  /** Enough of the record to derive all of these as the whole record would. */
  readonly input: DeriveInput;
}

/** Asks for claims in rounds, each round in the light of the answers so far, until it knows what is affected. */
export type AffectedQuestions = Generator<readonly ClaimQuery[], Affected, RecordSlice>;

import type { DerivedClaim, DerivedConflict, DerivedRelation } from "../../src/derive/derive.model.js";
import type { Ontology } from "../../src/ontology/ontology.model.js";
import type { Claim } from "../../src/record/claim.model.js";
import type { StoryDocument, StoryEntity } from "../../src/story/story.model.js";

/** One tick of the ledger: what the oracle takes from the database, with what was recorded at it, and nothing else. */
export interface Tick {
  readonly seq: number;
  /** As the API shows instants. */
  readonly at: string;
  readonly by: string;
}

/** An entity as its story gives it, and when the graph was told. */
export interface RecordedEntity {
  readonly entity: StoryEntity;
  readonly tick: Tick;
}

export interface RecordedDocument {
  readonly document: StoryDocument;
  readonly tick: Tick;
  /** In NFC; null where nobody attached it. */
  readonly text: string | null;
}

export interface RecordedClaim {
  readonly claim: Claim;
  readonly tick: Tick;
}

/** What an edge was from one tick to another. */
export interface RelationVersion {
  readonly relation: DerivedRelation;
  readonly tick: Tick;
  /** When the unbroken line of versions began. */
  readonly since: string;
  /** Null: still. */
  until: string | null;
}

export interface ConflictVersion {
  readonly conflict: DerivedConflict;
  readonly tick: Tick;
  /** Null: still open. */
  until: string | null;
}

/** What the graph believed after one tick. */
export interface Snapshot {
  readonly tick: Tick;
  readonly relations: readonly RelationVersion[];
  /** By the id of either end. */
  readonly relationsOf: ReadonlyMap<string, readonly RelationVersion[]>;
  readonly conflicts: readonly ConflictVersion[];
  readonly claims: ReadonlyMap<string, DerivedClaim>;
}

/** Everything that was ever recorded, in arrays, and what follows from it at each tick. */
export interface World {
  readonly ontology: Ontology;
  readonly entities: readonly RecordedEntity[];
  readonly entityById: ReadonlyMap<string, RecordedEntity>;
  readonly documents: readonly RecordedDocument[];
  readonly documentById: ReadonlyMap<string, RecordedDocument>;
  readonly claims: readonly RecordedClaim[];
  readonly claimById: ReadonlyMap<string, RecordedClaim>;
  /** In order; the first is empty and lies before everything. */
  readonly snapshots: readonly Snapshot[];
  /** All that ever were, in order of their ticks. */
  readonly relationVersions: readonly RelationVersion[];
  readonly conflictVersions: readonly ConflictVersion[];
}

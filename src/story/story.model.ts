import type { EntityName, LocalText, Location } from "../entity/entity.model.js";
import type { UnrecordedClaim } from "../record/claim-problem.model.js";
import type { TextRange } from "../text/text-range.model.js";

/**
 * One document with the entities and claims that an analyst read from it.
 *
 * Wherever an entity is referred to (a claim's ends, roles, speakers and `relativeTo`, a name's `usedBy`, the publisher),
 * the text is its id, or its slug where the folder does not define it: then an earlier story must have. The two are never
 * mixed up, as only ids hold an underscore. `elsewhere` lists those slugs; `resolveStory` puts ids in their place.
 */
export interface Story {
  /** The folder as it was given. */
  readonly folder: string;
  readonly slug: string;
  readonly document: StoryDocument;
  /** As in the file. */
  readonly entities: readonly StoryEntity[];
  /** As in the file. */
  readonly claims: readonly StoryClaim[];
  /** Stretches of the text that give no claim. */
  readonly uncovered: readonly Uncovered[];
  /** What must stand in the graph already, by slug. */
  readonly elsewhere: readonly Elsewhere[];
}

export interface StoryDocument {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Of the raw file, in hexadecimal. */
  readonly sha256: string;
  readonly publisher: string | null;
  /** EDTF: what an operator states, not the text. */
  readonly publishedAt: string | null;
  /** On what that statement rests; set whenever `publishedAt` is. */
  readonly publishedBasis: string | null;
  readonly licence: string | null;
}

export interface StoryEntity {
  readonly id: string;
  readonly slug: string;
  /** Enum name: `ARMED_GROUP`. */
  readonly kind: string;
  /** Never empty. */
  readonly names: readonly EntityName[];
  readonly descriptions: readonly LocalText[];
  readonly location: Location | null;
}

export interface StoryClaim {
  /** What the analyst calls it; the claim's id is made from it and the story's slug. */
  readonly key: string;
  readonly claim: UnrecordedClaim;
  readonly place: ClaimPlace;
}

/** Where a claim stands in its folder. */
export interface ClaimPlace {
  readonly file: string;
  readonly line: number;
  /** One for each piece of evidence. */
  readonly quoteLines: readonly number[];
}

export interface Uncovered extends TextRange {
  readonly reason: string;
  readonly file: string;
  readonly line: number;
}

/** An entity or a claim that another story defines. */
export type Elsewhere =
  | { readonly type: "entity"; readonly slug: string; readonly file: string; readonly line: number }
  | { readonly type: "claim"; readonly id: string; readonly file: string; readonly line: number };

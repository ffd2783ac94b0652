import type { StoryDocument, StoryEntity } from "../story/story.model.js";
import { contentHash } from "./canonical-json.js";
import type { UnrecordedClaim } from "./claim-problem.model.js";

/** Of an entity's content; two stories may define one entity alike, so its id does not count. */
export function entityHash({ slug, kind, names, descriptions, location }: StoryEntity): string {
  return contentHash({ slug, kind, names, descriptions, location });
}

/** Of a document's content. */
export function documentHash(document: StoryDocument): string {
  return contentHash(document);
}

/** Of a claim: all of it, but not when the graph was told. */
export function claimHash({ tick: _, ...claim }: UnrecordedClaim & { readonly tick?: number }): string {
  return contentHash(claim);
}

/** One hash for the content of all claims of a tick, in whatever order they come. */
export function claimsHash(hashes: readonly string[]): string {
  return contentHash([...hashes].sort());
}

import { SlugTaken, StoryChanged } from "../errors.js";
import type { Story, StoryClaim, StoryDocument, StoryEntity } from "../story/story.model.js";
import { claimHash, documentHash, entityHash } from "./record-hashes.js";
import type { RecordedEntity, RecordedItem } from "./story.store.js";

/** What the graph has already of that which a story defines. */
export interface RecordedStory {
  /** By slug. */
  readonly entities: ReadonlyMap<string, RecordedEntity>;
  /** By id. */
  readonly claims: ReadonlyMap<string, RecordedItem>;
  readonly document: RecordedItem | null;
}

/** The part of a story that the graph does not have yet. */
export interface StoryNews {
  readonly document: StoryDocument | null;
  readonly entities: readonly StoryEntity[];
  readonly claims: readonly StoryClaim[];
}

/**
 * The story with the ids that the graph has for those of its entities that an earlier story defined too. Its references are
 * replaced wherever they stand; no other text can be equal to an id.
 */
export function adoptEntities(story: Story, entities: ReadonlyMap<string, RecordedEntity>): Story {
  const ids = new Map<unknown, string>();
  for (const { slug, id } of story.entities) {
    const known = entities.get(slug);
    if (known !== undefined && known.id !== id) ids.set(id, known.id);
  }
  return ids.size === 0 ? story : replaced(story, ids);
}

function replaced<T>(value: T, by: ReadonlyMap<unknown, unknown>): T {
  if (Array.isArray(value)) return value.map((member) => replaced(member, by)) as T;
  if (typeof value !== "object" || value === null) return (by.get(value) ?? value) as T;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, replaced(member, by)])) as T;
}

/**
 * What a resolved story would add.
 *
 * Throws `SlugTaken` where an earlier story gave a slug to something else, and `StoryChanged` where this story did and now
 * says otherwise.
 */
export function storyNews(story: Story, recorded: RecordedStory): StoryNews {
  const { entities, claims, document } = recorded;
  refuseTaken(story, recorded);
  refuseChanged(story, recorded);
  return {
    document: document === null ? story.document : null,
    entities: story.entities.filter(({ slug }) => !entities.has(slug)),
    claims: story.claims.filter(({ claim }) => !claims.has(claim.id)),
  };
}

function refuseTaken(story: Story, { entities, document }: RecordedStory): void {
  const taken = story.entities.flatMap((entity) => {
    const known = entities.get(entity.slug);
    return differs(known, entityHash(entity)) && known?.story !== story.slug
      ? [{ slug: entity.slug, story: known?.story ?? null }]
      : [];
  });
  if (differs(document, documentHash(story.document)) && document?.story !== story.slug) {
    taken.push({ slug: story.document.slug, story: document?.story ?? null });
  }
  if (taken.length > 0) throw new SlugTaken(story.slug, taken);
}

function refuseChanged(story: Story, { entities, claims, document }: RecordedStory): void {
  const changed = {
    document: differs(document, documentHash(story.document)),
    entities: story.entities
      .filter((entity) => differs(entities.get(entity.slug), entityHash(entity)))
      .map(({ slug }) => slug),
    claims: story.claims
      .filter(({ claim }) => differs(claims.get(claim.id), claimHash(claim)))
      .map(({ key }) => key),
  };
  if (changed.document || changed.entities.length > 0 || changed.claims.length > 0) {
    throw new StoryChanged(story.slug, changed);
  }
}

function differs(known: RecordedItem | null | undefined, hash: string): boolean {
  return known != null && known.contentHash !== hash;
}

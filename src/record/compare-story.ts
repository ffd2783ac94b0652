import type { Unit } from "../graph/graph.model.js";
import type { Ontology } from "../ontology/ontology.model.js";
import { resolveStory } from "../story/resolve-story.js";
import type { Story } from "../story/story.model.js";
import { documentBySlug, entitiesBySlug, recordedClaims } from "./story.store.js";
import { adoptEntities, type StoryNews, storyNews } from "./story-news.js";

/** A story beside what the graph has of it. */
export interface ComparedStory {
  /** With the graph's ids for what earlier stories defined. */
  readonly story: Story;
  readonly news: StoryNews;
}

/**
 * Reads what the graph has of a story, and tells what is new.
 *
 * Throws `StoryInvalid` for references that lead nowhere, `StoryChanged`, and `SlugTaken`.
 */
export async function compareStory(unit: Unit, ontology: Ontology, story: Story): Promise<ComparedStory> {
  const { slugs, ids } = namesOf(story);
  const entities = new Map((await unit.run(entitiesBySlug(slugs))).map((entity) => [entity.slug, entity]));
  const claims = new Map((await unit.run(recordedClaims(ids))).map((claim) => [claim.id, claim]));
  const [document = null] = await unit.run(documentBySlug(story.document.slug));
  const adopted = adoptEntities(story, entities);
  const resolved = resolveStory(adopted, { entities, claims: new Set(claims.keys()) }, ontology);
  return { story: resolved, news: storyNews(resolved, { entities, claims, document }) };
}

/** All slugs of entities and ids of claims that a story defines or refers to. */
function namesOf({ entities, claims, elsewhere }: Story): { slugs: string[]; ids: string[] } {
  return {
    slugs: [
      ...entities.map(({ slug }) => slug),
      ...elsewhere.flatMap((each) => (each.type === "entity" ? [each.slug] : [])),
    ],
    ids: [
      ...claims.map(({ claim }) => claim.id),
      ...elsewhere.flatMap((each) => (each.type === "claim" ? [each.id] : [])),
    ],
  };
}

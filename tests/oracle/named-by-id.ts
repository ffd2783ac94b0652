import type { ClaimEnd } from "../../src/record/claim.model.js";
import type { Story, StoryClaim, StoryEntity } from "../../src/story/story.model.js";

/** Stories with ids wherever one names an entity, and each entity once: the first story's where a later one defines it again. */
export function namedById(stories: readonly Story[]): Story[] {
  const idOfSlug = new Map<string, string>();
  const firstOf = new Map<string, string>();
  for (const { slug, id } of stories.flatMap(({ entities }) => entities)) {
    const first = idOfSlug.get(slug) ?? id;
    idOfSlug.set(slug, first);
    firstOf.set(id, first);
  }
  const idOf: IdOf = (name) => (name === null ? null : (firstOf.get(name) ?? idOfSlug.get(name) ?? name));
  const seen = new Set<string>();
  return stories.map((story) => ({
    ...story,
    document: { ...story.document, publisher: idOf(story.document.publisher) },
    entities: story.entities
      .filter(({ slug }) => !seen.has(slug) && seen.add(slug))
      .map((entity) => entityById(entity, idOf)),
    claims: story.claims.map((claim) => claimById(claim, idOf)),
  }));
}

type IdOf = (name: string | null) => string | null;

function entityById(entity: StoryEntity, idOf: IdOf): StoryEntity {
  return { ...entity, names: entity.names.map((name) => ({ ...name, usedBy: idOf(name.usedBy) })) };
}

function claimById({ claim, ...story }: StoryClaim, idOf: IdOf): StoryClaim {
  const end = ({ status, entity }: ClaimEnd): ClaimEnd => ({ status, entity: idOf(entity) });
  return {
    ...story,
    claim: {
      ...claim,
      subject: end(claim.subject),
      object: end(claim.object),
      roles: claim.roles.map((role) => ({ ...role, entity: idOf(role.entity) })),
      time: claim.time && { ...claim.time, relativeTo: idOf(claim.time.relativeTo) },
      attribution: claim.attribution.map((link) => ({ ...link, speaker: idOf(link.speaker) })),
    },
  };
}

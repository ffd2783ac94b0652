import { type Fault, StoryInvalid } from "../errors.js";
import type { Ontology } from "../ontology/ontology.model.js";
import type { ClaimEnd } from "../record/claim.model.js";
import { problemsOf } from "../record/claim.rules.js";
import type { UnrecordedClaim } from "../record/claim-problem.model.js";
import { idTypeOf } from "../record/ids.js";
import { nearest } from "../text/nearest.js";
import type { Elsewhere, Story } from "./story.model.js";

/** What the graph has of a story's `elsewhere`. */
export interface Found {
  /** Id and kind (enum name), by slug. */
  readonly entities: ReadonlyMap<string, { readonly id: string; readonly kind: string }>;
  /** Ids. */
  readonly claims: ReadonlySet<string>;
}

/**
 * The story with ids alone: slugs of entities that other stories define are replaced, and claims that name them are held
 * against the ontology, now that their kinds are known.
 *
 * @throws StoryInvalid for each reference that the graph does not have, and each claim that breaks a rule.
 */
export function resolveStory(story: Story, found: Found, ontology: Ontology): Story {
  const missing = story.elsewhere.filter((reference) => !isFound(reference, found));
  if (missing.length > 0) {
    throw new StoryInvalid(
      story.folder,
      missing.map((reference) => missingFault(reference, story)),
    );
  }
  const idFor = (reference: string) =>
    idTypeOf(reference) === null ? (found.entities.get(reference)?.id ?? reference) : reference;
  const resolved: Story = {
    ...story,
    document: { ...story.document, publisher: maybe(story.document.publisher, idFor) },
    entities: story.entities.map((entity) => ({
      ...entity,
      names: entity.names.map((name) => ({ ...name, usedBy: maybe(name.usedBy, idFor) })),
    })),
    claims: story.claims.map((each) => ({ ...each, claim: resolveClaim(each.claim, idFor) })),
    elsewhere: [],
  };
  const faults = ruleFaults(resolved, found, ontology);
  if (faults.length > 0) throw new StoryInvalid(story.folder, faults);
  return resolved;
}

function isFound(reference: Elsewhere, { entities, claims }: Found): boolean {
  return reference.type === "entity" ? entities.has(reference.slug) : claims.has(reference.id);
}

function missingFault(reference: Elsewhere, { entities }: Story): Fault {
  const { file, line } = reference;
  if (reference.type === "claim") {
    return {
      file,
      line,
      message: `the graph has no claim ${reference.id}; load the story that makes it first`,
    };
  }
  const near = nearest(
    reference.slug,
    entities.map(({ slug }) => slug),
  );
  const mend =
    near === null ? "define it in entities.yaml" : `write \`${near}\` if that is meant, else define it`;
  const message = `no entity has the slug \`${reference.slug}\`, here or in the graph; ${mend}, or load the story that does first`;
  return { file, line, message };
}

type IdFor = (reference: string) => string;

function maybe(reference: string | null, idFor: IdFor): string | null {
  return reference === null ? null : idFor(reference);
}

function resolveClaim(claim: UnrecordedClaim, idFor: IdFor): UnrecordedClaim {
  const end = (given: ClaimEnd): ClaimEnd => ({ ...given, entity: maybe(given.entity, idFor) });
  return {
    ...claim,
    subject: end(claim.subject),
    object: end(claim.object),
    roles: claim.roles.map((role) => ({ ...role, entity: maybe(role.entity, idFor) })),
    time: claim.time && { ...claim.time, relativeTo: maybe(claim.time.relativeTo, idFor) },
    attribution: claim.attribution.map((link) => ({ ...link, speaker: maybe(link.speaker, idFor) })),
  };
}

function ruleFaults({ entities, claims }: Story, found: Found, ontology: Ontology): Fault[] {
  const kinds = new Map([...entities, ...found.entities.values()].map(({ id, kind }) => [id, kind]));
  return claims.flatMap(({ key, claim, place }) =>
    problemsOf(claim, kinds, ontology).map(({ path, message }) => ({
      file: place.file,
      line: place.line,
      message: `${[key, ...path].join(".")}: ${message}`,
    })),
  );
}

import type { Ontology, Predicate } from "../../src/ontology/ontology.model.js";
import { idOf } from "../../src/record/ids.js";
import type { Story, StoryClaim, StoryEntity } from "../../src/story/story.model.js";
import { ClaimMaker } from "./generated-claim.js";
import { generatedEntities } from "./generated-entities.js";
import { Random } from "./generator/random.js";

/** How large a generated story is to be. */
export interface StorySize {
  readonly slug: string;
  readonly seed: number;
  readonly entities: number;
  /** Each gives an edge of its own as a rule; the first ones give every kind every end of a predicate that it can be. */
  readonly claims: number;
}

/** A story that nobody wrote: entities of all kinds, a few of them in very many claims, and claims of all predicates and forms. */
export function generatedStory(
  ontology: Ontology,
  { slug, seed, entities: count, claims: most }: StorySize,
): Story {
  const random = new Random(seed);
  const entities = generatedEntities(ontology, random, slug, count);
  const maker = new ClaimMaker(random, slug, entities);
  const claims: StoryClaim[] = [];
  const told = new Set<string>();
  const tell = (predicate: Predicate, subjectKind: string | null, objectKind: string | null) => {
    const claim = maker.claim(predicate, subjectKind, objectKind);
    const said = `${claim.claim.predicate} ${claim.claim.subject.entity} ${claim.claim.object.entity}`;
    if (subjectKind === null && told.has(said) && random.chance(0.9)) return;
    told.add(said);
    claims.push(claim);
  };
  for (const { predicate, subject, object } of everyEnd(ontology)) tell(predicate, subject, object);
  const predicates = [...ontology.predicates.values()];
  for (let tries = 0; claims.length < most && tries < 4 * most; tries++)
    tell(random.pick(predicates), null, null);
  return {
    folder: "",
    slug,
    document: {
      id: idOf("document", slug, slug),
      slug,
      title: `Generated: ${slug}`,
      language: "en",
      sha256: "0".repeat(64),
      publisher: publisherOf(entities),
      publishedAt: null,
      publishedBasis: null,
      licence: null,
    },
    entities,
    claims,
    uncovered: [],
    elsewhere: [],
  };
}

interface Ends {
  readonly predicate: Predicate;
  readonly subject: string;
  readonly object: string | null;
}

/** Pairs of kinds for each predicate in which every kind stands at each end that it can be. */
function everyEnd({ predicates }: Ontology): Ends[] {
  return [...predicates.values()].flatMap((predicate) => {
    const subjects = predicate.subject.kinds;
    const objects = predicate.object?.kinds ?? [null];
    return Array.from({ length: Math.max(subjects.length, objects.length) }, (_, at) => ({
      predicate,
      subject: subjects[at % subjects.length] ?? "",
      object: objects[at % objects.length] ?? null,
    }));
  });
}

function publisherOf(entities: readonly StoryEntity[]): string | null {
  return entities.find(({ kind }) => kind === "ORGANIZATION")?.id ?? null;
}

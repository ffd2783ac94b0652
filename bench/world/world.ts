import type { Ontology, Predicate } from "../../src/ontology/ontology.model.js";
import { idOf } from "../../src/record/ids.js";
import type { StoryDocument } from "../../src/story/story.model.js";
import { seedOf } from "../random.js";
import { entityIdAt, kindAt, worldSlug } from "./entities.js";
import { drawRelations } from "./relations.js";
import { type Sources, type ToldRelation, toldRelation } from "./told-relation.js";
import type { WorldSize } from "./world-size.js";

/** A generated world: what it holds is made when it is asked for. */
export interface World {
  readonly size: WorldSize;
  readonly documents: readonly StoryDocument[];
  readonly sources: Sources;
  /**
   * Numbers of relations, in blocks: what is told of those of one block says nothing of those of another, so each block can be derived by
   * itself.
   */
  readonly blocks: readonly (readonly number[])[];
  readonly told: (relation: number) => ToldRelation;
}

const relationsABlock = 2_000;
const relationsADocument = 500;
const mostSpeakers = 200;

/** The world of a size; the same in every run. */
export function makeWorld(ontology: Ontology, size: WorldSize): World {
  const { predicates, count, predicate, subject, object } = drawRelations(ontology, size);
  const organizations = numbersOf(size, (kind) => kind === "ORGANIZATION");
  const speakers = numbersOf(size, (kind) => ["ORGANIZATION", "COLLECTIVE", "PERSON"].includes(kind));
  const documents = Array.from({ length: Math.ceil(count / relationsADocument) }, (_, at) =>
    documentAt(at, organizations),
  );
  const sources = { speakers: speakers.map(entityIdAt), documents: documents.map(({ id }) => id) };
  const blocks = Array.from({ length: Math.ceil(count / relationsABlock) }, (): number[] => []);
  for (let number = 0; number < count; number += 1) {
    const [from, to] = [subject[number] ?? 0, object[number] ?? 0];
    blocks[togetherWith(predicates[predicate[number] ?? 0], from, to) % blocks.length]?.push(number);
  }
  const told = (number: number) =>
    toldRelation(
      {
        number,
        predicate: predicates[predicate[number] ?? 0] as Predicate,
        subject: entityIdAt(subject[number] ?? 0),
        object: entityIdAt(object[number] ?? 0),
      },
      sources,
    );
  return { size, documents, sources, blocks, told };
}

/** Relations that may contradict each other have this number in common: those of one pair, and those of one place that takes one. */
function togetherWith(predicate: Predicate | undefined, subject: number, object: number): number {
  if (predicate?.functional === "object") return seedOf(5, object);
  if (predicate?.functional === "subject") return seedOf(6, subject);
  return seedOf(7, Math.min(subject, object), Math.max(subject, object));
}

function numbersOf({ entities }: WorldSize, isWanted: (kind: string) => boolean): number[] {
  const numbers: number[] = [];
  for (let number = 0; number < entities && numbers.length < mostSpeakers; number += 1)
    if (isWanted(kindAt(number))) numbers.push(number);
  return numbers;
}

function documentAt(at: number, publishers: readonly number[]): StoryDocument {
  const slug = `${worldSlug}-document-${at}`;
  return {
    ...{ id: idOf("document", worldSlug, slug), slug, title: `Generated document ${at}` },
    ...{ language: "en", sha256: String(at).padStart(64, "0") },
    publisher: publishers.length === 0 ? null : entityIdAt(publishers[at % publishers.length] ?? 0),
    ...{ publishedAt: null, publishedBasis: null, licence: null },
  };
}

import { grouped } from "../src/derive/grouped.js";
import type { Ontology, Predicate } from "../src/ontology/ontology.model.js";
import type { Story } from "../src/story/story.model.js";
import { Random } from "./random.js";

/** One claim to be written: one speaker's word, one quote, no day. */
export interface PlainClaim {
  /** No other has it. */
  readonly key: string;
  readonly predicate: Predicate;
  /** Ids of entities. */
  readonly subject: string;
  readonly object: string;
  readonly speaker: string;
  /** Id of a document. */
  readonly document: string;
}

/** Different predicates: plain, symmetric, excluding another, with a place that takes one. */
const predicates = ["FOUGHT", "ALLIED_WITH", "SUPPORTS", "ATTACKED", "CONTROLS", "LOCATED_IN"];

/**
 * Claims between entities of a story, in no order that means anything but the same in every run. `run` makes their keys differ from those of
 * other runs. Few of each kind come often, as in the story itself, so some claims meet others of their pair or place.
 */
export function plainClaims(
  ontology: Ontology,
  { entities, document }: Story,
  count: number,
  run: string,
): PlainClaim[] {
  const byKind = grouped(entities, ({ kind }) => [kind]);
  const random = new Random(7);
  const oneOf = (kinds: readonly string[]): string => {
    const all = byKind.get(kinds[Math.floor(random.next() * kinds.length)] ?? "") ?? [];
    return all[Math.floor(random.next() ** 2.5 * all.length)]?.id ?? "";
  };
  const claims: PlainClaim[] = [];
  while (claims.length < count) {
    const predicate = ontology.predicates.get(predicates[claims.length % predicates.length] ?? "");
    if (predicate?.object == null) throw new Error("The ontology has no such predicate between entities.");
    const [subject, object] = [oneOf(predicate.subject.kinds), oneOf(predicate.object.kinds)];
    const [speaker] = [oneOf(["ORGANIZATION", "PERSON"])];
    if (subject !== object)
      claims.push({
        ...{ key: `${run} ${claims.length}`, predicate, subject, object },
        ...{ speaker, document: document.id },
      });
  }
  return claims;
}

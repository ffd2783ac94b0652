import { relationId } from "../record/ids.js";
import type { Affected } from "./change.model.js";
import { derive } from "./derive.js";
import type { Derived } from "./derive.model.js";

/**
 * Derives what a change affects: just what `derive` on the whole record gives of the affected edges, claims and entities, with every
 * conflict that an affected claim takes part in. An affected edge that is not among them is no edge any more; so for conflicts.
 */
export function deriveAffected({ triples, claims, entities, input }: Affected): Derived {
  const derived = derive(input);
  const edges = new Set(
    triples.map(({ predicate, subject, object }) => relationId(predicate, subject, object)),
  );
  return {
    relations: derived.relations.filter(({ id }) => edges.has(id)),
    conflicts: derived.conflicts.filter(({ claims: ids }) => ids.some((id) => claims.has(id))),
    claims: derived.claims.filter(({ id }) => claims.has(id)),
    canonical: new Map([...derived.canonical].filter(([id]) => entities.has(id))),
  };
}

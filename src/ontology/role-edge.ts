import type { RoleEdge } from "./ontology.model.js";

/** What a role's edge needs to know of the predicate that it names. */
export interface EdgePredicate {
  readonly name: string;
  readonly subject: readonly string[];
  readonly object: readonly string[];
  readonly symmetric: boolean;
}

/** The edge, or why the filler cannot be given an end. */
export type PlacedEdge = { readonly edge: RoleEdge } | { readonly reason: "NO_END_FITS" | "BOTH_ENDS_FIT" };

/**
 * Which end of a predicate a role's filler stands at: all its kinds must fit that end and all kinds of the claim's end
 * the other. For a symmetric predicate the two are the same. `wanted` is the end that the file names, if it names one.
 */
export function placeFiller(
  predicate: EdgePredicate,
  fillerKinds: readonly string[],
  claimKinds: readonly string[],
  wanted: "subject" | "object" | null,
): PlacedEdge {
  const asSubject = within(fillerKinds, predicate.subject) && within(claimKinds, predicate.object);
  const asObject = within(fillerKinds, predicate.object) && within(claimKinds, predicate.subject);
  const fits = { subject: asSubject, object: asObject };
  if (wanted !== null) {
    return fits[wanted] ? { edge: { predicate: predicate.name, filler: wanted } } : { reason: "NO_END_FITS" };
  }
  if (asSubject && asObject && !predicate.symmetric) return { reason: "BOTH_ENDS_FIT" };
  if (asObject) return { edge: { predicate: predicate.name, filler: "object" } };
  if (asSubject) return { edge: { predicate: predicate.name, filler: "subject" } };
  return { reason: "NO_END_FITS" };
}

function within(kinds: readonly string[], allowed: readonly string[]): boolean {
  return kinds.every((kind) => allowed.includes(kind));
}

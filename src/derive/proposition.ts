import { type GivenEdge, roleEdges } from "../ontology/lookup.js";
import type { Ontology, Predicate } from "../ontology/ontology.model.js";
import type { Claim, ClaimEnd } from "../record/claim.model.js";
import type { Identity } from "./identity.js";

/**
 * What a claim says, apart from who says it and when: a predicate between two ends. An end is a canonical entity id or, where no
 * entity stands there, the status: UNKNOWN, NONE or VALUE. For a symmetric predicate the smaller of the two comes first.
 */
export interface Proposition {
  readonly predicate: Predicate;
  readonly subject: string;
  readonly object: string;
  /** Equal exactly for equal propositions. */
  readonly key: string;
}

/** A predicate and the two ends between which its edge may stand: canonical entity ids; for a symmetric predicate the smaller first. */
export interface Triple {
  readonly predicate: string;
  readonly subject: string;
  readonly object: string;
}

/** Whether an end of a proposition is an entity, not a status. */
export function isEntity(end: string): boolean {
  return end !== "UNKNOWN" && end !== "NONE" && end !== "VALUE";
}

/** Whether a proposition may be an edge: between two entities, and not between a thing and itself. */
export function isEdge({ subject, object }: Proposition): boolean {
  return isEntity(subject) && isEntity(object) && subject !== object;
}

/** One text for a predicate and two ends; `*` may stand for an end that is left open. */
export function propositionKey(predicate: string, subject: string, object: string): string {
  return `${predicate}|${subject}|${object}`;
}

/** Makes the proposition of two ends, in the order that a symmetric predicate wants. */
export function propositionOf(predicate: Predicate, subject: string, object: string): Proposition {
  const [first, second] = predicate.symmetric && object < subject ? [object, subject] : [subject, object];
  return {
    predicate,
    subject: first,
    object: second,
    key: propositionKey(predicate.name, first, second),
  };
}

/**
 * What a claim says itself, unless neither of its ends is an entity, and then what its roles give (an event's participants), each once.
 * A claim of a predicate that the ontology does not know says nothing.
 */
export function propositionsOf(claim: Claim, ontology: Ontology, identity: Identity): Proposition[] {
  const predicate = ontology.predicates.get(claim.predicate);
  if (predicate === undefined) return [];
  const own = propositionOf(predicate, endKey(claim.subject, identity), endKey(claim.object, identity));
  const said = isEntity(own.subject) || isEntity(own.object) ? [own] : [];
  for (const given of givenByRoles(claim, predicate, ontology, identity))
    if (!said.some(({ key }) => key === given.key)) said.push(given);
  return said;
}

function endKey({ status, entity }: ClaimEnd, identity: Identity): string {
  return entity === null ? status : identity.of(entity);
}

const known = new WeakMap<Predicate, readonly GivenEdge[]>();

/** Kept for each predicate, as a derivation asks for them claim by claim. */
function edgesByRoles(predicate: Predicate): readonly GivenEdge[] {
  const edges = known.get(predicate) ?? roleEdges(predicate);
  known.set(predicate, edges);
  return edges;
}

function givenByRoles(
  claim: Claim,
  predicate: Predicate,
  ontology: Ontology,
  identity: Identity,
): Proposition[] {
  if (claim.roles.length === 0) return [];
  return edgesByRoles(predicate).flatMap(({ role, end, filler, predicate: name }) => {
    const given = ontology.predicates.get(name);
    const other = claim[end].entity;
    if (given === undefined || other === null) return [];
    return claim.roles.flatMap(({ name: filled, entity }) => {
      if (filled !== role || entity === null) return [];
      const ends = filler === "subject" ? [entity, other] : [other, entity];
      const [subject = "", object = ""] = ends.map(identity.of);
      return subject === object ? [] : [propositionOf(given, subject, object)];
    });
  });
}

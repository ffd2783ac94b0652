import { isEntity, type Proposition, propositionKey } from "./proposition.js";

/** A proposition with one end left open: what stands at the other end is an entity. */
export interface OpenEnd {
  /** Equal where the same predicate is left open beside the same entity; of a symmetric one, at whichever end. */
  readonly key: string;
  readonly open: "subject" | "object";
}

/** What stands for an end that may be filled by anything. */
const anything = "*";

/** A proposition with either end left open; only an end that stands beside an entity can be. */
export function openEnds({ predicate: { name, symmetric }, subject, object }: Proposition): OpenEnd[] {
  const ends: OpenEnd[] = [];
  if (isEntity(object)) ends.push({ key: propositionKey(name, anything, object), open: "subject" });
  if (isEntity(subject)) {
    const key = symmetric ? propositionKey(name, anything, subject) : propositionKey(name, subject, anything);
    ends.push({ key, open: "object" });
  }
  return ends;
}

/** The keys of these: what a claim must share with "by whom is not said" or "by none" to speak of the same. */
export function openKeys(proposition: Proposition): string[] {
  return openEnds(proposition).map(({ key }) => key);
}

/** The open key of a proposition one of whose ends is just this status, the other an entity; null for any other. */
export function openKeyOf(proposition: Proposition, status: "UNKNOWN" | "NONE"): string | null {
  const { subject, object } = proposition;
  const fits = (subject === status && isEntity(object)) || (object === status && isEntity(subject));
  return fits ? (openKeys(proposition)[0] ?? null) : null;
}

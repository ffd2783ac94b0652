import { isEntity, type Proposition, propositionKey } from "./proposition.js";

/** What stands for an end that may be filled by anything. */
const anything = "*";

/**
 * Keys of a proposition with one end left open: what a claim must share with "by whom is not said" or "by none" to speak of the same.
 * Only an end whose other end is an entity can be left open; a symmetric predicate leaves either open alike.
 */
export function openKeys({ predicate, subject, object }: Proposition): string[] {
  const keys: string[] = [];
  if (isEntity(object)) keys.push(openEnd(predicate.symmetric, predicate.name, "subject", object));
  if (isEntity(subject)) keys.push(openEnd(predicate.symmetric, predicate.name, "object", subject));
  return keys;
}

function openEnd(symmetric: boolean, predicate: string, open: "subject" | "object", other: string): string {
  return symmetric || open === "subject"
    ? propositionKey(predicate, anything, other)
    : propositionKey(predicate, other, anything);
}

/** The open key of a proposition one of whose ends is just this status, the other an entity; null for any other. */
export function openKeyOf(proposition: Proposition, status: "UNKNOWN" | "NONE"): string | null {
  const { subject, object } = proposition;
  const fits = (subject === status && isEntity(object)) || (object === status && isEntity(subject));
  return fits ? (openKeys(proposition)[0] ?? null) : null;
}

import type { Ontology } from "../ontology/ontology.model.js";

/** The kind of entity that times are told by. */
export const eventKind = "EVENT";

/** The role by which a claim names the event that it tells of. */
const eventRole = "event";

/**
 * Predicates that tell of an event at their subject, and at their object: of something that happened in it or that it did, at the time of the
 * event itself. At the subject any that happens at a time; at the object those that speak of nothing but events and that claims give by their
 * roles too, such as "took part in": what a role gives is as old as the claim that gives it.
 */
function tellingPredicates({ predicates }: Ontology): {
  readonly subject: string[];
  readonly object: string[];
} {
  const all = [...predicates.values()].filter(({ time }) => time === "EVENT");
  const given = new Set(
    [...predicates.values()]
      .flatMap(({ roles }) => [...roles.values()])
      .flatMap(({ subject, object }) => [subject?.predicate, object?.predicate]),
  );
  return {
    subject: all.filter(({ subject }) => subject.kinds.includes(eventKind)).map(({ name }) => name),
    object: all
      .filter(({ name, object }) => given.has(name) && object?.kinds.every((kind) => kind === eventKind))
      .map(({ name }) => name),
  };
}

const listed = (names: readonly string[]) => `[${names.map((name) => `'${name}'`).join(", ")}]`;

/** Cypher for the id of the event that a claim is part of; null, or the id of nothing, where it is part of none. */
export function eventOfClaim(claim: string, ontology: Ontology): string {
  const { subject, object } = tellingPredicates(ontology);
  const places = `range(0, size(${claim}.roleNames) - 1)`;
  const named = `${claim}.roleNames[i] = '${eventRole}' AND ${claim}.roleEntities[i] <> ''`;
  return [
    `coalesce(head([i IN ${places} WHERE ${named} | ${claim}.roleEntities[i]]),`,
    `  CASE WHEN ${claim}.predicate IN ${listed(subject)} THEN ${claim}.subjectKey`,
    `    WHEN ${claim}.predicate IN ${listed(object)} THEN ${claim}.objectKey END)`,
  ].join("\n");
}

/** Whether a relationship from a claim to an event says that the claim is part of it. */
export function tellsOfEvent(claim: string, relationship: string, ontology: Ontology): string {
  const { subject, object } = tellingPredicates(ontology);
  const ways = [
    `type(${relationship}) = 'ROLE' AND ${relationship}.name = '${eventRole}'`,
    `type(${relationship}) = 'SUBJECT' AND ${claim}.predicate IN ${listed(subject)}`,
    `type(${relationship}) = 'OBJECT' AND ${claim}.predicate IN ${listed(object)}`,
  ];
  return `(${ways.join(" OR ")})`;
}

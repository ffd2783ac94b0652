import type { DerivedChanges } from "../derive/derived-changes.js";

/** Each difference between the database and a fresh derivation as a sentence; `nameOf` gives an entity's slug. */
export function derivedFaults(changes: DerivedChanges, nameOf: (entityId: string) => string): string[] {
  return [
    ...relationFaults(changes, nameOf),
    ...changes.opened.map(
      ({ id, kind, claims }) => `conflict ${id} (${kind} of ${claims.join(", ")}) is missing`,
    ),
    ...changes.closed.map(
      ({ id, kind }) => `conflict ${id} (${kind}) is open, and the claims do not give it so`,
    ),
    ...changes.claims.map(
      ({ id, live, disputed, selfReported, relations }) =>
        `claim ${id}: its flags are not what is derived: live ${live}, disputed ${disputed}, selfReported ${selfReported}, relations [${relations.join(", ")}]`,
    ),
    ...[...changes.canonical].map(
      ([id, canonical]) =>
        `entity ${id} (${nameOf(id)}): its canonical entity should be ${canonical === null ? "itself" : nameOf(canonical)}`,
    ),
  ];
}

type Edge = { readonly predicate: string; readonly subject: string; readonly object: string };

function relationFaults(
  { gained, changed, lost }: DerivedChanges,
  nameOf: (entityId: string) => string,
): string[] {
  const edge = ({ predicate, subject, object }: Edge) =>
    `(${nameOf(subject)})-[:${predicate}]->(${nameOf(object)})`;
  return [
    ...gained.map((relation) => `relation ${relation.id} ${edge(relation)} is missing`),
    ...changed.map(
      ({ from, to, properties }) =>
        `relation ${to.id} ${edge(from)} differs from what is derived in: ${properties.join(", ")}`,
    ),
    ...lost.map((relation) => `relation ${edge(relation)} stands in the graph, and no claim gives it`),
  ];
}

import { ratingsOf } from "./confidence.js";
import { conflictsOf } from "./conflict.js";
import { denials } from "./denials.js";
import type { Derived, DerivedClaim, DerivedConflict, DerivedRelation, DeriveInput } from "./derive.model.js";
import { type Identity, identityOf } from "./identity.js";
import { incompatible, noneAgainstSome } from "./incompatible.js";
import { type Reading, readClaims } from "./reading.js";
import { refutations } from "./refutations.js";
import { relationsOf } from "./relations.js";
import { twoHolders } from "./two-holders.js";
import { valuesDiffer } from "./values-differ.js";

/**
 * What the graph believes, from what it was told: edges, conflicts and what claims say of themselves. Pure; the order of the input
 * makes no difference. What each rule means is in docs/decisions/004-deriving.md.
 */
export function derive(input: DeriveInput): Derived {
  const identity = identityOf(input.same, input.entityTicks);
  const readings = readClaims(input, identity);
  const conflicts = findConflicts(readings, input, identity);
  const marked = new Set(conflicts.flatMap(({ marks }) => marks));
  const relations = relationsOf(readings, { identity, ratingOf: ratingsOf(input, identity), marked });
  return {
    relations,
    conflicts,
    claims: derivedClaims(readings, relations, marked),
    canonical: identity.canonical,
  };
}

function findConflicts(
  readings: readonly Reading[],
  { ontology }: DeriveInput,
  identity: Identity,
): DerivedConflict[] {
  const clashes = [
    ...denials(readings, identity),
    ...refutations(readings),
    ...twoHolders(readings),
    ...incompatible(readings, ontology),
    ...noneAgainstSome(readings, identity),
    ...valuesDiffer(readings, ontology, identity),
  ];
  return conflictsOf(clashes, identity);
}

function derivedClaims(
  readings: readonly Reading[],
  relations: readonly DerivedRelation[],
  marked: ReadonlySet<string>,
): DerivedClaim[] {
  const supported = new Map<string, string[]>();
  // Relations come by id, so each claim's list is sorted.
  for (const { id, supportedBy } of relations)
    for (const claim of supportedBy) {
      const ids = supported.get(claim);
      if (ids === undefined) supported.set(claim, [id]);
      else ids.push(id);
    }
  return readings
    .map(({ claim, live, selfReported }) => ({
      id: claim.id,
      live,
      disputed: marked.has(claim.id),
      selfReported,
      relations: supported.get(claim.id) ?? [],
    }))
    .sort((left, right) => (left.id < right.id ? -1 : 1));
}

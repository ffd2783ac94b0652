import type { Ontology } from "../ontology/ontology.model.js";
import type { Claim } from "../record/claim.model.js";
import { grouped } from "./grouped.js";
import type { Identity } from "./identity.js";

/**
 * Whether two claims of one predicate may speak of one matter: no role that both fill is filled altogether differently.
 * "Attacked it in the bombing" and "did not attack it in the later battle" are two matters.
 */
export function mayBeOneMatter(left: Claim, right: Claim, identity: Identity): boolean {
  if (left.roles.length === 0 || right.roles.length === 0) return true;
  const others = fillersByRole(right, identity);
  return [...fillersByRole(left, identity)].every(([role, fillers]) => {
    const theirs = others.get(role);
    return theirs === undefined || fillers.some((filler) => theirs.includes(filler));
  });
}

/**
 * Whether two values are values of one matter: every role that an entity may fill, such as the side whose dead are counted, is
 * filled alike. A role that only takes words is a remark and makes no difference.
 */
export function measureOneMatter(left: Claim, right: Claim, ontology: Ontology, identity: Identity): boolean {
  return scopeOf(left, ontology, identity) === scopeOf(right, ontology, identity);
}

function scopeOf(claim: Claim, ontology: Ontology, identity: Identity): string {
  const roles = ontology.predicates.get(claim.predicate)?.roles;
  return [...fillersByRole(claim, identity)]
    .filter(([name]) => (roles?.get(name)?.kinds.length ?? 0) > 0)
    .map(([name, fillers]) => [name, ...fillers.sort()].join("\u0000"))
    .sort()
    .join("\u0001");
}

function fillersByRole({ roles }: Claim, identity: Identity): Map<string, string[]> {
  const byRole = grouped(roles, ({ name }) => [name]);
  return new Map(
    [...byRole].map(([name, filled]) => [
      name,
      filled.map(({ entity, text }) => (entity === null ? `"${text}"` : identity.of(entity))),
    ]),
  );
}

import { roleEdges } from "../ontology/lookup.js";
import type { Predicate } from "../ontology/ontology.model.js";
import { suggestion } from "../text/nearest.js";
import type { ClaimRole } from "./claim.model.js";
import { allowed, one } from "./claim-end.rules.js";
import type { ClaimProblem, EntityKinds, UnrecordedClaim } from "./claim-problem.model.js";

/** Roles that the predicate does not have, or that something fills which may not. */
export function roleProblems(
  claim: UnrecordedClaim,
  predicate: Predicate,
  kinds: EntityKinds,
): ClaimProblem[] {
  return claim.roles.flatMap((role, index) => {
    const first = claim.roles.findIndex((other) => sameFiller(other, role));
    if (first < index) return [problem(index, "ROLE_REPEATED", `fills \`${role.name}\` twice; keep one`)];
    return [...fillerProblems(role, index, predicate, kinds), ...selfProblems(role, index, claim, predicate)];
  });
}

function fillerProblems(
  { name, entity, text }: ClaimRole,
  index: number,
  predicate: Predicate,
  kinds: EntityKinds,
): ClaimProblem[] {
  const role = predicate.roles.get(name);
  if (role === undefined) {
    const mend = suggestion(name, predicate.roles.keys());
    return [problem(index, "ROLE_UNKNOWN", `${predicate.name} has no role \`${name}\`; ${mend}`)];
  }
  if ((entity === null) === (text === null)) {
    return [problem(index, "ROLE_FILLER_WRONG", `\`${name}\` takes an entity or words; give exactly one`)];
  }
  const can = [...role.kinds, ...(role.text ? ["words"] : [])];
  if (text !== null) {
    return role.text
      ? []
      : [problem(index, "ROLE_FILLER_WRONG", `words cannot fill \`${name}\`; ${allowed(can)} can`)];
  }
  const kind = entity === null ? undefined : kinds.get(entity);
  const fits = role.kinds.length > 0 && (kind === undefined || role.kinds.includes(kind));
  if (fits) return [];
  const what = kind === undefined ? "an entity" : one(kind);
  return [problem(index, "KIND_NOT_ALLOWED", `${what} cannot fill \`${name}\`; ${allowed(can)} can`)];
}

/** A filler that would stand at both ends of an edge that its role gives. */
function selfProblems(
  role: ClaimRole,
  index: number,
  claim: UnrecordedClaim,
  predicate: Predicate,
): ClaimProblem[] {
  if (role.entity === null) return [];
  return roleEdges(predicate)
    .filter((edge) => edge.role === role.name && claim[edge.end].entity === role.entity)
    .map((edge) => {
      const message = `is the claim's ${edge.end} too, and would stand in ${edge.predicate} with itself; name another filler`;
      return problem(index, "RELATION_WITH_ITSELF", message);
    });
}

function sameFiller(left: ClaimRole, right: ClaimRole): boolean {
  return left.name === right.name && left.entity === right.entity && left.text === right.text;
}

function problem(index: number, code: string, message: string): ClaimProblem {
  return { message, code, path: ["roles", index] };
}

import { deepFreeze, frozenMap } from "./frozen.js";
import type { KindFile } from "./kind.file.js";
import type { Kind, Ontology, Predicate, PredicateEnd, Role, RoleEdge } from "./ontology.model.js";
import type { EndFile, PredicateFile, RoleFile } from "./predicate.file.js";
import { edgePredicate, wantedEnd } from "./role.rules.js";
import { placeFiller } from "./role-edge.js";
import { camel, upperSnake } from "./spelling.js";

/** Builds the frozen registry from files that have been found without fault. */
export function assemble(kinds: readonly KindFile[], predicates: readonly PredicateFile[]): Ontology {
  const byName = new Map(predicates.map((predicate) => [predicate.predicate, predicate]));
  return Object.freeze({
    kinds: frozenMap(kinds.map((kind) => [upperSnake(kind.kind), deepFreeze(kindOf(kind))])),
    predicates: frozenMap(
      predicates.map((predicate) => [predicate.predicate, deepFreeze(predicateOf(predicate, byName))]),
    ),
  });
}

function kindOf({ kind, label, description, color, shape }: KindFile): Kind {
  return { name: upperSnake(kind), type: kind, field: camel(kind), label, description, color, shape };
}

function predicateOf(file: PredicateFile, byName: ReadonlyMap<string, PredicateFile>): Predicate {
  return {
    name: file.predicate,
    label: file.label,
    phrase: file.phrase ?? file.label,
    description: file.description,
    time: file.time === "state" ? "STATE" : "EVENT",
    symmetric: file.symmetric ?? false,
    subject: endOf(file.subject),
    object: file.object === undefined ? null : endOf(file.object),
    value: file.value === undefined ? null : valueWithLabel(file.value),
    functional: file.functional ?? null,
    incompatibleWith: incompatibleWith(file, byName),
    roles: frozenMap(
      Object.entries(file.roles ?? {}).map(([name, role]) => [
        name,
        deepFreeze(roleOf(name, role, file, byName)),
      ]),
    ),
    codes: Object.fromEntries(Object.entries(file.codes ?? {}).sort()),
  };
}

function endOf({ kinds, field }: EndFile): PredicateEnd {
  return { kinds: kinds.map(upperSnake).sort(), field: field ?? null };
}

/** Both sides of the exclusion, whichever file states it. */
function incompatibleWith(file: PredicateFile, byName: ReadonlyMap<string, PredicateFile>): string[] {
  const stated = [...byName.values()].filter((other) => other.incompatibleWith?.includes(file.predicate));
  return [...new Set([...(file.incompatibleWith ?? []), ...stated.map(({ predicate }) => predicate)])].sort();
}

function roleOf(
  name: string,
  role: RoleFile,
  claim: PredicateFile,
  byName: ReadonlyMap<string, PredicateFile>,
): Role {
  return {
    name,
    kinds: (role.kinds ?? []).map(upperSnake).sort(),
    text: role.text ?? false,
    subject: roleEdge(role, "subject", claim, byName),
    object: roleEdge(role, "object", claim, byName),
  };
}

function roleEdge(
  role: RoleFile,
  end: "subject" | "object",
  claim: PredicateFile,
  byName: ReadonlyMap<string, PredicateFile>,
): RoleEdge | null {
  const given = role[end];
  if (given === undefined) return null;
  const target = byName.get(typeof given === "string" ? given : given.predicate);
  if (target?.object === undefined) return null;
  const claimKinds = claim[end]?.kinds ?? [];
  const edge = edgePredicate(target, target.object.kinds);
  const placed = placeFiller(edge, role.kinds ?? [], claimKinds, wantedEnd(given));
  return "edge" in placed ? placed.edge : null;
}

/** A unit without a label is shown as it is written. */
function valueWithLabel({
  unit,
  label,
}: NonNullable<PredicateFile["value"]>): NonNullable<Predicate["value"]> {
  return { unit, label: label ?? { en: unit, ar: unit } };
}

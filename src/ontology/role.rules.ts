import type { Fault } from "../errors.js";
import { suggestion } from "../text/nearest.js";
import { faultAt } from "../yaml/yaml-shape.js";
import type { Source } from "./concept-folder.js";
import type { PredicateCore, RoleFile } from "./predicate.file.js";
import { type EdgePredicate, placeFiller } from "./role-edge.js";

type Predicates = ReadonlyMap<string, PredicateCore>;
type End = "subject" | "object";

/** Roles that nothing can fill, and edges of roles that fit neither or both ends of the predicate they name. */
export function roleFaults(
  source: Source<PredicateCore>,
  predicates: Predicates,
  names: ReadonlySet<string>,
): Fault[] {
  return Object.entries(source.content.roles ?? {}).flatMap(([name, role]) => {
    const path = ["roles", name];
    if (role.kinds === undefined && role.text !== true) {
      return [
        faultAt(source.file, path, "nothing can fill this role; give it `kinds`, `text: true` or both"),
      ];
    }
    return (["subject", "object"] as const).flatMap((end) => {
      const message = edgeProblem(source.content, role, end, predicates, names);
      return message === null ? [] : [faultAt(source.file, [...path, end], message)];
    });
  });
}

function edgeProblem(
  predicate: PredicateCore,
  role: RoleFile,
  end: End,
  predicates: Predicates,
  names: ReadonlySet<string>,
): string | null {
  const given = role[end];
  if (given === undefined) return null;
  const name = typeof given === "string" ? given : given.predicate;
  if (role.kinds === undefined) return "words make no edge; give the role `kinds`, or take this key out";
  const claimKinds = predicate[end]?.kinds;
  if (claimKinds === undefined) return "this predicate has a value and no object; take this key out";
  if (!names.has(name)) return `\`${name}\` is no predicate; ${suggestion(name, names)}`;
  const target = predicates.get(name);
  if (target === undefined) return null;
  if (target.object === undefined)
    return `${name} has a value and no object; name a predicate between two entities`;
  const placed = placeFiller(
    edgePredicate(target, target.object.kinds),
    role.kinds,
    claimKinds,
    wantedEnd(given),
  );
  return "edge" in placed ? null : sayMisfit(placed.reason, target, role.kinds, claimKinds, end);
}

/** The part of a predicate's file that decides where a role's filler stands. */
export function edgePredicate(target: PredicateCore, objectKinds: readonly string[]): EdgePredicate {
  return {
    name: target.predicate,
    subject: target.subject.kinds,
    object: objectKinds,
    symmetric: target.symmetric ?? false,
  };
}

/** The end that the long form names; null where the short one leaves it open. */
export function wantedEnd(given: NonNullable<RoleFile["subject"]>): End | null {
  return typeof given === "string" ? null : given.filler;
}

function sayMisfit(
  reason: "NO_END_FITS" | "BOTH_ENDS_FIT",
  target: PredicateCore,
  fillerKinds: readonly string[],
  claimKinds: readonly string[],
  end: End,
): string {
  const { predicate, subject, object } = target;
  const ends = `${predicate} goes from ${subject.kinds.join(", ")} to ${object?.kinds.join(", ")}`;
  const ours = `the role's filler is ${fillerKinds.join(", ")} and the claim's ${end} ${claimKinds.join(", ")}`;
  return reason === "BOTH_ENDS_FIT"
    ? `${ends}, and ${ours}: the filler may stand at either end; write \`{ predicate: ${predicate}, filler: subject }\` or \`filler: object\``
    : `${ends}, but ${ours}: all kinds of the one must fit one end and all of the other the other; add the kinds that are missing to ${predicate}, or name another predicate`;
}

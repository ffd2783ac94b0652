import type { Fault } from "../errors.js";
import { suggestion } from "../text/nearest.js";
import type { YamlPath } from "../yaml/yaml-file.js";
import { faultAt } from "../yaml/yaml-shape.js";
import type { Source } from "./concept-folder.js";
import type { PredicateCore } from "./predicate.file.js";
import { recordTypes, retiredSuffix } from "./reserved.js";

type Problem = readonly [path: YamlPath, message: string];

/** What is wrong with a predicate in itself and with the kinds and predicates that it names (roles' edges apart). */
export function predicateFaults(
  source: Source<PredicateCore>,
  predicates: ReadonlyMap<string, PredicateCore>,
  predicateNames: ReadonlySet<string>,
  kindNames: ReadonlySet<string>,
): Fault[] {
  const { content, file } = source;
  const problems = [
    ...nameProblems(content),
    ...kindProblems(content, kindNames),
    ...endProblems(content),
    ...symmetryProblems(content),
    ...incompatibleProblems(content, predicates, predicateNames),
  ];
  return problems.map(([path, message]) => faultAt(file, path, message));
}

function nameProblems({ predicate }: PredicateCore): Problem[] {
  if (recordTypes.has(predicate)) {
    return [[["predicate"], `\`${predicate}\` is a relationship type of the record; choose another name`]];
  }
  if (predicate.endsWith(retiredSuffix)) {
    return [[["predicate"], `${retiredSuffix} marks retired edges; choose a name that does not end in it`]];
  }
  return [];
}

function kindProblems(predicate: PredicateCore, known: ReadonlySet<string>): Problem[] {
  const lists: [YamlPath, readonly string[]][] = [
    [["subject", "kinds"], predicate.subject.kinds],
    [["object", "kinds"], predicate.object?.kinds ?? []],
    ...Object.entries(predicate.roles ?? {}).map(([name, role]): [YamlPath, readonly string[]] => [
      ["roles", name, "kinds"],
      role.kinds ?? [],
    ]),
  ];
  return lists.flatMap(([path, kinds]) =>
    kinds.flatMap((kind, index): Problem[] => {
      if (!known.has(kind)) return [[[...path, index], `\`${kind}\` is no kind; ${suggestion(kind, known)}`]];
      if (kinds.indexOf(kind) < index) return [[[...path, index], `\`${kind}\` stands here twice; keep one`]];
      return [];
    }),
  );
}

function endProblems({ object, value, functional, symmetric }: PredicateCore): Problem[] {
  const problems: Problem[] = [];
  if (object === undefined && value === undefined) {
    problems.push([[], "has neither `object` nor `value`; give it the one that it relates its subject to"]);
  }
  if (object !== undefined && value !== undefined) {
    problems.push([["value"], "has `object` and `value`; keep the one that it relates its subject to"]);
  }
  if (functional === "object" && value !== undefined) {
    problems.push([
      ["functional"],
      "a value has no end of its own; write `functional: subject` or leave it out",
    ]);
  }
  if (functional !== undefined && symmetric === true) {
    problems.push([["functional"], "the ends of a symmetric predicate are alike; take `functional` out"]);
  }
  return problems;
}

function symmetryProblems({ symmetric, subject, object }: PredicateCore): Problem[] {
  if (symmetric !== true) return [];
  if (object === undefined)
    return [[["symmetric"], "a value predicate cannot be symmetric; take this key out"]];
  const problems: Problem[] = [];
  if ([...subject.kinds].sort().join() !== [...object.kinds].sort().join()) {
    problems.push([
      ["object", "kinds"],
      "a symmetric predicate has the same kinds at both ends; make them equal",
    ]);
  }
  if (subject.field !== object.field) {
    problems.push([["object", "field"], "a symmetric predicate has one field; write the same at both ends"]);
  }
  return problems;
}

function incompatibleProblems(
  predicate: PredicateCore,
  predicates: ReadonlyMap<string, PredicateCore>,
  names: ReadonlySet<string>,
): Problem[] {
  return (predicate.incompatibleWith ?? []).flatMap((name, index): Problem[] => {
    const message = incompatibleProblem(predicate, name, predicates, names);
    return message === null ? [] : [[["incompatibleWith", index], message]];
  });
}

function incompatibleProblem(
  predicate: PredicateCore,
  name: string,
  predicates: ReadonlyMap<string, PredicateCore>,
  names: ReadonlySet<string>,
): string | null {
  if (name === predicate.predicate) return "a predicate cannot exclude itself; take it out";
  if (!names.has(name)) return `\`${name}\` is no predicate; ${suggestion(name, names)}`;
  if (predicate.object === undefined)
    return "a value predicate relates no pair that another could; take this out";
  const other = predicates.get(name);
  if (other === undefined) return null;
  if (other.object === undefined) return `${name} is a value predicate and relates no pair; take it out`;
  return canMeet(predicate, other)
    ? null
    : `${name} never stands between the same kinds as this one; take it out`;
}

/** Whether some pair of entities could stand in both relations, whichever of them is the subject. */
function canMeet(left: PredicateCore, right: PredicateCore): boolean {
  const meet = (some: readonly string[], others: readonly string[]) =>
    some.some((kind) => others.includes(kind));
  const [from, to] = [left.subject.kinds, left.object?.kinds ?? []];
  const [otherFrom, otherTo] = [right.subject.kinds, right.object?.kinds ?? []];
  return (meet(from, otherFrom) && meet(to, otherTo)) || (meet(from, otherTo) && meet(to, otherFrom));
}

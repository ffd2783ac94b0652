import type { Predicate, PredicateEnd } from "../ontology/ontology.model.js";
import type { ClaimEnd } from "./claim.model.js";
import type { ClaimProblem, EntityKinds, UnrecordedClaim } from "./claim-problem.model.js";
import { stanceOf } from "./stance.js";

/** What is wrong with a claim's subject, and with its object or the value in its place. */
export function endProblems(
  claim: UnrecordedClaim,
  predicate: Predicate,
  kinds: EntityKinds,
): ClaimProblem[] {
  return [
    ...statusProblems(claim.subject, "subject"),
    ...statusProblems(claim.object, "object"),
    ...kindProblems(claim.subject, predicate.subject, "subject", predicate, kinds),
    ...(predicate.object === null
      ? valueProblems(claim, predicate)
      : objectProblems(claim, predicate, predicate.object, kinds)),
    ...aboutNobody(claim),
  ];
}

function statusProblems({ status, entity }: ClaimEnd, end: "subject" | "object"): ClaimProblem[] {
  if (status === "VALUE" && end === "subject") {
    return [
      { message: "a value cannot be a subject; name an entity", code: "END_STATUS_WRONG", path: [end] },
    ];
  }
  if ((status === "KNOWN") === (entity !== null)) return [];
  const message =
    entity === null
      ? "is KNOWN but names no entity; name it, or say UNKNOWN or NONE"
      : `is ${status} and names an entity; leave out the one or the other`;
  return [{ message, code: "END_STATUS_WRONG", path: [end] }];
}

function kindProblems(
  { entity }: ClaimEnd,
  end: PredicateEnd,
  name: "subject" | "object",
  predicate: Predicate,
  kinds: EntityKinds,
): ClaimProblem[] {
  const kind = entity === null ? undefined : kinds.get(entity);
  if (kind === undefined || end.kinds.includes(kind)) return [];
  const message = `${one(kind)} cannot be the ${name} of ${predicate.name}; ${allowed(end.kinds)} can`;
  return [{ message, code: "KIND_NOT_ALLOWED", path: [name] }];
}

/** One thing of a kind, in a sentence. */
export function one(kind: string): string {
  return `${/^[AEIO]/.test(kind) ? "an" : "a"} ${kind}`;
}

/** Kinds as a list in a sentence. */
export function allowed(kinds: readonly string[]): string {
  return kinds.length < 2 ? kinds.join() : `${kinds.slice(0, -1).join(", ")} and ${kinds.at(-1)}`;
}

function objectProblems(
  { subject, object, value }: UnrecordedClaim,
  predicate: Predicate,
  end: PredicateEnd,
  kinds: EntityKinds,
): ClaimProblem[] {
  const problems = kindProblems(object, end, "object", predicate, kinds);
  if (object.status === "VALUE") {
    const message = `${predicate.name} relates two entities; name the object, or say UNKNOWN or NONE`;
    problems.push({ message, code: "OBJECT_MISSING", path: ["object"] });
  }
  if (value !== null) {
    const message = `${predicate.name} relates two entities and takes no value; leave it out`;
    problems.push({ message, code: "VALUE_NOT_ALLOWED", path: ["value"] });
  }
  if (object.entity !== null && object.entity === subject.entity) {
    const message = "relates a thing with itself; name another object";
    problems.push({ message, code: "RELATION_WITH_ITSELF", path: ["object"] });
  }
  return problems;
}

/** NONE stands for "there is no such value"; without any only a denial or a refusal makes sense. */
function valueProblems(
  { object, value, attribution }: UnrecordedClaim,
  predicate: Predicate,
): ClaimProblem[] {
  const { name } = predicate;
  if (object.status === "KNOWN") {
    const message = `${name} gives a value, not an entity; leave the object out and give \`value\``;
    return [{ message, code: "OBJECT_NOT_ALLOWED", path: ["object"] }];
  }
  if (object.status === "VALUE") {
    const message = `${name} gives a value; write it, or say NONE where there is said to be none`;
    return value === null ? [{ message, code: "VALUE_MISSING", path: ["value"] }] : [];
  }
  if (value !== null) {
    const message = `the object is ${object.status} and yet a value is given; leave out the one or the other`;
    return [{ message, code: "VALUE_NOT_ALLOWED", path: ["value"] }];
  }
  if (object.status === "UNKNOWN" && stanceOf(attribution) === "AFFIRMED") {
    const message = `${name} is affirmed without a value; only a denial or a refusal may leave it out`;
    return [{ message, code: "VALUE_MISSING", path: ["value"] }];
  }
  return [];
}

function aboutNobody({ subject, object, roles }: UnrecordedClaim): ClaimProblem[] {
  if ([subject, object, ...roles].some(({ entity }) => entity !== null)) return [];
  const message = "names no entity at all; name the subject, the object or the filler of a role";
  return [{ message, code: "ABOUT_NOBODY", path: ["subject"] }];
}

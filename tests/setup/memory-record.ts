import type { Affected, AffectedQuestions, ClaimQuery, RecordSlice } from "../../src/derive/change.model.js";
import type { DeriveInput, RecordedClaim } from "../../src/derive/derive.model.js";
import { identityOf } from "../../src/derive/identity.js";
import type { Claim, ClaimEnd } from "../../src/record/claim.model.js";
import { entitiesOf } from "./claims.js";

/** Answers queries from a whole record held in memory: with what is asked for, what must come along, and nothing else. */
export function answerFrom(record: DeriveInput, queries: readonly ClaimQuery[]): RecordSlice {
  const claims = broughtAlong(
    record,
    record.claims.filter(({ claim }) => queries.some((query) => isAskedFor(claim, query, record))),
  );
  const named = [...entitiesOf(claims), ...queries.flatMap(entitiesAsked)];
  const { members } = identityOf(record.same, record.entityTicks);
  const entities = new Set(named.flatMap(members));
  const known = <Value>(values: ReadonlyMap<string, Value>) =>
    new Map([...values].filter(([id]) => entities.has(id)));
  return {
    claims,
    same: record.same.filter(([left]) => entities.has(left)),
    entityTicks: known(record.entityTicks),
    ratings: known(record.ratings),
  };
}

/** Runs questions to their end on a record in memory. */
export function answeredFrom(record: DeriveInput, questions: AffectedQuestions): Affected {
  let step = questions.next();
  while (step.done !== true) step = questions.next(answerFrom(record, step.value));
  return step.value;
}

function entitiesAsked(query: ClaimQuery): readonly string[] {
  return query.by === "speaker" || query.by === "entity" ? query.entities : [];
}

/** With each claim those that supersede or refute it and the one that it repeats. */
function broughtAlong(record: DeriveInput, found: readonly RecordedClaim[]): RecordedClaim[] {
  const all = new Set(found);
  for (const { claim } of all)
    for (const other of record.claims)
      if (
        other.claim.supersedes === claim.id ||
        other.claim.refutes === claim.id ||
        other.claim.id === claim.repeats
      )
        all.add(other);
  return [...all];
}

function isAskedFor(claim: Claim, query: ClaimQuery, record: DeriveInput): boolean {
  switch (query.by) {
    case "id":
      return query.ids.includes(claim.id);
    case "supersededBy":
      return query.ids.some((id) =>
        reaches(id, claim.id, (from) => [
          record.claims.find((one) => one.claim.id === from)?.claim.supersedes,
        ]),
      );
    case "repeating":
      return query.ids.some((id) =>
        reaches(claim.id, id, (from) => [record.claims.find((one) => one.claim.id === from)?.claim.repeats]),
      );
    case "speaker":
      return query.entities.includes(claim.attribution.at(-1)?.speaker ?? "");
    case "entity":
      return isNamed(claim, query.entities);
    case "ends":
      return (
        claim.predicate === query.predicate &&
        isAmong(keyOf(claim.subject), query.subjects) &&
        isAmong(keyOf(claim.object), query.objects)
      );
    case "role":
      return (
        query.predicates.includes(claim.predicate) &&
        isAmong(keyOf(claim[query.end]), query.others) &&
        claim.roles.some(
          ({ name, entity }) => name === query.role && entity !== null && isAmong(entity, query.fillers),
        )
      );
  }
}

function isNamed(claim: Claim, entities: readonly string[]): boolean {
  const named = [
    claim.subject.entity,
    claim.object.entity,
    claim.time?.relativeTo,
    claim.attribution.at(-1)?.speaker,
    ...claim.roles.map(({ entity }) => entity),
  ];
  return named.some((id) => id != null && entities.includes(id));
}

function reaches(from: string, to: string, step: (id: string) => (string | null | undefined)[]): boolean {
  const met = new Set<string>();
  for (const id of step(from)) if (id != null) met.add(id);
  for (const id of met) for (const next of step(id)) if (next != null) met.add(next);
  return met.has(to);
}

function keyOf({ status, entity }: ClaimEnd): string {
  return entity ?? status;
}

function isAmong(key: string, keys: readonly string[] | null): boolean {
  return keys === null || keys.includes(key);
}

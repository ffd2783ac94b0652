import type { Unit } from "../graph/graph.model.js";
import type { Claim } from "../record/claim.model.js";
import type { Affected, AffectedQuestions, ClaimQuery, RecordSlice } from "./change.model.js";
import type { RecordedClaim } from "./derive.model.js";
import {
  type AnsweredEntity,
  claimSearches,
  claimsWithAttendants,
  entitiesAsked,
  entitiesJoined,
} from "./record-slice.store.js";

/** Answers questions from the database, in the unit of work that has changed the record, until what is affected is known. */
export async function answered(unit: Unit, questions: AffectedQuestions): Promise<Affected> {
  const reader: Reader = { unit, claims: new Set(), entities: new Set() };
  let step = questions.next();
  while (!step.done) step = questions.next(await answer(reader, step.value));
  return step.value;
}

/** Ids of what has been read, so that nothing is read twice. */
interface Reader {
  readonly unit: Unit;
  readonly claims: Set<string>;
  readonly entities: Set<string>;
}

async function answer(reader: Reader, queries: readonly ClaimQuery[]): Promise<RecordSlice> {
  const claims = await claimsOf(reader, queries);
  const asked = [...queries.flatMap(entitiesOfQuery), ...claims.flatMap(({ claim }) => entitiesOf(claim))];
  return { claims, ...entityFacts(await entitiesNotRead(reader, asked)) };
}

/** The claims asked for that were not read before, with their attendants, and theirs. */
async function claimsOf({ unit, claims }: Reader, queries: readonly ClaimQuery[]): Promise<RecordedClaim[]> {
  const found: RecordedClaim[] = [];
  const searched = await Promise.all(claimSearches(queries).map((statement) => unit.run(statement)));
  for (let asked = [...idsOf(queries), ...searched.flat()]; ; ) {
    const unread = [...new Set(asked)].filter((id) => !claims.has(id));
    if (unread.length === 0) return found;
    for (const id of unread) claims.add(id);
    const rows = await unit.run(claimsWithAttendants(unread));
    found.push(...rows.map(({ recorded }) => recorded));
    asked = rows.flatMap(({ attendants }) => attendants);
  }
}

function idsOf(queries: readonly ClaimQuery[]): string[] {
  return queries.flatMap((query) => (query.by === "id" ? query.ids : []));
}

/** Those of these entities that were not read before, with all that were judged the same as they. */
async function entitiesNotRead(reader: Reader, asked: readonly string[]): Promise<AnsweredEntity[]> {
  const unread = [...new Set(asked)].filter((id) => !reader.entities.has(id));
  if (unread.length === 0) return [];
  const found = await reader.unit.run(entitiesAsked(unread));
  const sets = new Set(found.filter(({ joined }) => joined).map(({ canonical }) => canonical));
  const members =
    sets.size === 0
      ? []
      : [
          ...(await reader.unit.run(entitiesAsked([...sets]))),
          ...(await reader.unit.run(entitiesJoined([...sets]))),
        ];
  const all = [...found, ...members];
  for (const id of [...unread, ...all.map((entity) => entity.id)]) reader.entities.add(id);
  return all;
}

function entityFacts(entities: readonly AnsweredEntity[]): Omit<RecordSlice, "claims"> {
  const rated = entities.flatMap(({ id, reliability }) =>
    reliability === null ? [] : [[id, reliability] as const],
  );
  return {
    same: entities.flatMap(({ id, canonical }) => (id === canonical ? [] : [[id, canonical] as const])),
    entityTicks: new Map(entities.map(({ id, tick }) => [id, tick])),
    ratings: new Map(rated),
  };
}

function entitiesOfQuery(query: ClaimQuery): readonly string[] {
  if (query.by === "speaker" || query.by === "entity") return query.entities;
  if (query.by === "ends") return [...(query.subjects ?? []), ...(query.objects ?? [])];
  if (query.by === "role") return [...(query.fillers ?? []), ...(query.others ?? [])];
  return [];
}

function entitiesOf({ subject, object, roles, attribution, time }: Claim): string[] {
  const named = [
    ...[subject.entity, object.entity, time?.relativeTo],
    ...roles.map(({ entity }) => entity),
    ...attribution.map(({ speaker }) => speaker),
  ];
  return named.filter((id) => id != null);
}

import type { Unit } from "../graph/graph.model.js";
import type { Claim } from "../record/claim.model.js";
import type { Affected, AffectedQuestions, ClaimQuery, RecordSlice } from "./change.model.js";
import type { RecordedClaim } from "./derive.model.js";
import { type AnsweredEntity, claimsAsked, entitiesAsked } from "./record-slice.store.js";

/** Answers questions from the database, in the unit of work that has changed the record, until what is affected is known. */
export async function answered(unit: Unit, questions: AffectedQuestions): Promise<Affected> {
  const reader: Reader = { unit, answered: new Set(), entities: new Set() };
  let step = questions.next();
  while (!step.done) step = questions.next(await answer(reader, step.value));
  return step.value;
}

/** What has been read, so that nothing is read twice. */
interface Reader {
  readonly unit: Unit;
  /** Ids of claims that came with their attendants. */
  readonly answered: Set<string>;
  readonly entities: Set<string>;
}

async function answer(reader: Reader, queries: readonly ClaimQuery[]): Promise<RecordSlice> {
  const claims = await claimsOf(reader, queries);
  const asked = [...queries.flatMap(entitiesOfQuery), ...claims.flatMap(({ claim }) => entitiesOf(claim))];
  const unread = [...new Set(asked)].filter((id) => !reader.entities.has(id));
  const entities = unread.length === 0 ? [] : await reader.unit.run(entitiesAsked(unread));
  for (const id of [...unread, ...entities.map((entity) => entity.id)]) reader.entities.add(id);
  return { claims, ...entityFacts(entities) };
}

/** The claims asked for and their attendants, whose own attendants are asked for in turn. */
async function claimsOf(reader: Reader, queries: readonly ClaimQuery[]): Promise<RecordedClaim[]> {
  const found = new Map<string, RecordedClaim>();
  for (let next = queries; next.length > 0; ) {
    const rows = await reader.unit.run(claimsAsked(next));
    for (const { recorded, attendant } of rows) {
      found.set(recorded.claim.id, recorded);
      if (!attendant) reader.answered.add(recorded.claim.id);
    }
    const ids = [...found.keys()].filter((id) => !reader.answered.has(id));
    next = ids.length === 0 ? [] : [{ by: "id", ids }];
  }
  return [...found.values()];
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

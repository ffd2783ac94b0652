import type { Unit } from "../graph/graph.model.js";
import type { Affected, AffectedQuestions, ClaimQuery, RecordSlice } from "./change.model.js";
import type { RecordedClaim } from "./derive.model.js";
import type { StoredClaim } from "./derived-changes.js";
import { type AnsweredEntity, claimsAsked, entitiesAsked } from "./record-slice.store.js";

/** What is affected, and what stands on the claims that were read to find that out. */
export interface AnsweredQuestions {
  readonly affected: Affected;
  /** By claim id. */
  readonly flags: ReadonlyMap<string, StoredClaim>;
}

/** Answers questions from the database, in the unit of work that has changed the record, until what is affected is known. */
export async function answered(unit: Unit, questions: AffectedQuestions): Promise<AnsweredQuestions> {
  const reader: Reader = { unit, flags: new Map(), entities: new Set() };
  let step = questions.next();
  while (!step.done) step = questions.next(await answer(reader, step.value));
  return { affected: step.value, flags: reader.flags };
}

/** What has been read, so that nothing is read twice. */
interface Reader {
  readonly unit: Unit;
  readonly flags: Map<string, StoredClaim>;
  /** Ids of the entities that were read with all that they are joined with. */
  readonly entities: Set<string>;
}

/** Mostly one statement; more where claims bring others along, or where entities are joined. */
async function answer(reader: Reader, queries: readonly ClaimQuery[]): Promise<RecordSlice> {
  const named = queries.flatMap((query) => ("entities" in query ? query.entities : []));
  const [{ claims, entities }, asked] = await Promise.all([
    claimsOf(reader, queries),
    entitiesNotRead(reader, named),
  ]);
  const joined = entities.filter((entity) => entity.joined).map(({ id }) => id);
  return { claims, ...entityFacts([...entities, ...asked, ...(await entitiesNotRead(reader, joined))]) };
}

interface Found {
  readonly claims: readonly RecordedClaim[];
  readonly entities: readonly AnsweredEntity[];
}

/** The claims asked for that were not read before, with their attendants, and theirs. */
async function claimsOf({ unit, flags }: Reader, queries: readonly ClaimQuery[]): Promise<Found> {
  const claims: RecordedClaim[] = [];
  const entities = new Map<string, AnsweredEntity>();
  for (let asked = notKnown(queries, flags); asked.length > 0; ) {
    const rows = await unit.run(claimsAsked(asked, [...flags.keys()]));
    for (const row of rows) {
      flags.set(row.flags.id, row.flags);
      claims.push(row.recorded);
      for (const entity of row.entities) entities.set(entity.id, entity);
    }
    asked = notKnown([{ by: "id", ids: rows.flatMap(({ attendants }) => attendants) }], flags);
  }
  return { claims, entities: [...entities.values()] };
}

/** Queries without those ids that are known, and without those that ask for nothing else. */
function notKnown(queries: readonly ClaimQuery[], known: ReadonlyMap<string, unknown>): ClaimQuery[] {
  return queries.flatMap((query): ClaimQuery[] => {
    if (query.by !== "id") return [query];
    const ids = [...new Set(query.ids)].filter((id) => !known.has(id));
    return ids.length === 0 ? [] : [{ by: "id", ids }];
  });
}

/** Those of these entities that were not read before, with all that were judged the same as they. */
async function entitiesNotRead(
  { unit, entities }: Reader,
  asked: readonly string[],
): Promise<AnsweredEntity[]> {
  const unread = [...new Set(asked)].filter((id) => !entities.has(id));
  if (unread.length === 0) return [];
  const found = await unit.run(entitiesAsked(unread));
  for (const { id } of found) entities.add(id);
  return found;
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

import type { Unit } from "../graph/graph.model.js";
import type { Claim } from "../record/claim.model.js";
import type { Affected, AffectedQuestions, ClaimQuery, RecordSlice } from "./change.model.js";
import type { ClaimsWanted } from "./claim-searches.js";
import type { RecordedClaim } from "./derive.model.js";
import { flagsOf } from "./derive.store.js";
import type { StoredClaim } from "./derived-changes.js";
import { type AnsweredEntity, claimsAsked, entitiesAsked, entitiesJoined } from "./record-slice.store.js";

/** What is affected, and what stands on the claims that were read to find that out. */
export interface AnsweredQuestions {
  readonly affected: Affected;
  /** By claim id. */
  readonly flags: ReadonlyMap<string, StoredClaim>;
}

/**
 * Answers questions from the database, in the unit of work that has changed the record, until what is affected is known.
 * `told`: claims that this unit of work has just recorded, as they are; they are not read back.
 */
export async function answered(
  unit: Unit,
  questions: AffectedQuestions,
  told: readonly Claim[] = [],
): Promise<AnsweredQuestions> {
  const reader: Reader = { unit, told: byId(told), flags: new Map(), whole: new Set() };
  let step = questions.next();
  while (!step.done) step = questions.next(await answer(reader, step.value));
  return { affected: step.value, flags: reader.flags };
}

/** What has been read, so that nothing is read twice. */
interface Reader {
  readonly unit: Unit;
  readonly told: ReadonlyMap<string, Claim>;
  /** Of each claim that was given. */
  readonly flags: Map<string, StoredClaim>;
  /** Ids of the joined entities that were read with all that they are joined with. */
  readonly whole: Set<string>;
}

/** Mostly one statement for claims and one for entities; more where claims bring others along, or where entities are joined. */
async function answer(reader: Reader, queries: readonly ClaimQuery[]): Promise<RecordSlice> {
  const told = toldClaims(reader, queries);
  const named = [
    ...queries.flatMap((query) => ("entities" in query ? query.entities : [])),
    ...entitiesIn(told),
  ];
  const [{ claims, entities }, asked] = await Promise.all([
    claimsOf(reader, [...queries, ...attendantsOf(told)]),
    named.length === 0 ? [] : reader.unit.run(entitiesAsked([...new Set(named)])),
  ]);
  const found = [...entities, ...asked];
  const known = told.map((claim) => ({ claim, state: { rank: "NORMAL" as const, retracted: false } }));
  return {
    claims: [...known, ...claims],
    ...entityFacts([...found, ...(await joinedWith(reader, found))]),
  };
}

/** The claims asked for by id that were told and not given yet. */
function toldClaims({ told, flags }: Reader, queries: readonly ClaimQuery[]): Claim[] {
  const ids = new Set(queries.flatMap((query) => (query.by === "id" ? query.ids : [])));
  const claims = [...ids].filter((id) => !flags.has(id)).flatMap((id) => told.get(id) ?? []);
  for (const { id } of claims) flags.set(id, flagsOf({ id }));
  return claims;
}

/** What must come along with claims that are not read themselves. */
function attendantsOf(claims: readonly Claim[]): ClaimsWanted[] {
  if (claims.length === 0) return [];
  return [
    { by: "attending", ids: claims.map(({ id }) => id) },
    { by: "id", ids: claims.flatMap(({ repeats }) => repeats ?? []) },
  ];
}

interface Found {
  readonly claims: readonly RecordedClaim[];
  readonly entities: readonly AnsweredEntity[];
}

/** The claims asked for that were not given before, with their attendants, and theirs. */
async function claimsOf({ unit, flags }: Reader, wanted: readonly ClaimsWanted[]): Promise<Found> {
  const claims: RecordedClaim[] = [];
  const entities = new Map<string, AnsweredEntity>();
  for (let asked = notGiven(wanted, flags); asked.length > 0; ) {
    const rows = await unit.run(claimsAsked(asked, [...flags.keys()]));
    for (const row of rows) {
      flags.set(row.flags.id, row.flags);
      claims.push(row.recorded);
      for (const entity of row.entities) entities.set(entity.id, entity);
    }
    asked = notGiven([{ by: "id", ids: rows.flatMap(({ attendants }) => attendants) }], flags);
  }
  return { claims, entities: [...entities.values()] };
}

/** What is wanted, without the ids of claims that were given, and without what then asks for nothing. */
function notGiven(wanted: readonly ClaimsWanted[], given: ReadonlyMap<string, unknown>): ClaimsWanted[] {
  return wanted.flatMap((query): ClaimsWanted[] => {
    if (query.by !== "id") return [query];
    const ids = [...new Set(query.ids)].filter((id) => !given.has(id));
    return ids.length === 0 ? [] : [{ by: "id", ids }];
  });
}

/** All that these entities are joined with, where that was not read before. */
async function joinedWith(
  { unit, whole }: Reader,
  entities: readonly AnsweredEntity[],
): Promise<AnsweredEntity[]> {
  const joined = entities.filter((entity) => entity.joined && !whole.has(entity.id)).map(({ id }) => id);
  if (joined.length === 0) return [];
  const all = await unit.run(entitiesJoined([...new Set(joined)]));
  for (const { id } of all) whole.add(id);
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

function byId(claims: readonly Claim[]): Map<string, Claim> {
  return new Map(claims.map((claim) => [claim.id, claim]));
}

/** The entities that claims name. */
function entitiesIn(claims: readonly Claim[]): string[] {
  const named = claims.flatMap(({ subject, object, roles, attribution, time }) => [
    ...[subject.entity, object.entity, time?.relativeTo],
    ...roles.map(({ entity }) => entity),
    ...attribution.map(({ speaker }) => speaker),
  ]);
  return named.filter((id) => id != null);
}

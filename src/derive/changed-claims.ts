import type { Claim } from "../record/claim.model.js";
import type { ClaimQuery, RecordChange, RecordSlice } from "./change.model.js";
import type { Gathering } from "./gathering.js";
import { grouped } from "./grouped.js";

/** The claims that a change reaches directly, by id. */
export interface ChangedClaims {
  /** Those whose life, rank, ends or origin may be another now. */
  readonly told: ReadonlySet<string>;
  /** Those whose origin was rated: the belief in their edges may change, and nothing else. */
  readonly rated: ReadonlySet<string>;
}

/**
 * Gathers the claims that changes reach: of a claim, itself, all that it supersedes, and all that repeat it and so share its origin;
 * of a judgement, all that name one of the entities; of a rating, all that the speaker tells under any name; with all that repeat those.
 */
export function* changedClaims(
  changes: readonly RecordChange[],
  gathering: Gathering,
): Generator<readonly ClaimQuery[], ChangedClaims, RecordSlice> {
  const claims = changes.flatMap((change) => (change.kind === "CLAIM" ? [change.claim] : []));
  const created = changes.flatMap((change) => (change.kind === "CLAIM" ? (change.created ?? []) : []));
  const superseding = changes.flatMap((change) =>
    change.kind === "CLAIM" && change.created?.supersedes !== null ? [change.claim] : [],
  );
  const speakers = changes.flatMap((change) => (change.kind === "RATING" ? [change.speaker] : []));
  const judged = changes.flatMap((change) =>
    change.kind === "IDENTITY" ? [...change.before, ...change.after].flat() : [],
  );
  yield* ask(gathering, [
    ...asked("id", claims),
    ...asked("supersededBy", superseding),
    ...asked("repeating", claims),
    ...named("speaker", speakers),
    ...named("entity", judged),
    ...gathering.foreseen(created),
  ]);
  const names = new Set(speakers.flatMap(gathering.identity.members));
  const entities = new Set(judged);
  yield* ask(
    gathering,
    named(
      "speaker",
      [...names].filter((name) => !speakers.includes(name)),
    ),
  );
  const toldBy = (claim: Claim) => names.has(claim.attribution.at(-1)?.speaker ?? "");
  const rated = idsOf(gathering, toldBy);
  const renamed = idsOf(gathering, (claim) => entitiesOf(claim).some((id) => entities.has(id ?? "")));
  yield* ask(gathering, asked("repeating", [...rated, ...renamed]));
  return {
    told: withRepeating([...claims, ...superseded(claims, gathering), ...renamed], gathering),
    rated: withRepeating(rated, gathering),
  };
}

/** Asks where there is anything to ask. */
export function* ask(
  gathering: Gathering,
  queries: readonly ClaimQuery[],
): Generator<readonly ClaimQuery[], void, RecordSlice> {
  if (queries.length > 0) gathering.add(yield queries);
}

function asked(by: "id" | "supersededBy" | "repeating", ids: readonly string[]): ClaimQuery[] {
  return ids.length === 0 ? [] : [{ by, ids: [...new Set(ids)] }];
}

function named(by: "speaker" | "entity", entities: readonly string[]): ClaimQuery[] {
  return entities.length === 0 ? [] : [{ by, entities: [...new Set(entities)] }];
}

function idsOf({ claims }: Gathering, wanted: (claim: Claim) => boolean): string[] {
  return [...claims.values()].filter(({ claim }) => wanted(claim)).map(({ claim }) => claim.id);
}

/** The entities that decide what a claim says, when, and whose word it is. */
function entitiesOf({ subject, object, roles, attribution, time }: Claim): (string | null)[] {
  const filled = roles.map(({ entity }) => entity);
  return [
    subject.entity,
    object.entity,
    ...filled,
    attribution.at(-1)?.speaker ?? null,
    time?.relativeTo ?? null,
  ];
}

function superseded(ids: readonly string[], { claims }: Gathering): Set<string> {
  const reached = new Set(ids);
  for (const id of reached) {
    const older = claims.get(id)?.claim.supersedes;
    if (older != null) reached.add(older);
  }
  return reached;
}

function withRepeating(ids: readonly string[], { claims }: Gathering): Set<string> {
  const repeating = grouped(claims.values(), ({ claim }) => (claim.repeats === null ? [] : [claim.repeats]));
  const reached = new Set(ids);
  for (const id of reached) for (const { claim } of repeating.get(id) ?? []) reached.add(claim.id);
  return reached;
}

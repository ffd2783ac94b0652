import { isDeepStrictEqual } from "node:util";
import { derive } from "../../src/derive/derive.js";
import type { Ontology } from "../../src/ontology/ontology.model.js";
import type {
  ConflictVersion,
  RecordedClaim,
  RecordedEntity,
  RelationVersion,
  Snapshot,
  Tick,
} from "./world.model.js";

/** What was recorded, in any order. */
export interface Told {
  readonly ontology: Ontology;
  readonly entities: readonly RecordedEntity[];
  readonly claims: readonly RecordedClaim[];
}

/** What followed from the record, tick by tick. */
export interface History {
  readonly snapshots: readonly Snapshot[];
  readonly relationVersions: readonly RelationVersion[];
  readonly conflictVersions: readonly ConflictVersion[];
}

const beforeAll: Snapshot = {
  tick: { seq: 0, at: "", by: "" },
  relations: [],
  relationsOf: new Map(),
  conflicts: [],
  claims: new Map(),
};

/** Derives everything afresh after each tick, and says of each edge and conflict from when to when it was as it was. */
export function historyOf(told: Told, ticks: readonly Tick[]): History {
  const snapshots = [beforeAll];
  const relationVersions: RelationVersion[] = [];
  const conflictVersions: ConflictVersion[] = [];
  for (const tick of ticks) {
    const before = snapshots.at(-1) ?? beforeAll;
    const next = tellsAnything(told, tick) ? snapshotAt(told, tick, before) : { ...before, tick };
    relationVersions.push(...next.relations.filter((version) => version.tick === tick));
    conflictVersions.push(...next.conflicts.filter((version) => version.tick === tick));
    snapshots.push(next);
  }
  return { snapshots, relationVersions, conflictVersions };
}

function tellsAnything({ claims, entities }: Told, { seq }: Tick): boolean {
  return claims.some(({ tick }) => tick.seq === seq) || entities.some(({ tick }) => tick.seq === seq);
}

function snapshotAt({ ontology, entities, claims }: Told, tick: Tick, before: Snapshot): Snapshot {
  const derived = derive({
    claims: claims
      .filter((recorded) => recorded.tick.seq <= tick.seq)
      .map(({ claim }) => ({ claim, state: { rank: "NORMAL", retracted: false } })),
    same: [],
    entityTicks: new Map(
      entities
        .filter((recorded) => recorded.tick.seq <= tick.seq)
        .map(({ entity, tick: { seq } }) => [entity.id, seq]),
    ),
    ratings: new Map(),
    ontology,
  });
  const relations = succeeded(
    before.relations,
    derived.relations,
    ({ relation }) => relation,
    (relation, former) => ({ relation, tick, since: former?.since ?? tick.at, until: null }),
    tick,
  );
  const conflicts = succeeded(
    before.conflicts,
    derived.conflicts,
    ({ conflict }) => conflict,
    (conflict) => ({ conflict, tick, until: null }),
    tick,
  );
  return {
    tick,
    relations,
    relationsOf: byEnd(relations),
    conflicts,
    claims: new Map(derived.claims.map((claim) => [claim.id, claim])),
  };
}

/** The versions after a tick: the former one where nothing changed; what changed or is gone has ended. */
function succeeded<Thing extends { readonly id: string }, Version extends { until: string | null }>(
  before: readonly Version[],
  now: readonly Thing[],
  thingOf: (version: Version) => Thing,
  begin: (thing: Thing, former: Version | undefined) => Version,
  { at }: Tick,
): Version[] {
  const former = new Map(before.map((version) => [thingOf(version).id, version]));
  const versions = now.map((thing) => {
    const known = former.get(thing.id);
    return known !== undefined && isDeepStrictEqual(thingOf(known), thing) ? known : begin(thing, known);
  });
  const still = new Set(versions);
  for (const version of before) if (!still.has(version)) version.until = at;
  return versions;
}

function byEnd(relations: readonly RelationVersion[]): Map<string, RelationVersion[]> {
  const ends = new Map<string, RelationVersion[]>();
  for (const version of relations)
    for (const end of [version.relation.subject, version.relation.object]) {
      const known = ends.get(end);
      if (known === undefined) ends.set(end, [version]);
      else known.push(version);
    }
  return ends;
}

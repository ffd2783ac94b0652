import { storedConflicts } from "../../src/derive/conflict.store.js";
import { derive } from "../../src/derive/derive.js";
import type { Derived, RecordedClaim } from "../../src/derive/derive.model.js";
import { writeChanges } from "../../src/derive/derive.write.js";
import { changesBetween, type DerivedChanges, type StoredDerived } from "../../src/derive/derived-changes.js";
import { storedRelations } from "../../src/derive/edge.store.js";
import { relationProperties } from "../../src/derive/relation.rows.js";
import type { Graph, Unit } from "../../src/graph/graph.model.js";
import type { Ontology } from "../../src/ontology/ontology.model.js";
import type { Reliability } from "../../src/record/claim.model.js";
import { createClaims, linkClaims } from "../../src/record/claim.store.js";
import { withTick } from "../../src/record/ledger.write.js";
import { newClaim, refersToClaims } from "../../src/record/new-claim.js";
import { claimHash, claimsHash } from "../../src/record/record-hashes.js";
import type { StoryClaim } from "../../src/story/story.model.js";
import { worldSlug } from "../world/entities.js";
import type { ToldRelation } from "../world/told-relation.js";

/** What claims are derived with, and where they are written. */
export interface DerivingWith {
  readonly graph: Graph;
  readonly ontology: Ontology;
  /** By entity id. */
  readonly entityTicks: ReadonlyMap<string, number>;
  readonly ratings: ReadonlyMap<string, Reliability>;
}

/**
 * Writes what is told of a block of relations, first or later, in one tick, with what follows: derived in memory from all that has been
 * told of the block by then, since nothing outside of it has a say.
 */
export async function writeBlock(
  deriving: DerivingWith,
  told: readonly ToldRelation[],
  part: "first" | "later",
): Promise<void> {
  const before = part === "first" ? [] : told.map(({ first }) => first);
  const news = part === "first" ? told.map(({ first }) => first) : told.flatMap(({ later }) => later);
  if (news.length === 0) return;
  const { graph, ontology } = deriving;
  const stood = recorded(before, 1);
  const stored = asStored(derivedFrom(deriving, stood));
  const changes = changesBetween(stored, derivedFrom(deriving, [...stood, ...recorded(news, 2)]));
  const hash = claimsHash(news.map(({ claim }) => claimHash(claim)));
  const act = { by: "bench", action: "loadStory", detail: { story: worldSlug, claimsHash: hash } };
  await graph.write(
    "writeBlock",
    (unit) =>
      withTick(unit, act, async (tick) => {
        const claims = news.map(({ key, claim }) =>
          newClaim(claim, ontology, tick, { story: worldSlug, key, recordedBy: "bench", recorderId: null }),
        );
        await unit.run(createClaims(claims));
        const links = news.map(({ claim }) => claim).filter(refersToClaims);
        if (links.length > 0) await unit.run(linkClaims(links.map(({ id }) => id)));
        await writeChanges(unit, await found(unit, changes, ontology), tick);
      }),
    { timeoutMs: 600_000 },
  );
}

/** Claims as told at a tick; of ticks only the order counts. */
function recorded(claims: readonly StoryClaim[], tick: number): RecordedClaim[] {
  return claims.map(({ claim }) => ({
    claim: { ...claim, tick },
    state: { rank: "NORMAL", retracted: false },
  }));
}

function derivedFrom(
  { ontology, entityTicks, ratings }: DerivingWith,
  claims: readonly RecordedClaim[],
): Derived {
  return derive({ claims, same: [], entityTicks, ratings, ontology });
}

/** What was derived as it would be read back, but for the names that the database has for it. */
function asStored({ relations, conflicts, claims, canonical }: Derived): StoredDerived {
  return {
    relations: relations.map((relation) => ({
      ...{ elementId: "", predicate: relation.predicate },
      ...{ subject: relation.subject, object: relation.object },
      properties: relationProperties(relation),
    })),
    conflicts: conflicts.map((conflict) => ({ ...conflict, elementId: "" })),
    ...{ claims, canonical },
  };
}

/** The changes with what they change as it stands in the database. */
async function found(unit: Unit, changes: DerivedChanges, ontology: Ontology): Promise<DerivedChanges> {
  const { changed, lost, closed } = changes;
  const edges = [...changed.map(({ from }) => from), ...lost];
  const relations = edges.length === 0 ? [] : await unit.run(storedRelations(edges, ontology));
  const byId = new Map(relations.map((relation) => [relation.properties.id, relation]));
  const ids = new Set(closed.map(({ id }) => id));
  const conflicts =
    closed.length === 0 ? [] : await unit.run(storedConflicts(closed.flatMap(({ claims }) => claims)));
  return {
    ...changes,
    changed: changed.map((change) => ({ ...change, from: byId.get(change.to.id) ?? change.from })),
    lost: lost.map((edge) => byId.get(edge.properties.id) ?? edge),
    closed: conflicts.filter(({ id }) => ids.has(id)),
  };
}

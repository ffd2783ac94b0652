import type { Statement } from "../graph/graph.model.js";
import type { Ontology } from "../ontology/ontology.model.js";
import type { Tick } from "../record/ledger.model.js";
import { storedProperties } from "../record/stored-properties.js";
import type { DerivedClaim, DerivedConflict, DerivedRelation } from "./derive.model.js";
import type { StoredClaim, StoredConflict, StoredRelation } from "./derived-changes.js";
import type { Triple } from "./proposition.js";
import { relationProperties } from "./relation.rows.js";

/** All relationship types of live edges, for a pattern: `A|B`. From the ontology's closed map, never from a request. */
function liveTypes(ontology: Ontology): string {
  return [...ontology.predicates.values()]
    .filter(({ object }) => object !== null)
    .map(({ name }) => name)
    .join("|");
}

/** The live edges of some triples. */
export function storedRelations(triples: readonly Triple[], ontology: Ontology): Statement<StoredRelation> {
  return {
    name: "storedRelations",
    text: `UNWIND $triples AS row
MATCH (s:Entity {id: row.subject})
MATCH (o:Entity {id: row.object})
MATCH (s)-[r:${liveTypes(ontology)}]->(o)
WHERE type(r) = row.predicate
RETURN ${relationColumns}`,
    parameters: { triples },
    row: relationRow,
  };
}

export const relationColumns = `elementId(r) AS elementId, type(r) AS predicate, s.id AS subject, o.id AS object,
  properties(r) AS properties`;

export const relationRow: Statement<StoredRelation>["row"] = (get) => ({
  elementId: get("elementId") as string,
  predicate: get("predicate") as string,
  subject: get("subject") as string,
  object: get("object") as string,
  properties: get("properties") as Record<string, unknown>,
});

/** An edge about to be created; `knownSince` is null where no edge of its line was there before. */
export interface NewRelation {
  readonly relation: DerivedRelation;
  readonly knownSince: string | null;
}

/** Creates the live edges of this tick. */
export function createRelations(relations: readonly NewRelation[], { seq, at }: Tick): Statement<null> {
  return {
    name: "createRelations",
    text: `UNWIND $relations AS row
MATCH (s:Entity {id: row.subject})
MATCH (o:Entity {id: row.object})
CREATE (s)-[r:$(row.predicate)]->(o)
SET r = row.properties`,
    parameters: {
      relations: relations.map(({ relation, knownSince }) => ({
        predicate: relation.predicate,
        subject: relation.subject,
        object: relation.object,
        properties: storedProperties({
          ...relationProperties(relation),
          versionId: `${relation.id}@${seq}`,
          tick: seq,
          knownFrom: at,
          knownSince: knownSince ?? at,
        }),
      })),
    },
    row: () => null,
  };
}

/** Moves live edges to the retired type of their predicate, as known until this tick. */
export function retireRelations(relations: readonly StoredRelation[], tick: Tick): Statement<null> {
  return {
    name: "retireRelations",
    text: `UNWIND $relations AS row
MATCH (s)-[r]->(o) WHERE elementId(r) = row.elementId
CREATE (s)-[w:$(row.retired)]->(o)
SET w = properties(r), w += $known
DELETE r`,
    parameters: {
      relations: relations.map(({ elementId, predicate }) => ({ elementId, retired: `${predicate}_WAS` })),
      known: storedProperties({ tickTo: tick.seq, knownTo: tick.at }),
    },
    row: () => null,
  };
}

/** The open conflicts that any of these claims takes part in. */
export function storedConflicts(claims: readonly string[]): Statement<StoredConflict> {
  return {
    name: "storedConflicts",
    text: `UNWIND $claims AS id
MATCH (:Claim {id: id})<-[:BETWEEN]-(x:Conflict)
WHERE x.tickTo IS NULL
WITH DISTINCT x
RETURN ${conflictColumns}`,
    parameters: { claims },
    row: conflictRow,
  };
}

export const conflictColumns = `elementId(x) AS elementId, x.id AS id, x.kind AS kind, x.certainty AS certainty,
  COLLECT { MATCH (x)-[b:BETWEEN]->(c:Claim) RETURN c.id ORDER BY b.position } AS claims,
  COLLECT { MATCH (x)-[b:BETWEEN]->(c:Claim) WHERE b.marked RETURN c.id ORDER BY c.id } AS marks,
  COLLECT { MATCH (x)-[:ABOUT]->(e:Entity) RETURN e.id ORDER BY e.id } AS about`;

export const conflictRow: Statement<StoredConflict>["row"] = (get) => ({
  elementId: get("elementId") as string,
  id: get("id") as string,
  kind: get("kind") as DerivedConflict["kind"],
  certainty: get("certainty") as DerivedConflict["certainty"],
  claims: get("claims") as string[],
  marks: get("marks") as string[],
  about: get("about") as string[],
});

/** Opens conflicts in this tick. */
export function openConflicts(conflicts: readonly DerivedConflict[], { seq, at }: Tick): Statement<null> {
  return {
    name: "openConflicts",
    text: `UNWIND $conflicts AS row
MATCH (first:Claim {id: row.claims[0]})
CREATE (x:Conflict)
SET x = row.properties, x.predicate = first.predicate
WITH x, row
CALL (x, row) {
  UNWIND range(0, size(row.claims) - 1) AS position
  MATCH (c:Claim {id: row.claims[position]})
  CREATE (x)-[:BETWEEN {position: position, marked: c.id IN row.marks}]->(c)
}
CALL (x, row) {
  UNWIND row.about AS id
  MATCH (e:Entity {id: id})
  CREATE (x)-[:ABOUT]->(e)
}`,
    parameters: {
      conflicts: conflicts.map(({ id, kind, certainty, claims, marks, about }) => ({
        ...{ claims, marks, about },
        properties: storedProperties({ id, kind, certainty, tick: seq, knownFrom: at }),
      })),
    },
    row: () => null,
  };
}

/** Closes conflicts in this tick; they stay, as known until now. */
export function closeConflicts(conflicts: readonly StoredConflict[], { seq, at }: Tick): Statement<null> {
  return {
    name: "closeConflicts",
    text: `UNWIND $conflicts AS id
MATCH (x:Conflict) WHERE elementId(x) = id
SET x += $known`,
    parameters: {
      conflicts: conflicts.map(({ elementId }) => elementId),
      known: storedProperties({ tickTo: seq, knownTo: at }),
    },
    row: () => null,
  };
}

/** What stands on claims of that which is derived. */
export function storedClaims(ids: readonly string[]): Statement<StoredClaim> {
  return {
    name: "storedClaims",
    text: `UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN ${flagColumns}`,
    parameters: { ids },
    row: flagRow,
  };
}

export const flagColumns =
  "c.id AS id, c.live AS live, c.disputed AS disputed, c.selfReported AS selfReported, c.relations AS relations";

export const flagRow: Statement<StoredClaim>["row"] = (get) => ({
  id: get("id") as string,
  live: get("live") as boolean | null,
  disputed: get("disputed") as boolean | null,
  selfReported: get("selfReported") as boolean | null,
  relations: get("relations") as string[] | null,
});

/** Writes on claims what was derived of them. */
export function setClaims(claims: readonly DerivedClaim[]): Statement<null> {
  return {
    name: "setClaims",
    text: `UNWIND $claims AS row
MATCH (c:Claim {id: row.id})
SET c.live = row.live, c.disputed = row.disputed, c.selfReported = row.selfReported, c.relations = row.relations`,
    parameters: { claims },
    row: () => null,
  };
}

/** Those of these entities that have another canonical one. */
export function storedCanonical(ids: readonly string[]): Statement<{ id: string; canonical: string }> {
  return {
    name: "storedCanonical",
    text: `UNWIND $ids AS id
MATCH (e:Entity {id: id}) WHERE e.canonicalId IS NOT NULL
RETURN e.id AS id, e.canonicalId AS canonical`,
    parameters: { ids },
    row: (get) => ({ id: get("id") as string, canonical: get("canonical") as string }),
  };
}

/** Sets or, where null, removes the canonical entity of entities. */
export function setCanonical(changes: ReadonlyMap<string, string | null>): Statement<null> {
  return {
    name: "setCanonical",
    text: `UNWIND $changes AS row
MATCH (e:Entity {id: row.id})
CALL (e) { MATCH (e)-[r:SAME_AS]->() DELETE r }
SET e.canonicalId = row.canonical
WITH e, row
MATCH (canonical:Entity {id: row.canonical})
CREATE (e)-[:SAME_AS]->(canonical)`,
    parameters: { changes: [...changes].map(([id, canonical]) => ({ id, canonical })) },
    row: () => null,
  };
}

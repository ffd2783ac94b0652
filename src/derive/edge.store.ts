import type { Statement } from "../graph/graph.model.js";
import type { Ontology } from "../ontology/ontology.model.js";
import { retiredSuffix } from "../ontology/reserved.js";
import type { Tick } from "../record/ledger.model.js";
import { storedProperties } from "../record/stored-properties.js";
import type { DerivedRelation } from "./derive.model.js";
import type { StoredRelation } from "./derived-changes.js";
import type { Triple } from "./proposition.js";
import { relationProperties } from "./relation.rows.js";

/** All relationship types of live edges, for a pattern: `A|B`. From the ontology's closed map, never from a request. */
function liveTypes(ontology: Ontology): string {
  return [...ontology.predicates.values()]
    .filter(({ object }) => object !== null)
    .map(({ name }) => name)
    .join("|");
}

/** The live edges of some triples. The WITH has both ends found before the edge is looked for, so that a supernode is not expanded. */
export function storedRelations(triples: readonly Triple[], ontology: Ontology): Statement<StoredRelation> {
  return {
    name: "storedRelations",
    text: `UNWIND $triples AS row
MATCH (s:Entity {id: row.subject})
MATCH (o:Entity {id: row.object})
WITH s, o, row.predicate AS predicate
MATCH (s)-[r:${liveTypes(ontology)}]->(o)
WHERE type(r) = predicate
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
      relations: relations.map(({ elementId, predicate }) => ({
        elementId,
        retired: predicate + retiredSuffix,
      })),
      known: storedProperties({ tickTo: tick.seq, knownTo: tick.at }),
    },
    row: () => null,
  };
}

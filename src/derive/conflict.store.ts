import type { Statement } from "../graph/graph.model.js";
import type { Tick } from "../record/ledger.model.js";
import { storedProperties } from "../record/stored-properties.js";
import type { DerivedConflict } from "./derive.model.js";
import type { StoredConflict } from "./derived-changes.js";

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

import type { Statement } from "../graph/graph.model.js";
import type { DerivedClaim } from "./derive.model.js";
import type { StoredClaim } from "./derived-changes.js";

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

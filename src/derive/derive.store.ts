import type { Statement } from "../graph/graph.model.js";
import type { Tick } from "../record/ledger.model.js";
import { storedProperties } from "../record/stored-properties.js";
import type { DerivedClaim } from "./derive.model.js";
import type { StoredClaim } from "./derived-changes.js";

/** What stands on a claim of that which is derived, among the properties of its node. */
export function flagsOf(properties: Readonly<Record<string, unknown>>): StoredClaim {
  const { id, live = null, disputed = null, selfReported = null, relations = null } = properties;
  return { id, live, disputed, selfReported, relations } as StoredClaim;
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

/**
 * Sets or, where null, removes the canonical entity of entities. A relationship that is no longer true becomes a `SAME_AS_WAS`, as known
 * until this tick.
 */
export function setCanonical(
  changes: ReadonlyMap<string, string | null>,
  { seq, at }: Tick,
): Statement<null> {
  return {
    name: "setCanonical",
    text: `UNWIND $changes AS row
MATCH (e:Entity {id: row.id})
CALL (e) {
  MATCH (e)-[r:SAME_AS]->(other)
  CREATE (e)-[was:SAME_AS_WAS]->(other)
  SET was = properties(r), was += $until
  DELETE r
}
SET e.canonicalId = row.canonical
WITH e, row
MATCH (canonical:Entity {id: row.canonical})
CREATE (e)-[r:SAME_AS]->(canonical)
SET r = $from`,
    parameters: {
      changes: [...changes].map(([id, canonical]) => ({ id, canonical })),
      from: storedProperties({ tick: seq, knownFrom: at }),
      until: storedProperties({ tickTo: seq, knownTo: at }),
    },
    row: () => null,
  };
}

import type { Statement } from "../graph/graph.model.js";

/** An entity that somebody named by its id or slug. */
export interface NamedEntity {
  /** The id or slug. */
  readonly handle: string;
  readonly id: string;
  readonly slug: string;
  /** Enum name. */
  readonly kind: string;
  readonly name: string;
  /** The id of the entity that it was judged the same as; its own where it was not. */
  readonly canonical: string;
}

/** The entities of ids and slugs. */
export function namedEntities(handles: readonly string[]): Statement<NamedEntity> {
  return {
    name: "namedEntities",
    text: `UNWIND $handles AS handle
MATCH (e:Entity) WHERE e.id = handle OR e.slug = handle
RETURN handle, e.id AS id, e.slug AS slug, e.kind AS kind, e.name AS name, coalesce(e.canonicalId, e.id) AS canonical`,
    parameters: { handles },
    row: (get) => ({
      handle: get("handle") as string,
      id: get("id") as string,
      slug: get("slug") as string,
      kind: get("kind") as string,
      name: get("name") as string,
      canonical: get("canonical") as string,
    }),
  };
}

/** A claim that somebody named by its id. */
export interface NamedClaim {
  readonly id: string;
  /** Whose it is; null: a story's. */
  readonly recorderId: string | null;
  readonly retracted: boolean;
  /** Ids of the claims not taken back that supersede it. */
  readonly superseders: readonly string[];
}

/** The claims of ids. */
export function namedClaims(ids: readonly string[]): Statement<NamedClaim> {
  return {
    name: "namedClaims",
    text: `UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN c.id AS id, c.recorderId AS recorderId, c.retractedTick IS NOT NULL AS retracted,
  COLLECT { MATCH (c)<-[:SUPERSEDES]-(other:Claim) WHERE other.retractedTick IS NULL RETURN other.id } AS superseders`,
    parameters: { ids },
    row: (get) => ({
      id: get("id") as string,
      recorderId: get("recorderId") as string | null,
      retracted: get("retracted") as boolean,
      superseders: get("superseders") as string[],
    }),
  };
}

import type { Statement } from "../graph/graph.model.js";
import type { Reliability } from "../record/claim.model.js";
import { recordedClaim } from "../record/claim.row.js";
import { type ClaimsWanted, claimSearches } from "./claim-searches.js";
import type { RecordedClaim } from "./derive.model.js";
import { flagsOf } from "./derive.store.js";
import type { StoredClaim } from "./derived-changes.js";

/** A claim, with what an answer must bring along with it. */
export interface AnsweredClaim {
  readonly recorded: RecordedClaim;
  readonly flags: StoredClaim;
  /** Ids of the claims that supersede or refute it, and of the one that it repeats. */
  readonly attendants: readonly string[];
  /** The entities at its ends, in its roles, in its chain of report, and that its time is told by. */
  readonly entities: readonly AnsweredEntity[];
}

/** An entity as derivation knows it. */
export interface AnsweredEntity {
  readonly id: string;
  readonly tick: number;
  readonly reliability: Reliability | null;
  /** Its own id where no other stands for it. */
  readonly canonical: string;
  /** Whether another stands for it, or it for another. */
  readonly joined: boolean;
}

const entityList = `[e.id, e.tick, e.reliability, coalesce(e.canonicalId, e.id),
    e.canonicalId IS NOT NULL OR COUNT { (e)<-[:SAME_AS]-() } > 0]`;

function entityOf(list: unknown): AnsweredEntity {
  const [id, tick, reliability, canonical, joined] = list as [
    string,
    number,
    Reliability | null,
    string,
    boolean,
  ];
  return { id, tick, reliability, canonical, joined };
}

const searched = claimSearches
  .map(({ rows, find }) => `  UNWIND $asked.${rows} AS row\n  ${find}\n  RETURN c`)
  .join("\n  UNION ALL\n");

/**
 * The claims that are asked for, but for those whose ids are in `known`; each once. One text for every way of searching, of which
 * those that nothing is asked of cost next to nothing.
 */
export function claimsAsked(
  wanted: readonly ClaimsWanted[],
  known: readonly string[],
): Statement<AnsweredClaim> {
  return {
    name: "claimsAsked",
    text: `CALL () {
${searched}
}
WITH DISTINCT c
WHERE NOT c.id IN $asked.known
RETURN properties(c) AS claim,
  COLLECT { MATCH (c)<-[:SUPERSEDES|REFUTES]-(other:Claim) RETURN other.id } AS others,
  COLLECT { MATCH (c)-[:SUBJECT|OBJECT|ROLE|SAID_BY|RELATIVE_TO]->(e:Entity) RETURN DISTINCT ${entityList} } AS entities`,
    // One map: of a list, its size and what it holds would be part of what the database keeps plans by.
    parameters: {
      asked: {
        known,
        ...Object.fromEntries(claimSearches.map(({ rows, rowsOf }) => [rows, rowsOf(wanted)])),
      },
    },
    row: answeredClaim,
  };
}

const answeredClaim: Statement<AnsweredClaim>["row"] = (get) => {
  const properties = get("claim") as Record<string, unknown>;
  // Derivation looks at no evidence, so none is read.
  const recorded = recordedClaim(properties, []);
  const { repeats } = recorded.claim;
  const others = get("others") as string[];
  return {
    recorded,
    flags: flagsOf(properties),
    attendants: repeats === null ? others : [...others, repeats],
    entities: (get("entities") as unknown[]).map(entityOf),
  };
};

/** Entities by id. */
export function entitiesAsked(ids: readonly string[]): Statement<AnsweredEntity> {
  return {
    name: "entitiesAsked",
    text: `UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN ${entityList} AS entity`,
    parameters: { ids },
    row: (get) => entityOf(get("entity")),
  };
}

/** All entities that some stand for or are stood for by, those themselves included. */
export function entitiesJoined(ids: readonly string[]): Statement<AnsweredEntity> {
  return {
    name: "entitiesJoined",
    text: `UNWIND $ids AS id
MATCH (:Entity {id: id})-[:SAME_AS*0..1]->(canonical:Entity)
WITH DISTINCT canonical
MATCH (canonical)<-[:SAME_AS*0..]-(e:Entity)
WITH DISTINCT e
RETURN ${entityList} AS entity`,
    parameters: { ids },
    row: (get) => entityOf(get("entity")),
  };
}

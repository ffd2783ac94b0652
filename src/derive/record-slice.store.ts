import type { Statement } from "../graph/graph.model.js";
import type { Reliability } from "../record/claim.model.js";
import { recordedClaim } from "../record/claim.row.js";
import type { ClaimQuery } from "./change.model.js";
import type { RecordedClaim } from "./derive.model.js";

/** A claim, and the ids of those that come along with it: that supersede or refute it, and what it repeats. */
export interface AnsweredClaim {
  readonly recorded: RecordedClaim;
  readonly attendants: readonly string[];
}

/** Claims by id, in no order. */
export function claimsWithAttendants(ids: readonly string[]): Statement<AnsweredClaim> {
  return {
    name: "claimsWithAttendants",
    text: `UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN properties(c) AS claim, c.repeats AS repeats,
  COLLECT { MATCH (c)<-[:SUPERSEDES|REFUTES]-(other:Claim) RETURN other.id } AS others`,
    parameters: { ids },
    row: (get) => {
      const repeats = get("repeats") as string | null;
      const others = get("others") as string[];
      // Derivation looks at no evidence, so none is read.
      const recorded = recordedClaim(get("claim"), []);
      return { recorded, attendants: repeats === null ? others : [...others, repeats] };
    },
  };
}

type By<T extends ClaimQuery["by"]> = Extract<ClaimQuery, { by: T }>;

/** One way of finding claims `c`, and what to look for with it: one row each. */
interface Search {
  readonly name: string;
  readonly find: string;
  readonly rows: readonly unknown[];
}

/**
 * Finds the ids of the claims that queries ask for; one may come several times. One statement for each way of searching that is
 * needed: their texts stay constant.
 */
export function claimSearches(queries: readonly ClaimQuery[]): Statement<string>[] {
  return [...byNames(queries), ...byEnds(queries), ...byRoles(queries)]
    .filter(({ rows }) => rows.length > 0)
    .map(({ name, find, rows }) => ({
      name,
      text: `UNWIND $rows AS row\n${find}\nRETURN DISTINCT c.id AS id`,
      parameters: { rows },
      row: (get) => get("id") as string,
    }));
}

function of<T extends ClaimQuery["by"]>(queries: readonly ClaimQuery[], by: T): By<T>[] {
  return queries.filter((query): query is By<T> => query.by === by);
}

function byNames(queries: readonly ClaimQuery[]): Search[] {
  return [
    {
      name: "claimsSuperseded",
      find: "MATCH (:Claim {id: row})-[:SUPERSEDES*]->(c:Claim)",
      rows: of(queries, "supersededBy").flatMap(({ ids }) => ids),
    },
    {
      name: "claimsRepeating",
      find: "MATCH (:Claim {id: row})<-[:REPEATS*]-(c:Claim)",
      rows: of(queries, "repeating").flatMap(({ ids }) => ids),
    },
    {
      name: "claimsOfSpeakers",
      find: "MATCH (:Entity {id: row})<-[:SAID_BY]-(c:Claim) WHERE c.speaker = row",
      rows: of(queries, "speaker").flatMap(({ entities }) => entities),
    },
    {
      name: "claimsOfEntities",
      find: `MATCH (:Entity {id: row})<-[r:SUBJECT|OBJECT|ROLE|RELATIVE_TO|SAID_BY]-(c:Claim)
WHERE type(r) <> 'SAID_BY' OR c.speaker = row`,
      rows: of(queries, "entity").flatMap(({ entities }) => entities),
    },
  ];
}

/** Each by its index; `>= ''` lets an index on three properties serve when the third is open. */
function byEnds(queries: readonly ClaimQuery[]): Search[] {
  const ends = of(queries, "ends");
  return [
    {
      name: "claimsOfPairs",
      find: `UNWIND row.subjects AS subject
UNWIND row.objects AS object
MATCH (c:Claim {predicate: row.predicate, subjectKey: subject, objectKey: object})`,
      rows: ends.filter(({ subjects, objects }) => subjects !== null && objects !== null),
    },
    {
      name: "claimsOfSubjects",
      find: `UNWIND row.subjects AS subject
MATCH (c:Claim {predicate: row.predicate, subjectKey: subject}) WHERE c.objectKey >= ''`,
      rows: ends.filter(({ objects }) => objects === null),
    },
    {
      name: "claimsOfObjects",
      find: `UNWIND row.objects AS object
MATCH (c:Claim {predicate: row.predicate, objectKey: object}) WHERE c.subjectKey >= ''`,
      rows: ends.filter(({ subjects }) => subjects === null),
    },
  ];
}

function byRoles(queries: readonly ClaimQuery[]): Search[] {
  const roles = of(queries, "role");
  return [
    {
      name: "claimsOfFillers",
      find: `UNWIND row.fillers AS filler
MATCH (:Entity {id: filler})<-[:ROLE {name: row.role}]-(c:Claim)
WHERE c.predicate IN row.predicates
  AND (row.others IS NULL OR CASE row.end WHEN 'subject' THEN c.subjectKey ELSE c.objectKey END IN row.others)`,
      rows: roles.filter(({ fillers }) => fillers !== null),
    },
    {
      name: "claimsOfSubjectsWithRole",
      find: `UNWIND row.predicates AS predicate
UNWIND row.others AS subject
MATCH (c:Claim {predicate: predicate, subjectKey: subject}) WHERE c.objectKey >= '' AND row.role IN c.roleNames`,
      rows: roles.filter(({ fillers, end }) => fillers === null && end === "subject"),
    },
    {
      name: "claimsOfObjectsWithRole",
      find: `UNWIND row.predicates AS predicate
UNWIND row.others AS object
MATCH (c:Claim {predicate: predicate, objectKey: object}) WHERE c.subjectKey >= '' AND row.role IN c.roleNames`,
      rows: roles.filter(({ fillers, end }) => fillers === null && end === "object"),
    },
  ];
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

/** Entities by id. */
export function entitiesAsked(ids: readonly string[]): Statement<AnsweredEntity> {
  return {
    name: "entitiesAsked",
    text: `UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN ${entityColumns}`,
    parameters: { ids },
    row: entityRow,
  };
}

/** All entities that some stand for. */
export function entitiesJoined(canonical: readonly string[]): Statement<AnsweredEntity> {
  return {
    name: "entitiesJoined",
    text: `UNWIND $canonical AS id
MATCH (:Entity {id: id})<-[:SAME_AS]-(e:Entity)
RETURN ${entityColumns}`,
    parameters: { canonical },
    row: entityRow,
  };
}

const entityColumns = `e.id AS id, e.tick AS tick, e.reliability AS reliability, coalesce(e.canonicalId, e.id) AS canonical,
  e.canonicalId IS NOT NULL OR COUNT { (e)<-[:SAME_AS]-() } > 0 AS joined`;

const entityRow: Statement<AnsweredEntity>["row"] = (get) => ({
  id: get("id") as string,
  tick: get("tick") as number,
  reliability: get("reliability") as Reliability | null,
  canonical: get("canonical") as string,
  joined: get("joined") as boolean,
});

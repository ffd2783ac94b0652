import type { Statement } from "../graph/graph.model.js";
import type { Reliability } from "../record/claim.model.js";
import { recordedClaim } from "../record/claim.row.js";
import type { ClaimQuery } from "./change.model.js";
import type { RecordedClaim } from "./derive.model.js";

/** A claim of an answer; an attendant one was not asked for, but comes along with one that was. */
export interface AnsweredClaim {
  readonly recorded: RecordedClaim;
  readonly attendant: boolean;
}

type By<T extends ClaimQuery["by"]> = Extract<ClaimQuery, { by: T }>;

/**
 * Answers queries of one round, in no order; a claim may come twice. With each claim that was asked for come those that supersede it,
 * those that refute it and what it repeats. Derivation looks at no evidence, so none is read.
 */
export function claimsAsked(queries: readonly ClaimQuery[]): Statement<AnsweredClaim> {
  const of = <T extends ClaimQuery["by"]>(by: T) =>
    queries.filter((query): query is By<T> => query.by === by);
  const ends = of("ends");
  const roles = of("role");
  return {
    name: "claimsAsked",
    text: `CALL () {
  UNWIND $ids AS id
  MATCH (c:Claim {id: id})
  RETURN c
UNION
  UNWIND $supersededBy AS id
  MATCH (:Claim {id: id})-[:SUPERSEDES*]->(c:Claim)
  RETURN c
UNION
  UNWIND $repeating AS id
  MATCH (:Claim {id: id})<-[:REPEATS*]-(c:Claim)
  RETURN c
UNION
  UNWIND $speakers AS id
  MATCH (:Entity {id: id})<-[:SAID_BY]-(c:Claim)
  WHERE c.speaker = id
  RETURN c
UNION
  UNWIND $entities AS id
  MATCH (:Entity {id: id})<-[r:SUBJECT|OBJECT|ROLE|RELATIVE_TO|SAID_BY]-(c:Claim)
  WHERE type(r) <> 'SAID_BY' OR c.speaker = id
  RETURN c
UNION
  UNWIND $pairs AS row
  UNWIND row.subjects AS subject
  UNWIND row.objects AS object
  MATCH (c:Claim {predicate: row.predicate, subjectKey: subject, objectKey: object})
  RETURN c
UNION
  UNWIND $subjects AS row
  UNWIND row.subjects AS subject
  MATCH (c:Claim {predicate: row.predicate, subjectKey: subject})
  WHERE c.objectKey >= ''
  RETURN c
UNION
  UNWIND $objects AS row
  UNWIND row.objects AS object
  MATCH (c:Claim {predicate: row.predicate, objectKey: object})
  WHERE c.subjectKey >= ''
  RETURN c
UNION
  UNWIND $fillers AS row
  UNWIND row.fillers AS filler
  MATCH (:Entity {id: filler})<-[:ROLE {name: row.role}]-(c:Claim)
  WHERE c.predicate IN row.predicates
    AND (row.others IS NULL OR CASE row.end WHEN 'subject' THEN c.subjectKey ELSE c.objectKey END IN row.others)
  RETURN c
UNION
  UNWIND $subjectsOfRole AS row
  UNWIND row.predicates AS predicate
  UNWIND row.others AS subject
  MATCH (c:Claim {predicate: predicate, subjectKey: subject})
  WHERE c.objectKey >= '' AND row.role IN c.roleNames
  RETURN c
UNION
  UNWIND $objectsOfRole AS row
  UNWIND row.predicates AS predicate
  UNWIND row.others AS object
  MATCH (c:Claim {predicate: predicate, objectKey: object})
  WHERE c.subjectKey >= '' AND row.role IN c.roleNames
  RETURN c
}
CALL (c) {
  RETURN c AS claim, false AS attendant
UNION
  MATCH (c)<-[:SUPERSEDES|REFUTES]-(claim:Claim)
  RETURN claim, true AS attendant
UNION
  MATCH (c)-[:REPEATS]->(claim:Claim)
  RETURN claim, true AS attendant
}
WITH claim, min(attendant) AS attendant
RETURN properties(claim) AS claim, attendant`,
    parameters: {
      ids: of("id").flatMap(({ ids }) => ids),
      supersededBy: of("supersededBy").flatMap(({ ids }) => ids),
      repeating: of("repeating").flatMap(({ ids }) => ids),
      speakers: of("speaker").flatMap(({ entities }) => entities),
      entities: of("entity").flatMap(({ entities }) => entities),
      pairs: ends.filter(({ subjects, objects }) => subjects !== null && objects !== null),
      subjects: ends.filter(({ objects }) => objects === null),
      objects: ends.filter(({ subjects }) => subjects === null),
      fillers: roles.filter(({ fillers }) => fillers !== null),
      subjectsOfRole: roles.filter(({ fillers, end }) => fillers === null && end === "subject"),
      objectsOfRole: roles.filter(({ fillers, end }) => fillers === null && end === "object"),
    },
    row: (get) => ({
      recorded: recordedClaim(get("claim"), []),
      attendant: get("attendant") as boolean,
    }),
  };
}

/** An entity that was asked for, or one that is the same as such a one. */
export interface AnsweredEntity {
  readonly id: string;
  readonly tick: number;
  readonly reliability: Reliability | null;
  /** Its own id where no other stands for it. */
  readonly canonical: string;
}

/** Entities, with all that were judged the same as they; one may come several times. */
export function entitiesAsked(ids: readonly string[]): Statement<AnsweredEntity> {
  return {
    name: "entitiesAsked",
    text: `UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)-[:SAME_AS]->(canonical:Entity) RETURN canonical
UNION
  WITH e WHERE NOT EXISTS { (e)-[:SAME_AS]->() } RETURN e AS canonical
}
WITH DISTINCT canonical
CALL (canonical) {
  RETURN canonical AS member
UNION
  MATCH (canonical)<-[:SAME_AS]-(member:Entity) RETURN member
}
RETURN member.id AS id, member.tick AS tick, member.reliability AS reliability, canonical.id AS canonical`,
    parameters: { ids },
    row: (get) => ({
      id: get("id") as string,
      tick: get("tick") as number,
      reliability: get("reliability") as Reliability | null,
      canonical: get("canonical") as string,
    }),
  };
}

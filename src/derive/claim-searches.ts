import type { ClaimQuery } from "./change.model.js";

/** Claims that are asked for: by a query, or as those that supersede or refute claims which need not be read themselves. */
export type ClaimsWanted = ClaimQuery | { readonly by: "attending"; readonly ids: readonly string[] };

/** One way of finding claims `c` by rows of a parameter. */
export interface ClaimSearch {
  /** The parameter's name. */
  readonly rows: string;
  /** Cypher that finds claims `c` for each `row`. */
  readonly find: string;
  readonly rowsOf: (queries: readonly ClaimsWanted[]) => readonly unknown[];
}

type By<T extends ClaimsWanted["by"]> = Extract<ClaimsWanted, { by: T }>;

function of<T extends ClaimsWanted["by"]>(queries: readonly ClaimsWanted[], by: T): By<T>[] {
  return queries.filter((query): query is By<T> => query.by === by);
}

const byNames: readonly ClaimSearch[] = [
  {
    rows: "claims",
    find: "MATCH (c:Claim {id: row})",
    rowsOf: (queries) => of(queries, "id").flatMap(({ ids }) => ids),
  },
  {
    rows: "attended",
    find: "MATCH (:Claim {id: row})<-[:SUPERSEDES|REFUTES]-(c:Claim)",
    rowsOf: (queries) => of(queries, "attending").flatMap(({ ids }) => ids),
  },
  {
    rows: "superseding",
    find: "MATCH (:Claim {id: row})-[:SUPERSEDES*]->(c:Claim)",
    rowsOf: (queries) => of(queries, "supersededBy").flatMap(({ ids }) => ids),
  },
  {
    rows: "repeated",
    find: "MATCH (:Claim {id: row})<-[:REPEATS*]-(c:Claim)",
    rowsOf: (queries) => of(queries, "repeating").flatMap(({ ids }) => ids),
  },
  {
    rows: "speakers",
    find: "MATCH (:Entity {id: row})<-[:SAID_BY]-(c:Claim) WHERE c.speaker = row",
    rowsOf: (queries) => of(queries, "speaker").flatMap(({ entities }) => entities),
  },
  {
    rows: "named",
    find: `MATCH (:Entity {id: row})<-[r:SUBJECT|OBJECT|ROLE|RELATIVE_TO|SAID_BY]-(c:Claim)
  WHERE type(r) <> 'SAID_BY' OR c.speaker = row`,
    rowsOf: (queries) => of(queries, "entity").flatMap(({ entities }) => entities),
  },
];

/** Each by its index; `>= ''` lets an index on three properties serve when the third is open. */
const byEnds: readonly ClaimSearch[] = [
  {
    rows: "pairs",
    find: `UNWIND row.subjects AS subject
  UNWIND row.objects AS object
  MATCH (c:Claim {predicate: row.predicate, subjectKey: subject, objectKey: object})`,
    rowsOf: (queries) =>
      of(queries, "ends").filter(({ subjects, objects }) => subjects !== null && objects !== null),
  },
  {
    rows: "subjects",
    find: `UNWIND row.subjects AS subject
  MATCH (c:Claim {predicate: row.predicate, subjectKey: subject}) WHERE c.objectKey >= ''`,
    rowsOf: (queries) => of(queries, "ends").filter(({ objects }) => objects === null),
  },
  {
    rows: "objects",
    find: `UNWIND row.objects AS object
  MATCH (c:Claim {predicate: row.predicate, objectKey: object}) WHERE c.subjectKey >= ''`,
    rowsOf: (queries) => of(queries, "ends").filter(({ subjects }) => subjects === null),
  },
];

const byRoles: readonly ClaimSearch[] = [
  {
    rows: "fillers",
    find: `UNWIND row.fillers AS filler
  MATCH (:Entity {id: filler})<-[:ROLE {name: row.role}]-(c:Claim)
  WHERE c.predicate IN row.predicates
    AND (row.others IS NULL OR CASE row.end WHEN 'subject' THEN c.subjectKey ELSE c.objectKey END IN row.others)`,
    rowsOf: (queries) => of(queries, "role").filter(({ fillers }) => fillers !== null),
  },
  {
    rows: "subjectsWithRole",
    find: `UNWIND row.predicates AS predicate
  UNWIND row.others AS subject
  MATCH (c:Claim {predicate: predicate, subjectKey: subject}) WHERE c.objectKey >= '' AND row.role IN c.roleNames`,
    rowsOf: (queries) =>
      of(queries, "role").filter(({ fillers, end }) => fillers === null && end === "subject"),
  },
  {
    rows: "objectsWithRole",
    find: `UNWIND row.predicates AS predicate
  UNWIND row.others AS object
  MATCH (c:Claim {predicate: predicate, objectKey: object}) WHERE c.subjectKey >= '' AND row.role IN c.roleNames`,
    rowsOf: (queries) =>
      of(queries, "role").filter(({ fillers, end }) => fillers === null && end === "object"),
  },
];

/** Every way of finding the claims that queries ask for, each by an index or a relationship. */
export const claimSearches: readonly ClaimSearch[] = [...byNames, ...byEnds, ...byRoles];

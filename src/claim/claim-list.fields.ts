import { membersOf, standing } from "../entity/standing.fields.js";
import type { Arguments } from "../query/argument.js";
import { type ListSource, readConnection } from "../query/connection.js";
import type { Shape } from "../query/level.js";
import type { FieldReader, Reading } from "../query/reader.js";
import { scopeOf } from "../reads/as-of.fields.js";
import { claimConditions, claimOrder, claimStanding } from "./claim-filter.fields.js";

/** What one list of claims has of its own. */
interface ClaimList extends Pick<ListSource, "list"> {
  /** Cypher that finds the claims, given the variable that shall hold one. */
  readonly match: (claim: string) => string;
  readonly where?: (claim: string) => readonly string[];
  readonly owner?: string;
}

/** Reads a `ClaimConnection` with the arguments that all lists of claims take. */
export function readClaims(reading: Reading, { list, match, where, owner }: ClaimList): Shape {
  const { level, args } = reading;
  const { statement } = level;
  const scope = scopeOf(reading.scope, args);
  const filter = args.filter as Arguments | null | undefined;
  const claim = statement.variable("c");
  return readConnection(reading, "Claim", {
    list,
    match: match(claim),
    where: [
      ...(where?.(claim) ?? []),
      ...claimStanding(claim, filter, scope, statement),
      ...claimConditions(filter, claim, scope, statement),
    ],
    variables: [claim],
    order: claimOrder(args.orderBy, claim),
    ...(owner === undefined ? {} : { owner }),
    node: (inner) => inner.select("Claim", inner.level, claim, scope),
    scope,
  });
}

const endTypes: Readonly<Record<string, string>> = {
  SUBJECT: "SUBJECT",
  OBJECT: "OBJECT",
  ROLE: "ROLE",
  SPEAKER: "SAID_BY",
  ANY: "SUBJECT|OBJECT|ROLE|SAID_BY",
};

/** Reads `Entity.claims`. An entity may stand in a claim more than once; the claim is listed once. */
export const claimsOfEntity: FieldReader = (reading) => {
  const types = endTypes[String(reading.args.end ?? "ANY")] ?? endTypes.ANY;
  const { members, member } = namesOf(reading);
  return readClaims(reading, {
    list: "Entity.claims",
    match: (claim) => `${members}\nMATCH (${member})<-[:${types}]-(${claim}:Claim)\nWITH DISTINCT ${claim}`,
    owner: `${reading.of}.id`,
  });
};

/** Reads the field of a value predicate: the claims that give its subject a value. */
export const claimsOfValue =
  (predicate: string): FieldReader =>
  (reading) => {
    const { members, member } = namesOf(reading);
    return readClaims(reading, {
      list: `value ${predicate}`,
      match: (claim) => `${members}\nMATCH (${member})<-[:SUBJECT]-(${claim}:Claim)`,
      where: (claim) => [`${claim}.predicate = '${predicate}'`],
      owner: `${reading.of}.id`,
    });
  };

/** A clause that finds the entity under all the names that it goes by then: claims keep the one that they were recorded with. */
function namesOf(reading: Reading): { readonly members: string; readonly member: string } {
  const { statement } = reading.level;
  const scope = scopeOf(reading.scope, reading.args);
  const member = statement.variable("e");
  return { members: membersOf(standing(reading, scope), member, scope, statement), member };
}

/** Reads `Document.claims`. */
export const claimsOfDocument: FieldReader = (reading) =>
  readClaims(reading, {
    list: "Document.claims",
    match: (claim) => `MATCH (${claim}:Claim)`,
    where: (claim) => [`${claim}.documentId = ${reading.of}.id`],
    owner: `${reading.of}.id`,
  });

/** Reads `Relation.claims`: those of all stances, in the order of their texts. */
export const claimsOfRelation: FieldReader = (reading) => {
  const claim = reading.level.statement.variable("c");
  return readConnection(reading, "Claim", {
    list: "Relation.claims",
    match: `MATCH (${claim}:Claim)`,
    where: [`${claim}.id IN ${reading.of}.claims`],
    variables: [claim],
    order: claimOrder(null, claim),
    count: `size(${reading.of}.claims)`,
    owner: `${reading.of}.id`,
    node: (inner) => inner.select("Claim", inner.level, claim),
    scope: reading.scope,
  });
};

/** How the root field `claims` is read. */
export const claimsRoot: FieldReader = (reading) =>
  readClaims(reading, { list: "claims", match: (claim) => `MATCH (${claim}:Claim)` });

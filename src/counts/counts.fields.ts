import { claimConditions, claimStanding } from "../claim/claim-filter.fields.js";
import { CountByInvalid, CountFilterInvalid } from "../errors.js";
import type { Arguments } from "../query/argument.js";
import { Level, type Row } from "../query/level.js";
import { type FieldReader, property, type Readers, type Reading, type Scope } from "../query/reader.js";
import { relationAsOf, relationTypes, scopeOf } from "../reads/as-of.fields.js";
import { allowedPredicates, relationConditions } from "../relation/relation-filter.fields.js";
import { type CountGroup, claimGroups, relationGroups } from "./count-groups.js";

/** How many groupings are taken at once. */
const mostGroupings = 3;

/** How many rows are answered: those of the largest counts. */
const mostRows = 1_000;

/** How a `CountRow` is read, from a map. */
export const countRowFields: Readers = { keys: property("keys"), count: property("count") };

/** What is counted: clauses that find it, one row each, and the groupings that it has. */
interface Counted {
  readonly match: readonly string[];
  readonly groups: Readonly<Record<string, CountGroup>>;
}

function countedClaims({ level: { statement }, args }: Reading, scope: Scope): Counted {
  const claim = statement.variable("c");
  const filter = args.claims as Arguments | null | undefined;
  const conditions = [
    ...claimStanding(claim, filter, scope, statement),
    ...claimConditions(filter, claim, scope, statement),
  ];
  return {
    match: [`MATCH (${claim}:Claim)`, `WHERE ${conditions.join("\n  AND ")}`],
    groups: claimGroups(claim, scope, statement),
  };
}

function countedRelations({ level: { statement }, args }: Reading, scope: Scope): Counted {
  const [subject, relation, object] = ["s", "r", "o"].map((letter) => statement.variable(letter)) as [
    string,
    string,
    string,
  ];
  const filter = args.relations as Arguments | null | undefined;
  const types = relationTypes(scope.ontology, allowedPredicates(filter?.predicates), scope);
  const conditions = [
    ...relationAsOf(relation, scope, statement),
    ...relationConditions(filter, { relation, ends: [subject, object] }, scope, statement),
  ];
  return {
    match: [
      `MATCH (${subject})-[${relation}:${types}]->(${object})`,
      ...(conditions.length === 0 ? [] : [`WHERE ${conditions.join("\n  AND ")}`]),
    ],
    groups: relationGroups(relation, [subject, object], scope, statement),
  };
}

/** What is wrong with the arguments; null where nothing is. */
function faultOf({ of, by, claims, relations }: Arguments, known: readonly string[]): Error | null {
  const asked = by as readonly string[];
  if (asked.length === 0 || asked.length > mostGroupings)
    return new CountByInvalid(
      `by: ${asked.length} groupings are not possible: name 1 to ${mostGroupings} of ${known.join(", ")}.`,
      { asked: asked.length, limit: mostGroupings, allowed: known },
    );
  const wrong = asked.filter((name) => !known.includes(name));
  if (wrong.length > 0)
    return new CountByInvalid(
      `${String(of)} have no ${wrong.join(", ")}: they can be counted by ${known.join(", ")}.`,
      { asked: wrong, allowed: known },
    );
  const [name, other] = of === "CLAIMS" ? ["relations", relations] : ["claims", claims];
  if (other !== null && other !== undefined)
    return new CountFilterInvalid(String(of), name as "claims" | "relations");
  return null;
}

/** Reads the root field `counts`: things are counted by what is stored on them first, and only the groups are named. */
export const countsRoot: FieldReader = (reading) => {
  const { level, args } = reading;
  const { statement } = level;
  const scope = scopeOf(reading.scope, args);
  const { match, groups } =
    args.of === "RELATIONS" ? countedRelations(reading, scope) : countedClaims(reading, scope);
  const fault = faultOf(args, Object.keys(groups));
  if (fault !== null)
    return () => {
      throw fault;
    };
  const asked = (args.by as readonly string[]).map((name, at) => ({
    group: `group${at}`,
    key: `key${at}`,
    ...(groups[name] as CountGroup),
  }));
  const keyOf = ({ keys, group, key }: (typeof asked)[number]) => (keys === undefined ? group : key);
  const counted = statement.variable("x");
  const inner = new Level(statement);
  const shape = reading.select("CountRow", inner, counted);
  const at = level.rows(
    [
      ...match,
      ...asked.flatMap(({ groups: clauses, group }) => clauses(group)),
      `WITH ${asked.map(({ group }) => group).join(", ")}, count(*) AS members`,
      ...asked.flatMap(({ keys, group, key }) => keys?.(group, key) ?? []),
      `WITH [${asked.map(keyOf).join(", ")}] AS keys, sum(members) AS counted`,
      `ORDER BY counted DESC, keys LIMIT ${mostRows}`,
      `WITH {keys: keys, count: counted} AS ${counted}`,
    ],
    inner,
  );
  return (row, context) => (row[at] as Row[]).map((one) => shape(one, context, 0));
};

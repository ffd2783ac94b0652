import { mostDrawn } from "../query/limits.js";
import type { StatementBuilder } from "../query/statement-builder.js";
import { whereAll } from "../query/where-all.js";
import type { Passing } from "../relation/passing.fields.js";

/** Ways of one length that are kept from step to step. */
const MOST_WAYS = 2_000;

/** Shortest ways that are looked at, one by one, for the best of them. */
const MOST_SHORTEST = 100_000;

/** What paths are looked for with. The texts are Cypher. */
export interface Search {
  readonly statement: StatementBuilder;
  readonly passing: Passing;
  /** Lists of the one entity at each end, empty where there is none. */
  readonly from: string;
  readonly to: string;
  readonly maxHops: string;
  /** How many paths are wanted. */
  readonly wanted: string;
}

/**
 * Finds the best paths: rows of `way`, whose first members are its nodes and its relations, in order, as many as are wanted. The shortest are the
 * database's own search from both ends. Only where they are too few is it length by length, and only as long as more are
 * wanted: the database asks for the next length when the rows of the last one are used up. Why it looks like this stands in
 * docs/decisions/015-paths.md.
 */
export function waysClauses(search: Search): string[] {
  const { from, to, maxHops, wanted } = search;
  return [
    `UNWIND ${from} AS a`,
    `UNWIND ${to} AS b`,
    "CALL (*) {",
    ...shortest(search),
    "}",
    "CALL (*) {",
    "  WITH * WHERE a = b",
    "  RETURN [[a], []] AS way",
    "  UNION ALL",
    `  UNWIND CASE WHEN length <= ${maxHops} THEN best ELSE [] END AS way`,
    "  RETURN way",
    "  UNION ALL",
    `  WITH * WHERE size(best) < ${wanted} AND length < ${maxHops}`,
    "  CALL (*) {",
    ...distances(search),
    "  }",
    `  UNWIND range(length + 1, ${maxHops}) AS hops`,
    `  UNWIND ${waysOfLength(search)} AS way`,
    "  RETURN way",
    "}",
    `WITH way LIMIT ${wanted}`,
  ];
}

/** Binds the `best` of the shortest ways and their `length`, null where there is no way; none from an entity to itself. */
function shortest(search: Search): string[] {
  const [relation, path] = [search.statement.variable("r"), search.statement.variable("p")];
  return [
    "  WITH * WHERE a <> b",
    `  MATCH ${path} = allShortestPaths((a)-[:${search.passing.types}*..${mostDrawn.hops}]-(b))${along(search, relation, path)}`,
    `  WITH nodes(${path}) AS nodes, relationships(${path}) AS relations LIMIT ${MOST_SHORTEST}`,
    "  WITH nodes, relations, size([r IN relations WHERE r.disputed]) AS disputed,",
    "    reduce(sum = 0, r IN relations | sum + r.originCount) AS origins, [r IN relations | r.id] AS ids",
    `  ORDER BY disputed, origins DESC, ids LIMIT ${search.wanted}`,
    "  WITH collect([nodes, relations]) AS best",
    "  RETURN best, size(best[0][1]) AS length",
  ];
}

/** A `WHERE` that all relations of a path pass. */
function along({ passing }: Search, relation: string, path: string): string {
  const ends = [`startNode(${relation})`, `endNode(${relation})`] as const;
  const conditions = passing.conditions({ relation, ends });
  if (conditions.length === 0) return "";
  return whereAll(`all(${relation} IN relationships(${path}) WHERE ${conditions.join(" AND ")})`);
}

/** Binds `within`: at each place the entities from which the end is so many steps away at most. */
function distances(search: Search): string[] {
  const { statement, passing, maxHops } = search;
  const [relation, path] = [statement.variable("r"), statement.variable("p")];
  const pattern = `(b)-[:${passing.types}*1..${mostDrawn.hops}]-(x)`;
  return [
    `    OPTIONAL MATCH ${path} = ${pattern}${along(search, relation, path)}`,
    `    WITH b, x, min(length(${path})) AS away`,
    "    WITH b, away, collect(x) AS reached",
    "    WITH b, collect([away, reached]) AS layers",
    `    RETURN [most IN range(0, ${maxHops}) | [b] + reduce(near = [], layer IN layers | near + CASE WHEN layer[0] <= most THEN layer[1] ELSE [] END)] AS within`,
  ];
}

/**
 * An expression for the best ways of exactly `hops` steps, each a list: its nodes, its relations, how many of these are disputed, how many
 * origins they have together, their ids. A step goes only to where the end is near enough, and of all ways so far the best are kept. There
 * is no aggregation in it, which Cypher refuses within `reduce`.
 */
function waysOfLength({ statement, passing }: Search): string {
  const [relation, near, far] = [statement.variable("r"), statement.variable("f"), statement.variable("t")];
  const where = whereAll(
    `${far} IN within[hops - step]`,
    `(${far} = b) = (hops = step)`,
    ...passing.conditions({ relation, ends: [near, far] }),
  );
  return `reduce(kept = [[[a], [], 0, 0, []]], step IN range(1, hops) | COLLECT {
  UNWIND [way IN kept | way[0][-1]] AS ${near}
  WITH DISTINCT ${near}
  WITH ${near}, [way IN kept WHERE way[0][-1] = ${near}] AS those
  MATCH (${near})-[${relation}:${passing.types}]-(${far})${where}
  UNWIND those AS way
  WITH way, ${relation}, ${far} WHERE NOT ${far} IN way[0]
  WITH way[0] + ${far} AS nodes, way[1] + ${relation} AS relations, way[4] + ${relation}.id AS ids,
    way[2] + CASE WHEN ${relation}.disputed THEN 1 ELSE 0 END AS disputed, way[3] + ${relation}.originCount AS origins
  ORDER BY disputed, origins DESC, ids LIMIT ${MOST_WAYS}
  RETURN [nodes, relations, disputed, origins, ids]
})`;
}

import { mostDrawn } from "../query/limits.js";
import type { StatementBuilder } from "../query/statement-builder.js";
import { type Passing, whereAll } from "../relation/passing.fields.js";

/** Ways of one length that are kept from step to step. */
const MOST_WAYS = 2_000;

/** What paths are looked for with. The texts are Cypher. */
export interface Search {
  readonly statement: StatementBuilder;
  readonly passing: Passing;
  /** Lists of the one entity at each end, empty where there is none. */
  readonly from: string;
  readonly to: string;
  readonly maxHops: string;
  /** How many paths are wanted, one more than are asked for. */
  readonly wanted: string;
}

/**
 * Finds the best paths: rows of `way`, whose first members are its nodes and its relations, in order, as many as are wanted. Length by length, from the shortest on, and only as
 * long as more are wanted: the database asks for the next length when the rows of the last one are used up. Why it looks like this stands
 * in docs/decisions/015-paths.md.
 */
export function waysClauses(search: Search): string[] {
  const { from, to, maxHops, wanted } = search;
  return [
    `UNWIND ${from} AS a`,
    `UNWIND ${to} AS b`,
    "CALL (*) {",
    ...distances(search),
    "}",
    `UNWIND CASE WHEN a = b THEN [0] ELSE range(1, ${maxHops}) END AS hops`,
    "WITH a, b, within, hops WHERE a = b OR a IN within[hops]",
    `UNWIND ${waysOfLength(search)} AS way`,
    `WITH way LIMIT ${wanted}`,
  ];
}

/** Binds `within`: at each place the entities from which the end is so many steps away at most. */
function distances({ statement, passing, maxHops }: Search): string[] {
  const [relation, path] = [statement.variable("r"), statement.variable("p")];
  const conditions = passing.conditions({
    relation,
    ends: [`startNode(${relation})`, `endNode(${relation})`],
  });
  const all =
    conditions.length === 0
      ? []
      : [`all(${relation} IN relationships(${path}) WHERE ${conditions.join(" AND ")})`];
  return [
    `  OPTIONAL MATCH ${path} = (b)-[:${passing.types}*1..${mostDrawn.hops}]-(x)${whereAll(...all)}`,
    `  WITH b, x, min(length(${path})) AS away`,
    "  WITH b, away, collect(x) AS found",
    "  WITH b, collect([away, found]) AS layers",
    `  RETURN [most IN range(0, ${maxHops}) | [b] + reduce(near = [], layer IN layers | near + CASE WHEN layer[0] <= most THEN layer[1] ELSE [] END)] AS within`,
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
  return `reduce(ways = [[[a], [], 0, 0, []]], step IN range(1, hops) | COLLECT {
  UNWIND [way IN ways | way[0][-1]] AS ${near}
  WITH DISTINCT ${near}
  WITH ${near}, [way IN ways WHERE way[0][-1] = ${near}] AS those
  MATCH (${near})-[${relation}:${passing.types}]-(${far})${where}
  UNWIND those AS way
  WITH way, ${relation}, ${far} WHERE NOT ${far} IN way[0]
  WITH way[0] + ${far} AS nodes, way[1] + ${relation} AS relations, way[4] + ${relation}.id AS ids,
    way[2] + CASE WHEN ${relation}.disputed THEN 1 ELSE 0 END AS disputed, way[3] + ${relation}.originCount AS origins
  ORDER BY disputed, origins DESC, ids LIMIT ${MOST_WAYS}
  RETURN [nodes, relations, disputed, origins, ids]
})`;
}

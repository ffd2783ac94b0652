import { mostDrawn } from "../query/limits.js";
import type { StatementBuilder } from "../query/statement-builder.js";
import { type Passing, whereAll } from "../relation/passing.fields.js";

/** Entities around the end of a path beyond which no more are looked for: what was found only spares steps that lead nowhere. */
const MOST_AROUND = 5_000;

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
 * Finds the best paths: rows of `nodes` and `relations`, in order, as many as are wanted. Length by length, from the shortest on, and only as
 * long as more are wanted. A step keeps, of the ways that lead to one entity in so many steps, the best. Why it looks like this stands in
 * docs/decisions/015-paths.md.
 */
export function waysClauses(search: Search): string[] {
  const { from, to, maxHops, wanted } = search;
  const steps = Array.from({ length: mostDrawn.hops }, (_, at) => at + 1);
  return [
    `UNWIND ${from} AS a`,
    `UNWIND ${to} AS b`,
    "CALL (*) {",
    `  WITH 0 AS length WHERE a = b`,
    "  RETURN length",
    "  UNION",
    shortest(search),
    "}",
    ...around(search),
    `UNWIND CASE length WHEN 0 THEN [0] ELSE range(length, ${maxHops}) END AS hops`,
    "CALL (*) {",
    "  WITH [[[a], [], 0, 0, []]] AS ways",
    ...steps.map((at) => step(at, search)),
    "  UNWIND ways AS way",
    "  WITH way[0] AS nodes, way[1] AS relations, way[2] AS disputed, way[3] AS origins, way[4] AS ids",
    "  ORDER BY disputed, origins DESC, ids",
    "  RETURN nodes, relations",
    "}",
    `WITH nodes, relations LIMIT ${wanted}`,
  ];
}

/** The length of the shortest path; no row where there is none within reach. */
function shortest({ statement, passing, maxHops }: Search): string {
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
    "  WITH a, b WHERE a <> b",
    `  MATCH ${path} = shortestPath((a)-[:${passing.types}*..${mostDrawn.hops}]-(b))${whereAll(...all)}`,
    `  WITH length(${path}) AS length WHERE length <= ${maxHops}`,
    "  RETURN length",
  ].join("\n");
}

/** Binds `within`: at each place the entities from which the end is so many steps away at most, as far as there are not too many. */
function around({ statement, passing, maxHops }: Search): string[] {
  const layer = (at: number): string => {
    const [relation, near, far] = [statement.variable("r"), statement.variable("f"), statement.variable("t")];
    const where = whereAll(`NOT ${far} IN seen`, ...passing.conditions({ relation, ends: [near, far] }));
    return [
      "CALL (*) {",
      `  UNWIND CASE WHEN ${maxHops} > ${at} AND size(seen) < ${MOST_AROUND} THEN front ELSE [] END AS ${near}`,
      `  MATCH (${near})-[${relation}:${passing.types}]-(${far})${where}`,
      `  RETURN collect(DISTINCT ${far}) AS new`,
      "}",
      `WITH a, b, length, seen + new AS seen, new AS front,`,
      `  CASE WHEN size(seen) < ${MOST_AROUND} THEN within + [seen + new] ELSE within END AS within`,
    ].join("\n");
  };
  return [
    "WITH a, b, length, [b] AS seen, [b] AS front, [[b]] AS within",
    ...Array.from({ length: mostDrawn.hops - 1 }, (_, at) => layer(at + 1)),
  ];
}

/** Goes one step on along each of `ways`: its nodes, its relations, how many are disputed, how many origins they have, their ids. */
function step(at: number, { statement, passing, wanted }: Search): string {
  const [relation, near, far] = [statement.variable("r"), statement.variable("f"), statement.variable("t")];
  const where = whereAll(
    `(${far} = b) = (hops = ${at})`,
    `(within[hops - ${at}] IS NULL OR ${far} IN within[hops - ${at}])`,
    ...passing.conditions({ relation, ends: [near, far] }),
  );
  return `  CALL (*) {
    UNWIND CASE WHEN hops >= ${at} THEN ways ELSE [] END AS way
    WITH way[0][-1] AS ${near}, collect(way) AS those
    MATCH (${near})-[${relation}:${passing.types}]-(${far})${where}
    UNWIND those AS way
    WITH way, ${relation}, ${far} WHERE NOT ${far} IN way[0]
    WITH ${far}, way[0] + ${far} AS nodes, way[1] + ${relation} AS relations, way[4] + ${relation}.id AS ids,
      way[2] + CASE WHEN ${relation}.disputed THEN 1 ELSE 0 END AS disputed,
      way[3] + ${relation}.originCount AS origins
    ORDER BY disputed, origins DESC, ids
    WITH ${far}, collect([nodes, relations, disputed, origins, ids])[..${wanted}] AS best
    UNWIND best AS way
    RETURN collect(way) AS next
  }
  WITH CASE WHEN hops >= ${at} THEN next ELSE ways END AS ways`;
}

import { whereAll } from "../relation/passing.fields.js";
import { MOST_HOPS } from "./bounds.js";
import type { Drawing } from "./drawing.fields.js";

/**
 * Grows a picture from its seeds, hop by hop, until it is as far or as large as it may be: binds `drawn` (pairs of node and hop, in order of
 * rank) and `expanded` (the entities whose neighbours were asked for, or would have been, had there been room). The rule stands in
 * docs/decisions/014-pictures.md.
 */
export function growthClauses(drawing: Drawing, seeds: string): string[] {
  const { known, maxNodes } = drawing;
  return [
    `WITH [x IN [x IN ${seeds} WHERE NOT x IN ${known}][..${maxNodes}] | [x, 0]] AS drawn,`,
    `  ${seeds} AS seen, ${seeds} AS front, [] AS expanded`,
    ...Array.from({ length: MOST_HOPS }, (_, at) => hop(at + 1, drawing)),
  ];
}

/** Goes one hop on. `front`: what the last hop reached; `seen`: what all hops reached, known entities among them. */
function hop(at: number, { statement, passing, known, hops, maxNodes, mostFound }: Drawing): string {
  const [relation, from, to] = [statement.variable("r"), statement.variable("f"), statement.variable("t")];
  const where = whereAll(`NOT ${to} IN seen`, ...passing.conditions({ relation, ends: [from, to] }));
  return `CALL (*) {
  UNWIND CASE WHEN ${hops} >= ${at} AND size(drawn) < ${maxNodes} THEN front ELSE [] END AS ${from}
  CALL (*) {
    MATCH (${from})-[${relation}:${passing.types}]-(${to})${where}
    WITH ${to}, sum(${relation}.originCount) AS origins
    WITH ${to}, origins, ${weightOf(to)} AS weight
    ORDER BY ${to} IN ${known} DESC, origins DESC, weight DESC, ${to}.sortName, ${to}.id LIMIT ${mostFound}
    WITH collect([${to}, origins, weight]) AS found
    WITH found, size([one IN found WHERE one[0] IN ${known}]) AS knownOnes
    UNWIND range(0, size(found) - 1) AS place
    RETURN found[place][0] AS ${to}, found[place][1] AS origins, found[place][2] AS weight, place - knownOnes AS turn
  }
  WITH ${to}, weight, min(turn) AS turn, sum(origins) AS origins
  ORDER BY turn, origins DESC, weight DESC, ${to}.sortName, ${to}.id
  WITH collect(${to}) AS found
  RETURN [x IN found WHERE x IN ${known}] AS old, [x IN found WHERE NOT x IN ${known}][..${maxNodes} - size(drawn)] AS new
}
WITH drawn + [x IN new | [x, ${at}]] AS drawn, seen + old + new AS seen, old + new AS front,
  expanded + CASE WHEN ${hops} >= ${at} THEN front ELSE [] END AS expanded`;
}

/** How much the database holds of an entity: what hangs on its node. The database keeps count of it. */
export function weightOf(entity: string): string {
  return `COUNT { (${entity})--() }`;
}

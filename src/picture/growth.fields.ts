import { whereAll } from "../relation/passing.fields.js";
import type { Drawing } from "./drawing.fields.js";

/**
 * An expression that grows a picture from its seeds, hop by hop, until it is as far or as large as it may be. It gives a map: `drawn` (pairs of
 * node and hop, in order of rank), `seen` (all that was reached, known entities among them), `front` (what the last hop reached) and
 * `expanded` (the entities whose neighbours were looked at, or would have been, had there been room). The rule stands in
 * docs/decisions/014-pictures.md, and why it is written without aggregations and with few subqueries within each other.
 */
export function growth(drawing: Drawing, seeds: string): string {
  const { statement, known, hops, maxNodes } = drawing;
  const [from, to, next] = [statement.variable("f"), statement.variable("t"), statement.variable("x")];
  const room = `(${maxNodes} - size(grown.drawn))`;
  const pairs = `COLLECT {
    UNWIND front AS ${from}
    ${bestNeighbours(drawing, from, to)}
    RETURN [${from}, ${to}]
  }`;
  const old = `COLLECT { UNWIND pairs AS pair WITH pair[1] AS reached WHERE reached IN ${known} RETURN DISTINCT reached }`;
  const lists = `[one IN grown.front | [pair IN pairs WHERE pair[0] = one AND NOT pair[1] IN ${known} | pair[1]]]`;
  const fresh = `reduce(new = [], turn IN range(0, ${room} - 1) | CASE WHEN size(new) >= ${room} THEN new ELSE new + COLLECT {
    UNWIND [list IN lists WHERE size(list) > turn | list[turn]] AS ${next}
    WITH DISTINCT ${next} WHERE NOT ${next} IN new
    WITH ${next}, ${weightOf(next)} AS weight ORDER BY weight DESC, ${next}.sortName, ${next}.id
    RETURN ${next}
  } END)[..${room}]`;
  const grown = `{
    drawn: grown.drawn + [entity IN fresh | [entity, hop]],
    seen: grown.seen + old + fresh, front: old + fresh, expanded: grown.expanded + grown.front
  }`;
  const another = having(
    "pairs",
    pairs,
    having("old", old, having("lists", lists, having("fresh", fresh, grown))),
  );
  const front = `CASE WHEN size(grown.drawn) < ${maxNodes} THEN grown.front ELSE [] END`;
  return `reduce(grown = {
  drawn: [entity IN [entity IN ${seeds} WHERE NOT entity IN ${known}][..${maxNodes}] | [entity, 0]],
  seen: ${seeds}, front: ${seeds}, expanded: []
}, hop IN range(1, ${hops}) | ${having("seen", "grown.seen", having("front", front, another))})`;
}

/** An expression in which a name stands for the value of another, which is worked out once. */
function having(name: string, value: string, expression: string): string {
  return `[${name} IN [${value}] | ${expression}][0]`;
}

/**
 * Finds, for one entity, the neighbours that were not reached yet, each by the strongest relation to it: known ones, and of the others as many
 * as there is room for, the best.
 */
function bestNeighbours({ statement, passing, known, mostFound }: Drawing, from: string, to: string): string {
  const [relation, other] = [statement.variable("r"), statement.variable("r")];
  const stronger = whereAll(
    `(${other}.originCount > ${relation}.originCount OR ${other}.originCount = ${relation}.originCount AND ${other}.id < ${relation}.id)`,
    ...passing.conditions({ relation: other, ends: [from, to] }),
  );
  const where = whereAll(
    `NOT ${to} IN seen`,
    ...passing.conditions({ relation, ends: [from, to] }),
    `NOT EXISTS { (${from})-[${other}:${passing.types}]-(${to})${stronger} }`,
  );
  const taken = new Set([from, "seen", known, ...statement.lookedUp]);
  return `CALL (${[...taken].join(", ")}) {
      MATCH (${from})-[${relation}:${passing.types}]-(${to})${where}
      WITH ${to}, ${to} IN ${known} AS shown, ${relation}.originCount AS origins, ${weightOf(to)} AS weight
      ORDER BY shown DESC, origins DESC, weight DESC, ${to}.sortName, ${to}.id LIMIT ${mostFound}
      RETURN ${to}
    }`;
}

/** How much the database holds of an entity: what hangs on its node. The database keeps count of it. */
export function weightOf(entity: string): string {
  return `COUNT { (${entity})--() }`;
}

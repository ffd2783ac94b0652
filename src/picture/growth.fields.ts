import { whereAll } from "../query/where-all.js";
import type { Drawing } from "./drawing.fields.js";

/**
 * An expression that grows a picture from its seeds, hop by hop, until it is as far or as large as it may be. It gives a map: `drawn` (pairs of
 * node and hop, in order of rank), `seen` (all that was reached, known entities among them), `front` (what the last hop reached) and
 * `expanded` (the entities whose neighbours were looked at, or would have been, had there been room). The rule stands in
 * docs/decisions/014-pictures.md, and why it is written without aggregations and with few subqueries within each other.
 */
export function growth(drawing: Drawing, seeds: string): string {
  const { known, hops, maxNodes } = drawing;
  const old = `[one IN ${known} WHERE NOT one IN grown.seen AND any(list IN around WHERE one IN list)]`;
  const lists = `[list IN around | [one IN list WHERE NOT one IN ${known} AND NOT one IN grown.seen][..room]]`;
  const fresh = `CASE WHEN size(lists) = 1 THEN lists[0] ELSE ${inTurn(drawing)} END`;
  const grown = `{
    drawn: grown.drawn + [entity IN fresh | [entity, hop]],
    seen: grown.seen + old + fresh, front: old + fresh, expanded: grown.expanded + grown.front
  }`;
  const another = having(
    "room",
    `${maxNodes} - size(grown.drawn)`,
    having(
      "around",
      neighbourLists(drawing, "CASE WHEN room > 0 THEN grown.front ELSE [] END"),
      having("old", old, having("lists", lists, having("fresh", fresh, grown))),
    ),
  );
  return `reduce(grown = {
  drawn: [entity IN [entity IN ${seeds} WHERE NOT entity IN ${known}][..${maxNodes}] | [entity, 0]],
  seen: ${seeds}, front: ${seeds}, expanded: []
}, hop IN range(1, ${hops}) | ${another})`;
}

/** A list for each entity of `front`: its neighbours, each once, by the strongest relation to it, the best first. */
function neighbourLists({ statement, passing }: Drawing, front: string): string {
  const [from, to, relation] = [statement.variable("f"), statement.variable("t"), statement.variable("r")];
  return `[${from} IN ${front} | COLLECT {
      MATCH (${from})-[${relation}:${passing.types}]-(${to})${whereAll(...passing.conditions({ relation, ends: [from, to] }))}
      WITH ${to}, ${relation}.originCount AS origins, ${weightOf(to)} AS weight
      ORDER BY origins DESC, weight DESC, ${to}.sortName, ${to}.id
      WITH DISTINCT ${to}
      RETURN ${to}
    }]`;
}

/** The members of `lists`, as many as there is `room` for: the first of each list, then the second of each, and so on. */
function inTurn({ statement }: Drawing): string {
  const next = statement.variable("x");
  const turns = "reduce(most = 0, list IN lists | CASE WHEN size(list) > most THEN size(list) ELSE most END)";
  return `reduce(new = [], turn IN range(0, ${turns} - 1) | CASE WHEN size(new) >= room THEN new ELSE new + COLLECT {
      UNWIND [list IN lists WHERE size(list) > turn | list[turn]] AS ${next}
      WITH DISTINCT ${next} WHERE NOT ${next} IN new
      WITH ${next}, ${weightOf(next)} AS weight ORDER BY weight DESC, ${next}.sortName, ${next}.id
      RETURN ${next}
    } END)[..room]`;
}

/** An expression in which a name stands for the value of another, which is worked out once. */
function having(name: string, value: string, expression: string): string {
  return `[${name} IN [${value}] | ${expression}][0]`;
}

/** How much the database holds of an entity: what hangs on its node. The database keeps count of it. */
export function weightOf(entity: string): string {
  return `COUNT { (${entity})--() }`;
}

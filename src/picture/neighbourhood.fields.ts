import type { Level } from "../query/level.js";
import { whereAll } from "../query/where-all.js";
import type { Drawing } from "./drawing.fields.js";
import { growth } from "./growth.fields.js";
import type { Picture } from "./picture.model.js";

/** The picture of what lies around some seeds. */
export function neighbourhood(level: Level, drawing: Drawing, seeds: string): Picture {
  const { known, hops } = drawing;
  const grown = level.bind(
    "grown",
    "g",
    [`WITH ${growth(drawing, seeds)} AS done`, "WITH done, [one IN done.drawn | one[0]] AS nodes"],
    `{drawn: done.drawn, expanded: done.expanded, nodes: nodes, ends: nodes + [x IN ${seeds} WHERE x IN ${known}], shown: nodes + ${known}}`,
  );
  const left = () => leftOut(level, drawing, seeds, grown);
  return {
    drawn: `${grown}.drawn`,
    nodes: `${grown}.nodes`,
    ends: `${grown}.ends`,
    shown: `${grown}.shown`,
    omittedNodes: () => `size(${left()})`,
    omittedRelations: () => relationsLeftOut(level, drawing, left(), grown),
    exact: () => `(${hops} <= 1 OR size(${left()}) = 0)`,
  };
}

/** The entities that were found within reach and had no room: all of them up to one hop, those around the picture beyond. */
function leftOut(
  level: Level,
  { statement, passing, maxNodes }: Drawing,
  seeds: string,
  grown: string,
): string {
  const [relation, from, to] = [statement.variable("r"), statement.variable("f"), statement.variable("t")];
  const where = whereAll(
    `NOT ${to} IN ${grown}.shown`,
    ...passing.conditions({ relation, ends: [from, to] }),
  );
  return level.bind(
    "left out",
    "o",
    [
      "CALL (*) {",
      `  UNWIND [x IN ${seeds} WHERE NOT x IN ${grown}.shown] AS ${to}`,
      `  RETURN ${to}`,
      "  UNION ALL",
      `  UNWIND CASE WHEN size(${grown}.drawn) < ${maxNodes} THEN [] ELSE ${grown}.expanded END AS ${from}`,
      `  MATCH (${from})-[${relation}:${passing.types}]-(${to})${where}`,
      `  RETURN ${to}`,
      "}",
    ],
    `collect(DISTINCT ${to})`,
  );
}

/** How many relations join what was left out to what is shown, or to each other. */
function relationsLeftOut(
  level: Level,
  { statement, passing }: Drawing,
  left: string,
  grown: string,
): string {
  const [relation, from, to] = [statement.variable("r"), statement.variable("f"), statement.variable("t")];
  const where = whereAll(
    `(${to} IN ${grown}.shown OR ${to} IN ${left})`,
    ...passing.conditions({ relation, ends: [from, to] }),
  );
  return level.bind(
    "relations left out",
    "o",
    [`UNWIND ${left} AS ${from}`, `MATCH (${from})-[${relation}:${passing.types}]-(${to})${where}`],
    `count(DISTINCT ${relation})`,
  );
}

import type { Level } from "../query/level.js";
import { whereAll } from "../query/where-all.js";
import type { Drawing } from "./drawing.fields.js";
import type { Picture } from "./picture.model.js";

/** The picture of the whole graph: all that a relation joins, the best connected first. */
export function whole(level: Level, drawing: Drawing): Picture {
  const { statement, passing, known, maxNodes } = drawing;
  const [subject, relation, object] = variables(drawing);
  const entity = statement.variable("e");
  const where = whereAll(...passing.conditions({ relation, ends: [subject, object] }));
  const found = level.bind(
    "found",
    "g",
    [
      `MATCH (${subject}:Entity)-[${relation}:${passing.types}]->(${object})${where}`,
      `UNWIND [${subject}, ${object}] AS ${entity}`,
      `WITH ${entity}, count(*) AS relations`,
      `WHERE NOT ${entity} IN ${known}`,
      `ORDER BY relations DESC, ${entity}.sortName, ${entity}.id LIMIT ${maxNodes}`,
      `WITH collect(${entity}) AS nodes`,
    ],
    `{drawn: [x IN nodes | [x, 0]], nodes: nodes, shown: nodes + ${known}}`,
  );
  return {
    drawn: `${found}.drawn`,
    nodes: `${found}.nodes`,
    ends: `${found}.nodes`,
    shown: `${found}.shown`,
    omittedNodes: () => nodesBesides(level, drawing, found),
    omittedRelations: () => relationsBesides(level, drawing, found),
    exact: () => "true",
  };
}

/** How many entities that a relation joins are not shown; nothing is counted where there was room for more. */
function nodesBesides(level: Level, drawing: Drawing, found: string): string {
  const { passing, maxNodes } = drawing;
  const [entity, relation, other] = variables(drawing);
  const where = whereAll(...passing.conditions({ relation, ends: [entity, other] }));
  return level.bind(
    "nodes besides",
    "o",
    [
      `UNWIND CASE WHEN size(${found}.nodes) < ${maxNodes} THEN [] ELSE [0] END AS full`,
      `MATCH (${entity}:Entity)`,
      `WHERE NOT ${entity} IN ${found}.shown`,
      `  AND EXISTS { (${entity})-[${relation}:${passing.types}]-(${other})${where} }`,
    ],
    "count(*)",
  );
}

function relationsBesides(level: Level, drawing: Drawing, found: string): string {
  const { passing, maxNodes } = drawing;
  const [subject, relation, object] = variables(drawing);
  const where = whereAll(
    `NOT (${subject} IN ${found}.shown AND ${object} IN ${found}.shown)`,
    ...passing.conditions({ relation, ends: [subject, object] }),
  );
  return level.bind(
    "relations besides",
    "o",
    [
      `UNWIND CASE WHEN size(${found}.nodes) < ${maxNodes} THEN [] ELSE [0] END AS full`,
      `MATCH (${subject}:Entity)-[${relation}:${passing.types}]->(${object})${where}`,
    ],
    "count(*)",
  );
}

function variables({ statement }: Drawing): [string, string, string] {
  return [statement.variable("s"), statement.variable("r"), statement.variable("o")];
}

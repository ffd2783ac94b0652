import { standsForItself } from "../entity/standing.fields.js";
import type { Arguments } from "../query/argument.js";
import { readAll, readRows } from "../query/parts.js";
import type { FieldReader, Readers, Reading } from "../query/reader.js";
import { whereAll } from "../query/where-all.js";
import { claimsWithoutEdge } from "./claims-without-edge.fields.js";
import { type Drawing, drawingOf } from "./drawing.fields.js";
import { relationsDrawn } from "./drawn-relations.fields.js";
import { neighbourhood } from "./neighbourhood.fields.js";
import type { Picture } from "./picture.model.js";
import { whole } from "./whole.fields.js";

/** Reads the root field `graph`: what is in the picture is found once, all else only where it is asked for. */
const graph: FieldReader = (reading) => {
  const { level, args } = reading;
  const drawing = drawingOf(reading);
  const picture =
    drawing.seeds === null ? whole(level, drawing) : neighbourhood(level, drawing, drawing.seeds);
  const relations = () => relationsDrawn(level, drawing, picture);
  // Relations that found no room, though both their ends are shown.
  const cut = () => `size(${relations()}[${drawing.maxRelations}..])`;
  const omitted =
    (count: () => string): FieldReader =>
    (inner) =>
      inner.part("Omitted", {
        count: () => level.value(count()),
        exact: () => level.value(picture.exact()),
      });
  return reading.part("GraphView", {
    nodes: (inner) => readNodes(inner, drawing, picture),
    relations: (inner) => {
      const relation = level.statement.variable("r");
      const match = `UNWIND ${relations()}[..${drawing.maxRelations}] AS ${relation}`;
      return readAll(inner, "Relation", match, relation, drawing.scope);
    },
    truncated: () => level.value(`(${picture.omittedNodes()} > 0 OR ${cut()} > 0)`),
    omittedNodes: omitted(picture.omittedNodes),
    omittedRelations: omitted(() => `${picture.omittedRelations()} + ${cut()}`),
    claimsWithoutEdge: () =>
      level.value(claimsWithoutEdge(level, drawing, picture, args.filter as Arguments | null | undefined)),
  });
};

/** Reads `GraphView.nodes`. */
function readNodes(reading: Reading, { statement, scope, passing }: Drawing, { drawn, shown }: Picture) {
  const [pair, node] = [statement.variable("p"), statement.variable("n")];
  standsForItself(node, scope, statement);
  return readRows(
    reading,
    "GraphNode",
    [`UNWIND ${drawn} AS ${pair}`, `WITH *, ${pair}[0] AS ${node}`],
    node,
    {
      entity: (inner) => inner.select("Entity", inner.level, node),
      hop: ({ level }) => level.value(`${pair}[1]`),
      hiddenNeighbours: ({ level }) => {
        const [relation, other] = [statement.variable("r"), statement.variable("x")];
        const where = whereAll(
          `NOT ${other} IN ${shown}`,
          ...passing.conditions({ relation, ends: [node, other] }),
        );
        return level.value(
          `COUNT { MATCH (${node})-[${relation}:${passing.types}]-(${other})${where} RETURN DISTINCT ${other} }`,
        );
      },
    },
    scope,
  );
}

/** How the root field `graph` is read. */
export const pictureRoots: Readers = { graph };

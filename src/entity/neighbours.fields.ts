import { readPredicate } from "../ontology/ontology.fields.js";
import type { Predicate } from "../ontology/ontology.model.js";
import type { Arguments } from "../query/argument.js";
import { readConnection } from "../query/connection.js";
import { Level, type Row, type Shape } from "../query/level.js";
import type { FieldReader, Reading } from "../query/reader.js";
import { relationAsOf, relationTypes, scopeOf } from "../reads/as-of.fields.js";
import {
  allowedPredicates,
  ofKinds,
  relationConditions,
  relationOrder,
  symmetricTypes,
} from "../relation/relation-filter.fields.js";
import { standing, standsForItself } from "./standing.fields.js";

type Way = "OUT" | "IN" | "BOTH";

/** Reads the neighbours by some predicates (all, where null) that run one way. */
function readNeighbours(
  reading: Reading,
  predicates: readonly string[] | null,
  way: Way,
  list: string,
): Shape {
  const { level, args } = reading;
  const { statement } = level;
  const scope = scopeOf(reading.scope, args);
  const of = standing(reading, scope);
  const filter = args.filter as Arguments | null | undefined;
  const [relation, other] = [statement.variable("r"), statement.variable("n")];
  standsForItself(other, scope, statement);
  const allowed = allowedPredicates(predicates, filter?.predicates);
  const pattern = patternOf(scope.ontology.predicates, allowed, way);
  const types = relationTypes(scope.ontology, allowed, scope);
  const arrow = { OUT: "->", IN: "->", BOTH: "-" }[pattern];
  const [left, right] = pattern === "IN" ? [other, of] : [of, other];
  const match = `MATCH (${left})-[${relation}:${types}]${arrow}(${right})`;
  const degree = `COUNT { (${left === of ? of : ""})-[:${types}]${arrow}(${right === of ? of : ""}) }`;
  const symmetric = symmetricTypes(allowed, scope);
  const kinds = Array.isArray(args.kinds) ? [ofKinds(other, args.kinds as string[])] : [];
  const where = [
    ...wayConditions(way, pattern, relation, of, symmetric),
    ...kinds,
    ...relationAsOf(relation, scope, statement),
    ...relationConditions(filter, { relation, ends: [of, other] }, scope, statement),
  ];
  return readConnection(reading, "Neighbour", {
    list,
    match,
    where,
    ...(where.length === 0 ? { count: degree } : {}),
    variables: [relation, other],
    order: relationOrder(args.orderBy, relation, [`${other}.sortName`]),
    owner: `${reading.of}.id`,
    node: (inner) => inner.select("Entity", inner.level, other, scope),
    edge: {
      relation: (inner) => inner.select("Relation", inner.level, relation, scope),
      direction: (inner) => inner.level.value(directionOf(relation, of, symmetric)),
    },
    scope,
  });
}

/** How the pattern runs: one way only where no symmetric predicate is in it, since those are stored either way. */
function patternOf(
  predicates: ReadonlyMap<string, Predicate>,
  allowed: readonly string[] | null,
  way: Way,
): Way {
  const names = allowed ?? [...predicates.keys()];
  return names.some((name) => predicates.get(name)?.symmetric) ? "BOTH" : way;
}

function wayConditions(way: Way, pattern: Way, relation: string, of: string, symmetric: string): string[] {
  if (way === pattern || way === "BOTH") return [];
  const end = way === "OUT" ? "startNode" : "endNode";
  return [`(${end}(${relation}) = ${of} OR type(${relation}) IN ${symmetric})`];
}

function directionOf(relation: string, of: string, symmetric: string): string {
  return `CASE WHEN type(${relation}) IN ${symmetric} THEN 'BOTH' WHEN startNode(${relation}) = ${of} THEN 'OUT' ELSE 'IN' END`;
}

/** Reads the field that a predicate gives to its subject (OUT), its object (IN), or to either end (BOTH). */
export function predicateField(predicate: string, way: Way): FieldReader {
  return (reading) => readNeighbours(reading, [predicate], way, `${predicate} ${way}`);
}

/** Reads `Entity.neighbours`. */
export const neighbours: FieldReader = (reading) => {
  const { predicates, direction } = reading.args;
  const way = typeof direction === "string" ? (direction as Way) : "BOTH";
  return readNeighbours(
    reading,
    Array.isArray(predicates) ? (predicates as string[]) : null,
    way,
    "neighbours",
  );
};

/** Reads `Entity.neighbourCounts`. */
export const neighbourCounts: FieldReader = (reading) => {
  const { level, args } = reading;
  const { statement } = level;
  const scope = scopeOf(reading.scope, args);
  const of = standing(reading, scope);
  const [relation, other] = [statement.variable("r"), statement.variable("n")];
  const types = relationTypes(scope.ontology, null, scope);
  const conditions = relationAsOf(relation, scope, statement);
  const where = conditions.length === 0 ? [] : [`WHERE ${conditions.join(" AND ")}`];
  const counts = new Level(statement);
  const [predicate, direction, kind, count] = ["predicate", "direction", "kind", "count"].map((name) =>
    counts.column(name),
  ) as [number, number, number, number];
  const symmetric = symmetricTypes(null, scope);
  const rows = level.rows(
    [
      `MATCH (${of})-[${relation}:${types}]-(${other})`,
      ...where,
      `WITH replace(type(${relation}), '_WAS', '') AS predicate, ${directionOf(relation, of, symmetric)} AS direction,`,
      `  ${other}.kind AS kind, count(*) AS count`,
      "ORDER BY count DESC, predicate, direction, kind",
    ],
    counts,
  );
  const shape = reading.part("NeighbourCount", {
    predicate: (inner) => readPredicate(inner, (row) => row[predicate] as string),
    direction: () => (row) => row[direction],
    kind: () => (row) => row[kind],
    count: () => (row) => row[count],
  });
  return (row, context) => (row[rows] as Row[]).map((one) => shape(one, context, 0));
};

import { openThen } from "../conflict/conflict.fields.js";
import type { Ontology } from "../ontology/ontology.model.js";
import { type Arguments, Bound } from "../query/argument.js";
import { type OrderKey, readConnection } from "../query/connection.js";
import { readOne } from "../query/parts.js";
import type { FieldReader, Readers, Scope } from "../query/reader.js";
import type { StatementBuilder } from "../query/statement-builder.js";
import { relationAsOf, relationTypes, sameAs, scopeOf } from "../reads/as-of.fields.js";
import { byHandle, entityIds } from "../reads/handles.fields.js";
import { ofKinds, symmetricTypes } from "../relation/relation-filter.fields.js";
import { suggestionsFor } from "../search/suggestions.store.js";
import { standsForItself } from "./standing.fields.js";

/** Reads one entity by id or slug, of a label that the ontology gives, and its kind; null: of any. */
const oneOf =
  (label: string, kind: string | null): FieldReader =>
  (reading) => {
    const { statement } = reading.level;
    const { id } = reading.args;
    const scope = scopeOf(reading.scope, reading.args);
    const entity = statement.variable("e");
    if (id instanceof Bound)
      statement.suggestions = (variables, { value }) =>
        value === null ? suggestionsFor(String(id.read(variables)), kind === null ? null : [kind]) : null;
    const conditions = recordedThen(entity, scope, statement).map((condition) => ` AND ${condition}`);
    const match = byHandle(label, id, entity, statement) + conditions.join("");
    return readOne(reading, label, match, entity, scope);
  };

function recordedThen(entity: string, scope: Scope, statement: StatementBuilder): string[] {
  return scope.asOf?.knownAt === undefined
    ? []
    : [`${entity}.recordedAt <= ${statement.parameter(scope.asOf.knownAt)}`];
}

/** Reads the root field `entities`: canonical ones only. */
const entities: FieldReader = (reading) => {
  const { level, args } = reading;
  const { statement } = level;
  const scope = scopeOf(reading.scope, args);
  const filter = (args.filter ?? {}) as Arguments;
  const entity = statement.variable("e");
  const within = entityIds(filter.within, scope, statement);
  const kinds = Array.isArray(filter.kinds) ? (filter.kinds as string[]) : null;
  const counted = countOfKinds(args, kinds, scope);
  return readConnection(reading, "Entity", {
    list: "entities",
    match: within === null ? `MATCH (${entity}:Entity)` : matchWithin(entity, within, scope, statement),
    ...(within === null ? { index: nameIndex(args.orderBy, entity, kinds) } : {}),
    ...(counted === null ? {} : { count: counted }),
    where: [
      ...unmerged(entity, scope, statement),
      ...recordedThen(entity, scope, statement),
      ...(kinds === null ? [] : [kindCondition(entity, kinds)]),
      ...relatedConditions(filter.related, entity, scope, statement),
      ...conflictCondition(filter.hasConflicts, entity, scope, statement),
    ],
    variables: [entity],
    order: entityOrder(args.orderBy, entity, scope, statement),
    node: (inner) => inner.select("Entity", inner.level, entity, scope),
    scope,
  });
};

/** One kind is asked for as an equality, so that an index can begin with it. */
function kindCondition(entity: string, kinds: readonly string[]): string {
  const [only] = kinds;
  return kinds.length === 1 ? `${entity}.kind = '${only}'` : ofKinds(entity, kinds);
}

/** How the index by name is drawn on, which begins with the kind where there is one: see schema/graph/001-record.cypher. */
function nameIndex(orderBy: unknown, entity: string, kinds: readonly string[] | null) {
  if (orderBy === "SLUG" || orderBy === "NEIGHBOURS_DESC") return { where: [], leading: [] };
  const name = orderBy === "NAME_AR" ? "sortNameAr" : "sortName";
  return {
    where: [`${entity}.${name} >= ''`, `${entity}.id IS NOT NULL`],
    leading: kinds?.length === 1 ? [`${entity}.kind`] : [],
  };
}

/** How many canonical entities of some kinds (all, where null) there are, of numbers that the database keeps; null where more is asked. */
function countOfKinds({ filter }: Arguments, kinds: readonly string[] | null, { ontology, asOf }: Scope) {
  const asked = Object.entries((filter ?? {}) as Arguments).filter(([, value]) => value != null);
  if (asOf?.knownAt !== undefined || asked.some(([name]) => name !== "kinds")) return null;
  const labels = kinds === null ? ["Entity"] : kinds.map((kind) => ontology.kinds.get(kind)?.type ?? kind);
  const counts = labels.map((label) => `COUNT { (:${label}) } - COUNT { (:${label})-[:SAME_AS]->() }`);
  return counts.length === 0 ? "0" : counts.join(" + ");
}

/** Whether no other entity stands for one, now or as known then. */
function unmerged(entity: string, scope: Scope, statement: StatementBuilder): string[] {
  standsForItself(entity, scope, statement);
  if (scope.asOf?.knownAt === undefined) return [`${entity}.canonicalId IS NULL`];
  const { pattern, where } = sameAs(statement.variable("i"), scope, statement);
  return [`NOT EXISTS { (${entity})-${pattern}->()${where} }`];
}

/** Entities in a place, directly or through other places and facilities; a thing is never in itself. */
function matchWithin(entity: string, places: string, scope: Scope, statement: StatementBuilder): string {
  const [place, path] = [statement.variable("e"), statement.variable("p")];
  const types = relationTypes(scope.ontology, ["LOCATED_IN"], scope);
  const held = relationAsOf("step", scope, statement);
  const steps =
    held.length === 0 ? "" : ` AND all(step IN relationships(${path}) WHERE ${held.join(" AND ")})`;
  return [
    `MATCH ${path} = (${place}:Entity)<-[:${types}*1..10]-(${entity}:Entity)`,
    `WHERE ${place}.id IN ${places} AND ${entity} <> ${place}${steps}`,
    `WITH DISTINCT ${entity}`,
  ].join("\n");
}

function relatedConditions(
  related: Arguments[string],
  entity: string,
  scope: Scope,
  statement: StatementBuilder,
): string[] {
  if (!Array.isArray(related)) return [];
  return (related as readonly Arguments[]).map(({ predicate, to, direction }) => {
    const [relation, other] = [statement.variable("r"), statement.variable("n")];
    const types = relationTypes(scope.ontology, [String(predicate)], scope);
    const conditions = [
      `${other}.id IN ${entityIds(to, scope, statement)}`,
      ...relationAsOf(relation, scope, statement),
    ];
    if (direction === "OUT" || direction === "IN") {
      const end = direction === "OUT" ? "startNode" : "endNode";
      conditions.push(
        `(${end}(${relation}) = ${entity} OR type(${relation}) IN ${symmetricTypes([String(predicate)], scope)})`,
      );
    }
    return `EXISTS { (${entity})-[${relation}:${types}]-(${other}) WHERE ${conditions.join(" AND ")} }`;
  });
}

function conflictCondition(
  wanted: Arguments[string],
  entity: string,
  scope: Scope,
  statement: StatementBuilder,
): string[] {
  if (!(wanted instanceof Bound)) return [];
  const conflict = statement.variable("k");
  const open = openThen(conflict, scope, statement).join(" AND ");
  return [`EXISTS { (${entity})<-[:ABOUT]-(${conflict}) WHERE ${open} } = ${statement.parameter(wanted)}`];
}

function entityOrder(
  orderBy: unknown,
  entity: string,
  scope: Scope,
  statement: StatementBuilder,
): OrderKey[] {
  const id: OrderKey = { expression: `${entity}.id` };
  switch (orderBy) {
    case "NAME_AR":
      return [{ expression: `${entity}.sortNameAr` }, id];
    case "SLUG":
      return [{ expression: `${entity}.slug` }, id];
    case "NEIGHBOURS_DESC": {
      return [{ expression: degree(entity, scope, statement), descending: true }, id];
    }
    default:
      return [{ expression: `${entity}.sortName` }, id];
  }
}

/** How many relations an entity has then; of now the database keeps count, where the pattern asks nothing of them. */
function degree(entity: string, scope: Scope, statement: StatementBuilder): string {
  const types = relationTypes(scope.ontology, null, scope);
  const relation = statement.variable("r");
  const conditions = relationAsOf(relation, scope, statement);
  if (conditions.length === 0) return `COUNT { (${entity})-[:${types}]-() }`;
  return `COUNT { (${entity})-[${relation}:${types}]-() WHERE ${conditions.join(" AND ")} }`;
}

/** How the root fields for entities are read: `entity`, `entities`, and one a kind. */
export function entityRoots(ontology: Ontology): Readers {
  const kinds = [...ontology.kinds.values()].map(
    ({ name, field, type }) => [field, oneOf(type, name)] as const,
  );
  return { entity: oneOf("Entity", null), entities, ...Object.fromEntries(kinds) };
}

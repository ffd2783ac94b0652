import {
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";
import { ListTooLong, QueryTooComplex, QueryTooCostly, QueryTooDeep, TooManyAliases } from "../errors.js";
import type { SelectionContext } from "./selection.js";

/** What one request may ask for. */
export interface Limits {
  /** Fields below one another, the root field the first; a neighbour takes three, as in `allies { nodes { name } }`. */
  readonly depth: number;
  /** Fields with an alias, counted as often as the fragments that they stand in are spread. */
  readonly aliases: number;
  /** Fields of the document, counted as often as the fragments that they stand in are spread. */
  readonly fields: number;
  /** Members of a list in an argument. */
  readonly listLength: number;
  /** Lists, objects and conditions that the request's statements look up each for itself; see docs/decisions/008. */
  readonly subqueries: number;
  /** Objects in the largest answer that the document can have: `first` times `first`, level by level. */
  readonly cost: number;
}

/** The limits of the service. */
export const serviceLimits: Limits = {
  depth: 24,
  aliases: 100,
  fields: 4_000,
  listLength: 1_000,
  subqueries: 120,
  cost: 50_000,
};

/** How much one picture, or one answer of paths, has at most. */
export const mostDrawn = {
  /** Nodes of a picture. */
  nodes: 1_000,
  nodesByDefault: 200,
  /** Relations of a picture: so many for each node that it may have, and in a small one so many at least. */
  relationsPerNode: 5,
  relationsOfFew: 200,
  paths: 20,
  pathsByDefault: 5,
  /** Relations of one path. */
  hops: 8,
  hopsByDefault: 6,
} as const;

/** How many relations a picture of at most so many nodes has at most. */
export function mostRelations(maxNodes: number): number {
  return Math.max(mostDrawn.relationsPerNode * maxNodes, mostDrawn.relationsOfFew);
}

const defaultPage = 20;
const largestPage = 100;

/** The most that lists without pages may bring, where that is more than a few: `Type.field`. */
const unpaged: Readonly<Record<string, number>> = {
  "Query.counts": 1_000,
  "GraphDiff.gained": 500,
  "GraphDiff.lost": 500,
  "GraphDiff.newlyDisputed": 500,
  "GraphDiff.settled": 500,
};

interface Walk {
  readonly context: SelectionContext;
  readonly limits: Limits;
  fields: number;
  aliases: number;
  cost: number;
}

/** Where a walk stands: below which type, how deep, and how many objects there may be of it. */
interface Place {
  readonly type: string;
  readonly depth: number;
  readonly objects: number;
  /** How many members lists have at most that a root field's arguments bound, by type and field: `GraphView.nodes`. */
  readonly listSizes: Readonly<Record<string, number>>;
}

/**
 * Refuses a query that asks for more than the limits allow, before anything is compiled. It stops at the first excess, so a document
 * that multiplies itself through fragments costs no more than what is allowed. Throws `QueryTooDeep`, `TooManyAliases`, `QueryTooComplex`,
 * `ListTooLong` or `QueryTooCostly`.
 */
export function checkLimits(
  operation: OperationDefinitionNode,
  context: SelectionContext,
  limits: Limits = serviceLimits,
): void {
  const type = context.schema.getRootType(operation.operation)?.name ?? "";
  checkLists(Object.values(context.variables), limits);
  walk({ context, limits, fields: 0, aliases: 0, cost: 0 }, operation.selectionSet, {
    type,
    depth: 1,
    objects: 1,
    listSizes: {},
  });
}

/**
 * Refuses a compiled request whose statements would keep the database planning for long: it takes some 0.1 s for each subquery.
 * Throws `QueryTooComplex`.
 */
export function checkStatements(
  texts: readonly (string | null)[],
  { subqueries: limit }: Limits = serviceLimits,
): void {
  const asked = texts.reduce((sum, text) => sum + subqueriesOf(text ?? ""), 0);
  if (asked > limit)
    throw new QueryTooComplex(
      `The query makes the database look up ${asked} lists, objects and conditions, each for itself`,
      asked,
      limit,
    );
}

/** How many lists, objects and conditions a statement looks up, each for itself. */
export function subqueriesOf(text: string): number {
  return text.match(/\b(?:CALL \(|EXISTS \{|COUNT \{|COLLECT \{)/g)?.length ?? 0;
}

function checkLists(values: readonly unknown[], limits: Limits): void {
  if (values.length > limits.listLength) throw new ListTooLong(values.length, limits.listLength);
  for (const value of values)
    if (typeof value === "object" && value !== null)
      checkLists(Array.isArray(value) ? value : Object.values(value), limits);
}

function checkLiteral(node: ValueNode, limits: Limits): void {
  if (node.kind === Kind.OBJECT) for (const { value } of node.fields) checkLiteral(value, limits);
  if (node.kind !== Kind.LIST) return;
  if (node.values.length > limits.listLength) throw new ListTooLong(node.values.length, limits.listLength);
  for (const value of node.values) checkLiteral(value, limits);
}

function walk(state: Walk, set: SelectionSetNode, place: Place): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      visit(state, selection, place);
      continue;
    }
    const fragment = fragmentOf(selection, state.context.fragments);
    const type = fragment?.typeCondition?.name.value ?? place.type;
    if (fragment !== undefined) walk(state, fragment.selectionSet, { ...place, type });
  }
}

function fragmentOf(
  selection: InlineFragmentNode | FragmentSpreadNode,
  fragments: SelectionContext["fragments"],
): InlineFragmentNode | FragmentDefinitionNode | undefined {
  return selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
}

function visit(state: Walk, field: FieldNode, { type, depth, objects, listSizes }: Place): void {
  const { limits, context } = state;
  state.fields += 1;
  if (state.fields > limits.fields)
    throw new QueryTooComplex("The query has too many fields", state.fields, limits.fields);
  if (depth > limits.depth) throw new QueryTooDeep(depth, limits.depth);
  if (field.alias !== undefined) state.aliases += 1;
  if (state.aliases > limits.aliases) throw new TooManyAliases(state.aliases, limits.aliases);
  for (const { value } of field.arguments ?? []) checkLiteral(value, limits);
  const definition = definitionOf(context.schema, type, field.name.value);
  if (field.selectionSet === undefined || definition === null) return;
  const name = `${type}.${field.name.value}`;
  const bounded = boundedLists[name]?.((argument, otherwise, most) =>
    numberGiven(field, argument, otherwise, most, context.variables),
  );
  const own = listSizes[name] ?? unpaged[name];
  const each = objects * (own ?? (bounded ? 1 : pageSize(field, definition, context.variables)));
  state.cost += each;
  if (state.cost > limits.cost) throw new QueryTooCostly(state.cost, limits.cost);
  walk(state, field.selectionSet, {
    type: getNamedType(definition.type).name,
    depth: depth + 1,
    objects: each,
    listSizes: bounded ?? listSizes,
  });
}

function definitionOf(
  schema: GraphQLSchema,
  type: string,
  field: string,
): GraphQLField<unknown, unknown> | null {
  const held = schema.getType(type);
  return isObjectType(held) || isInterfaceType(held) ? (held.getFields()[field] ?? null) : null;
}

/** The number that an argument gives, between 0 and `most`. */
type NumberGiven = (name: string, otherwise: number, most: number) => number;

/** Root fields whose arguments bound the lists below them that have no `first` of their own. */
const boundedLists: Readonly<Record<string, (given: NumberGiven) => Readonly<Record<string, number>>>> = {
  "Query.graph": (given) => {
    const nodes = given("maxNodes", mostDrawn.nodesByDefault, mostDrawn.nodes);
    return { "GraphView.nodes": nodes, "GraphView.relations": mostRelations(nodes) };
  },
  "Query.paths": (given) => {
    const hops = given("maxHops", mostDrawn.hopsByDefault, mostDrawn.hops);
    return {
      "PathResult.paths": given("first", mostDrawn.pathsByDefault, mostDrawn.paths),
      "Path.nodes": hops + 1,
      "Path.relations": hops,
    };
  },
};

/** How many objects one field may bring: `first` of a paged list; 1 of anything else, as other lists are short by nature or have their bound above. */
function pageSize(
  field: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  variables: SelectionContext["variables"],
): number {
  const argument = definition.args.find(({ name }) => name === "first");
  if (argument === undefined) return 1;
  const byDefault = Number(argument.defaultValue ?? defaultPage);
  return Math.max(1, numberGiven(field, "first", byDefault, largestPage, variables));
}

/** What is more than `most` is refused as such, by the field itself. */
function numberGiven(
  field: FieldNode,
  argument: string,
  otherwise: number,
  most: number,
  variables: SelectionContext["variables"],
): number {
  const given = field.arguments?.find(({ name }) => name.value === argument)?.value;
  const value =
    given?.kind === Kind.VARIABLE ? variables[given.name.value] : given && "value" in given && given.value;
  const asked = value === undefined || value === null || value === false ? otherwise : Number(value);
  return Math.min(Math.max(0, asked), most);
}

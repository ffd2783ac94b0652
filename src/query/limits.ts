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
} from "graphql";
import { QueryTooCostly, QueryTooDeep, TooManyAliases } from "../errors.js";
import type { SelectionContext } from "./selection.js";

/** What one request may ask for. */
export interface Limits {
  /** Fields below one another, the root field the first; a neighbour takes three, as in `allies { nodes { name } }`. */
  readonly depth: number;
  /** Fields with an alias, counted as often as the fragments that they stand in are spread. */
  readonly aliases: number;
  /** Objects in the largest answer that the document can have: `first` times `first`, level by level. */
  readonly cost: number;
}

/** The limits of the service. */
export const serviceLimits: Limits = { depth: 24, aliases: 100, cost: 50_000 };

const defaultPage = 20;
const largestPage = 100;

interface Walk {
  readonly context: SelectionContext;
  readonly limits: Limits;
  aliases: number;
  cost: number;
}

/** Where a walk stands: below which type, how deep, and how many objects there may be of it. */
interface Place {
  readonly type: string;
  readonly depth: number;
  readonly objects: number;
}

/**
 * Refuses a query that asks for more than the limits allow, before anything is compiled. It stops at the first excess, so a document
 * that multiplies itself through fragments costs no more than what is allowed. Throws `QueryTooDeep`, `TooManyAliases` or `QueryTooCostly`.
 */
export function checkLimits(
  operation: OperationDefinitionNode,
  context: SelectionContext,
  limits: Limits = serviceLimits,
): void {
  const type = context.schema.getRootType(operation.operation)?.name ?? "";
  walk({ context, limits, aliases: 0, cost: 0 }, operation.selectionSet, { type, depth: 1, objects: 1 });
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

function visit(state: Walk, field: FieldNode, { type, depth, objects }: Place): void {
  const { limits, context } = state;
  if (depth > limits.depth) throw new QueryTooDeep(depth, limits.depth);
  if (field.alias !== undefined) state.aliases += 1;
  if (state.aliases > limits.aliases) throw new TooManyAliases(state.aliases, limits.aliases);
  const definition = definitionOf(context.schema, type, field.name.value);
  if (field.selectionSet === undefined || definition === null) return;
  const each = objects * pageSize(field, definition, context.variables);
  state.cost += each;
  if (state.cost > limits.cost) throw new QueryTooCostly(state.cost, limits.cost);
  walk(state, field.selectionSet, {
    type: getNamedType(definition.type).name,
    depth: depth + 1,
    objects: each,
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

/** How many objects one field may bring: `first` of a paged list; 1 of anything else, as other lists are short by nature. */
function pageSize(
  field: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  variables: SelectionContext["variables"],
): number {
  if (!definition.args.some(({ name }) => name === "first")) return 1;
  const given = field.arguments?.find(({ name }) => name.value === "first")?.value;
  const first =
    given?.kind === Kind.VARIABLE ? variables[given.name.value] : given && "value" in given && given.value;
  const asked = first === undefined || first === null ? defaultPage : Number(first);
  // More than the largest page is refused as such, by the list itself.
  return Math.min(Math.max(1, asked), largestPage);
}

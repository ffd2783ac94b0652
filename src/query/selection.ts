import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import type { Variables } from "./argument.js";

/** What a document's selections are read against. */
export interface SelectionContext {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Variables;
}

/** The field nodes that answer one response key: equal in name and arguments, merged in their selections. */
export interface SelectedField {
  readonly key: string;
  readonly nodes: readonly FieldNode[];
}

/** Collects the fields that a selection asks of one object type, in the order of the answer (GraphQL, CollectFields). */
export function collectFields(
  context: SelectionContext,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): SelectedField[] {
  const byKey = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  const visit = (selection: SelectionNode): void => {
    if (!isIncluded(selection, context.variables)) return;
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      const nodes = byKey.get(key);
      if (nodes === undefined) byKey.set(key, [selection]);
      else nodes.push(selection);
      return;
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      if (applies(context.schema, selection.typeCondition?.name.value, type))
        selection.selectionSet.selections.forEach(visit);
      return;
    }
    const name = selection.name.value;
    if (seen.has(name)) return;
    seen.add(name);
    const fragment = context.fragments.get(name);
    if (fragment !== undefined && applies(context.schema, fragment.typeCondition.name.value, type))
      fragment.selectionSet.selections.forEach(visit);
  };
  for (const set of sets) set.selections.forEach(visit);
  return [...byKey].map(([key, nodes]) => ({ key, nodes }));
}

function isIncluded(selection: SelectionNode, variables: Variables): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables);
  if (skip?.if === true) return false;
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variables);
  return include?.if !== false;
}

function applies(schema: GraphQLSchema, condition: string | undefined, type: GraphQLObjectType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditioned = schema.getType(condition);
  return isAbstractType(conditioned) && schema.isSubType(conditioned, type);
}

const printed = new WeakMap<FieldNode, string>();

/**
 * The text of a selected field without its key: two fields of equal text and equal type read the same and are read once. So a document
 * that spells one fragment for each of many kinds costs one kind.
 */
export function textOf(field: SelectedField): string {
  return field.nodes
    .map((node) => {
      let text = printed.get(node);
      if (text === undefined) {
        text = print({ ...node, alias: undefined, directives: [] } as unknown as FieldNode);
        printed.set(node, text);
      }
      return text;
    })
    .join("\n");
}

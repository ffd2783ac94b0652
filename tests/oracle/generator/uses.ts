import {
  type DocumentNode,
  GraphQLIncludeDirective,
  type GraphQLInputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInputType,
  Kind,
  type SelectionNode,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from "graphql";

/**
 * What a request uses of the schema: `Type.field`, `Type.field(argument)`, `Input.field`, `Enum.VALUE`, and forms of fragments as
 * `... on Type`, `...named on Type`. What is skipped, left out or null is not used.
 */
export function usesOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): Set<string> {
  const uses = new Set<string>();
  const info = new TypeInfo(schema);
  const given = (name: string) => variables[name] !== undefined && variables[name] !== null;
  const selection = (node: SelectionNode) => (isLeftOut(node, variables) ? false : undefined);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field(node) {
        if (isLeftOut(node, variables)) return false;
        uses.add(`${info.getParentType()?.name}.${node.name.value}`);
        return undefined;
      },
      FragmentSpread: selection,
      InlineFragment(node) {
        if (isLeftOut(node, variables)) return false;
        uses.add(node.typeCondition === undefined ? "... {}" : `... on ${node.typeCondition.name.value}`);
        return undefined;
      },
      FragmentDefinition(node) {
        uses.add(`...named on ${node.typeCondition.name.value}`);
      },
      Argument(node) {
        const isNull = node.value.kind === Kind.NULL;
        if (isNull || (node.value.kind === Kind.VARIABLE && !given(node.value.name.value))) return false;
        if (info.getDirective()) uses.add(`@${info.getDirective()?.name}`);
        else uses.add(`${info.getParentType()?.name}.${info.getFieldDef()?.name}(${node.name.value})`);
        return undefined;
      },
      ObjectField(node) {
        if (node.value.kind === Kind.NULL) return false;
        if (node.value.kind === Kind.VARIABLE && !given(node.value.name.value)) return false;
        const parent = info.getParentInputType();
        if (parent) uses.add(`${getNamedType(parent).name}.${node.name.value}`);
        return undefined;
      },
      EnumValue(node) {
        const type = info.getInputType();
        if (type) uses.add(`${getNamedType(type).name}.${node.value}`);
      },
      VariableDefinition(node) {
        const type = typeFromAST(schema, node.type);
        const value = variables[node.variable.name.value];
        if (value === undefined) uses.add(node.defaultValue ? "$ by default" : "$ left out");
        else uses.add(value === null ? "$ null" : "$ given");
        if (isInputType(type)) addUses(uses, value, type);
        return node.defaultValue && value !== undefined ? false : undefined;
      },
    }),
  );
  return uses;
}

function isLeftOut(node: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean {
  const [skip, include] = [GraphQLSkipDirective, GraphQLIncludeDirective].map((directive) =>
    getDirectiveValues(directive, node, variables as Record<string, unknown>),
  );
  return skip?.if === true || include?.if === false;
}

function addUses(uses: Set<string>, value: unknown, type: GraphQLInputType): void {
  if (value === undefined || value === null) return;
  if (Array.isArray(value)) {
    for (const member of value) addUses(uses, member, type);
    return;
  }
  const named = getNamedType(type);
  if (isEnumType(named)) uses.add(`${named.name}.${String(value)}`);
  if (!isInputObjectType(named)) return;
  for (const [name, member] of Object.entries(value)) {
    const field = named.getFields()[name];
    if (field === undefined || member === null) continue;
    uses.add(`${named.name}.${name}`);
    addUses(uses, member, field.type);
  }
}

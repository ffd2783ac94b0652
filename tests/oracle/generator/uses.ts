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
  type SelectionSetNode,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from "graphql";

/**
 * What a request uses of the schema: `Type.field`, `Type.field(argument)`, `Input.field`, `Enum.VALUE`; and of the language, as
 * `documentForms` lists it. What is skipped, left out or null is not used.
 */
export function usesOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): Set<string> {
  const uses = new Set<string>();
  const info = new TypeInfo(schema);
  const given = (name: string) => variables[name] !== undefined && variables[name] !== null;
  let fragmentsAround = 0;
  visit(
    document,
    visitWithTypeInfo(info, {
      Field(node) {
        noteDirectives(uses, node, variables);
        if (isLeftOut(node, variables)) return false;
        uses.add(`${info.getParentType()?.name}.${node.name.value}`);
        if (node.alias !== undefined) uses.add("alias");
        return undefined;
      },
      SelectionSet(node) {
        noteRepeated(uses, node);
      },
      FragmentSpread(node) {
        noteDirectives(uses, node, variables);
        if (isLeftOut(node, variables)) return false;
        if (fragmentsAround > 0) uses.add("named fragment in fragment");
        return undefined;
      },
      InlineFragment: {
        enter(node) {
          noteDirectives(uses, node, variables);
          if (isLeftOut(node, variables)) return false;
          uses.add(node.typeCondition === undefined ? "... {}" : `... on ${node.typeCondition.name.value}`);
          if (fragmentsAround > 0) uses.add("fragment in fragment");
          fragmentsAround += 1;
          return undefined;
        },
        leave() {
          fragmentsAround -= 1;
        },
      },
      FragmentDefinition: {
        enter(node) {
          uses.add(`...named on ${node.typeCondition.name.value}`);
          fragmentsAround += 1;
        },
        leave() {
          fragmentsAround -= 1;
        },
      },
      Argument(node) {
        const isNull = node.value.kind === Kind.NULL;
        if (isNull || (node.value.kind === Kind.VARIABLE && !given(node.value.name.value))) return false;
        if (!info.getDirective())
          uses.add(`${info.getParentType()?.name}.${info.getFieldDef()?.name}(${node.name.value})`);
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

/** Whether what stands here is asked or not, where a directive says it. */
function noteDirectives(
  uses: Set<string>,
  node: SelectionNode,
  variables: Readonly<Record<string, unknown>>,
): void {
  for (const directive of [GraphQLSkipDirective, GraphQLIncludeDirective]) {
    const given = getDirectiveValues(directive, node, variables as Record<string, unknown>);
    if (given !== undefined) uses.add(`@${directive.name}(if: ${given.if})`);
  }
}

/** Fields that are selected twice: to be merged, or under another key with other arguments. */
function noteRepeated(uses: Set<string>, { selections }: SelectionSetNode): void {
  const fields = selections.filter((one) => one.kind === Kind.FIELD);
  for (const [at, field] of fields.entries())
    for (const other of fields.slice(0, at)) {
      if (field.name.value !== other.name.value) continue;
      const [key, otherKey] = [field, other].map(({ alias, name }) => (alias ?? name).value);
      if (key === otherKey) uses.add("field twice, merged");
      else if ((field.arguments?.length ?? 0) > 0) uses.add("field twice, with other arguments");
    }
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

import {
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type ValueNode,
  valueFromAST,
} from "graphql";

/** The coerced values of an operation's variables. */
export type Variables = Readonly<Record<string, unknown>>;

/** A value that only a request brings: it becomes a parameter and never text. */
export class Bound {
  constructor(readonly read: (variables: Variables) => unknown) {}
}

/** What an argument is where the document says nothing: known when the statement is compiled, and so free to choose its text. */
export class Default extends Bound {
  constructor(readonly value: unknown) {
    super(() => value);
  }
}

/** A value that each row of the statement holds by itself: the Cypher expression for it stands in the place of a parameter. */
export class Held extends Bound {
  constructor(readonly expression: string) {
    super(() => expression);
  }
}

/**
 * An argument as a statement is compiled from it. Scalars (and lists of them) are {@link Bound}; enum values are themselves, since
 * they choose labels, types and orders out of closed maps; what is absent is undefined.
 */
export type Argument =
  | Bound
  | string
  | null
  | undefined
  | readonly Argument[]
  | { readonly [name: string]: Argument };

/** The arguments of a field, by name. */
export type Arguments = { readonly [name: string]: Argument };

/** Reads a field's arguments from its node; what depends on variables that are enums or absent is decided here, once a compilation. */
export function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  given: ReadonlyMap<string, ValueNode>,
  variables: Variables,
): Arguments {
  const values: Record<string, Argument> = {};
  for (const { name, type, defaultValue } of field.args) {
    const node = given.get(name);
    const value = node === undefined ? undefined : fromNode(node, type, variables);
    values[name] = value === undefined && defaultValue !== undefined ? ofDefault(defaultValue, type) : value;
  }
  return values;
}

function ofDefault(value: unknown, type: GraphQLInputType): Argument {
  const read = fromValue(value, type, () => value);
  return read instanceof Bound ? new Default(value) : read;
}

function fromNode(node: ValueNode, type: GraphQLInputType, variables: Variables): Argument {
  if (isNonNullType(type)) return fromNode(node, type.ofType, variables);
  if (node.kind === Kind.VARIABLE) {
    const name = node.name.value;
    return fromValue(variables[name], type, (given) => given[name]);
  }
  if (node.kind === Kind.NULL) return null;
  if (isListType(type)) {
    const nodes = node.kind === Kind.LIST ? node.values : [node];
    if (!choosesText(type)) return new Bound((given) => valueFromAST(node, type, given));
    return withoutRepeats(nodes.map((item) => fromNode(item, type.ofType, variables)));
  }
  if (isInputObjectType(type) && node.kind === Kind.OBJECT) {
    const given = new Map(node.fields.map((field) => [field.name.value, field.value]));
    return mapFields(Object.values(type.getFields()), (field) => {
      const value = given.get(field.name);
      const read = value === undefined ? undefined : fromNode(value, field.type, variables);
      if (read !== undefined || field.defaultValue === undefined) return read;
      return fromValue(field.defaultValue, field.type, () => field.defaultValue);
    });
  }
  if (isEnumType(type)) return valueFromAST(node, type, variables) as string;
  return new Bound((given) => valueFromAST(node, type, given));
}

function fromValue(
  value: unknown,
  type: GraphQLInputType,
  read: (variables: Variables) => unknown,
): Argument {
  if (value === undefined || value === null) return value;
  if (isNonNullType(type)) return fromValue(value, type.ofType, read);
  if (isListType(type)) {
    if (!choosesText(type)) return new Bound(read);
    const items = (value as readonly unknown[]).map((item, at) =>
      fromValue(item, type.ofType, (given) => (read(given) as readonly unknown[])[at]),
    );
    return withoutRepeats(items);
  }
  if (isInputObjectType(type))
    return mapFields(Object.values(type.getFields()), (field) =>
      fromValue(
        (value as Variables)[field.name],
        field.type,
        (given) => (read(given) as Variables)[field.name],
      ),
    );
  return isEnumType(type) ? (value as string) : new Bound(read);
}

/** The list with each enum value once: lists mean any of, and a long one must not make a long text. */
function withoutRepeats(items: readonly Argument[]): readonly Argument[] {
  return items.filter((item, at) => typeof item !== "string" || items.indexOf(item) === at);
}

function mapFields<Field extends { name: string }>(
  fields: readonly Field[],
  argumentOf: (field: Field) => Argument,
): Arguments {
  return Object.fromEntries(fields.map((field) => [field.name, argumentOf(field)]));
}

/** Whether values of this type have a say in the statement's text. */
function choosesText(type: GraphQLInputType): boolean {
  if (isNonNullType(type) || isListType(type)) return choosesText(type.ofType);
  return isEnumType(type) || isInputObjectType(type);
}

/**
 * What of an operation's variables has a say in its statements' text: which are present, enum values, booleans (for @skip and
 * @include). Two requests for one document with equal structures share their statements.
 */
export function structureOf(variables: Variables, types: ReadonlyMap<string, GraphQLInputType>): string {
  const parts: string[] = [];
  for (const [name, type] of types) parts.push(`${name}:${structureOfValue(variables[name], type)}`);
  return parts.join(",");
}

function structureOfValue(value: unknown, type: GraphQLInputType): string {
  if (value === undefined) return "";
  if (value === null) return "0";
  if (isNonNullType(type)) return structureOfValue(value, type.ofType);
  if (isListType(type)) {
    if (!choosesText(type)) return "1";
    return `[${(value as readonly unknown[]).map((item) => structureOfValue(item, type.ofType)).join(",")}]`;
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return `{${fields.map((field) => structureOfValue((value as Variables)[field.name], field.type)).join(",")}}`;
  }
  if (isEnumType(type)) return String(value);
  return typeof value === "boolean" ? String(value) : "1";
}

/** The plain value of an argument in a request. */
export function plainOf(argument: Argument, variables: Variables): unknown {
  if (argument instanceof Bound) return argument.read(variables);
  if (Array.isArray(argument)) return argument.map((item: Argument) => plainOf(item, variables));
  if (argument !== null && typeof argument === "object")
    return Object.fromEntries(
      Object.entries(argument as Arguments).map(([name, item]) => [name, plainOf(item, variables)]),
    );
  return argument;
}

/** The number that an argument gives; `otherwise` where it gives none. */
export function numberOf(argument: Argument, variables: Variables, otherwise: number): number {
  const given = argument instanceof Bound ? argument.read(variables) : null;
  return given === null || given === undefined ? otherwise : Number(given);
}

import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { ReaderMissing } from "../errors.js";
import type { SharedText } from "../graph/graph.model.js";
import { sharedText } from "../graph/shared-text.js";
import { type Arguments, argumentsOf, plainOf, type Variables } from "./argument.js";
import { Level, type Row, type Shape, type ShapeContext } from "./level.js";
import { subqueriesOf } from "./limits.js";
import type { FieldReader, Readers, Reading, Scope } from "./reader.js";
import { collectFields, type SelectedField, type SelectionContext, textOf } from "./selection.js";
import { StatementBuilder, type Suggest } from "./statement-builder.js";

/** How every type is read. */
export interface ReaderRegistry {
  /** The readers of an object type; those of `Query` read the root fields. */
  readonly of: (type: string) => Readers | undefined;
  /** How the object types of an interface are told apart. */
  readonly typesOf: Readonly<Record<string, TypesApart>>;
}

/** Tells the object types of an interface apart. */
export interface TypesApart {
  /** How to tell the type of what a variable holds from its row. */
  readonly typeOf: (level: Level, of: string) => (row: Row) => string;
  /** A condition that it is of one of some types. */
  readonly among: (types: readonly string[], of: string) => string;
}

/** One root field, ready to run. */
export interface CompiledField {
  readonly key: string;
  readonly name: string;
  /** Where the document asks for it. */
  readonly nodes: readonly FieldNode[];
  /** Its arguments as GraphQL coerces them. */
  readonly args: (variables: Variables) => Variables;
  /** Null where nothing has to be asked of the database. */
  readonly text: string | null;
  /** How it may be asked together with others of the same text; null: by itself. */
  readonly sharedAs: SharedText | null;
  readonly parameters: (variables: Variables) => Record<string, unknown>;
  /** Makes the answer of the statement's one row (of no row at all where `text` is null). */
  readonly shape: (row: Row, context: ShapeContext) => unknown;
  /** What may have been meant where something asked for is not there; null: nothing is offered. */
  readonly suggestions: Suggest | null;
  /** Whether null is no answer: an error here empties the whole of `data`. */
  readonly required: boolean;
}

/**
 * Compiles the root fields of an operation, each into a level of its own; pure. Introspection fields are left out: they are not ours.
 */
export function compileOperation(
  registry: ReaderRegistry,
  scope: Scope,
  operation: OperationDefinitionNode,
  context: SelectionContext,
  newLevel = () => new Level(new StatementBuilder()),
): CompiledField[] {
  const root = context.schema.getRootType(operation.operation) as GraphQLObjectType;
  return collectFields(context, root, [operation.selectionSet])
    .filter(
      ({ nodes }) => !(nodes[0]?.name.value ?? "").startsWith("__s") && nodes[0]?.name.value !== "__type",
    )
    .map((field) => compileRoot(new Compilation(registry, context), root, scope, field, newLevel()));
}

function compileRoot(
  compilation: Compilation,
  root: GraphQLObjectType,
  scope: Scope,
  field: SelectedField,
  level: Level,
): CompiledField {
  const shape = compilation.read(root, field, level, "", scope);
  const definition = definitionOf(root, field);
  const text = level.isEmpty ? null : level.text;
  return {
    key: field.key,
    name: nameOf(field),
    nodes: field.nodes,
    args: (variables) =>
      definition === null ? {} : getArgumentValues(definition, field.nodes[0] as FieldNode, variables),
    text,
    sharedAs: text !== null && isSmall(text) ? sharedText(text) : null,
    parameters: (variables) =>
      Object.fromEntries(level.statement.parameters.map(({ name, read }) => [name, read(variables)])),
    shape: (row, context) => shape(row, context, 0),
    suggestions: level.statement.suggestions,
    required: definition !== null && isNonNullType(definition.type),
  };
}

/** Lists and objects that a statement may look up to go together with others, none of them by searching in texts. */
const mostShared = 8;

/** Whether a statement may be quick enough to go together with others; whether it is, its times tell. */
function isSmall(text: string): boolean {
  return subqueriesOf(text) <= mostShared && !text.includes("db.index.");
}

/** A field that object types of an interface are asked for in the same words, and that is read the same way. */
interface SharedField {
  readonly reader: FieldReader;
  readonly types: string[];
  /** Null until it is read. */
  shape: Shape | null;
}

/** The compilation of one root field. */
class Compilation {
  constructor(
    private readonly registry: ReaderRegistry,
    private readonly context: SelectionContext,
  ) {}

  private get schema(): GraphQLSchema {
    return this.context.schema;
  }

  /** Reads one field of an object type. */
  read(type: GraphQLObjectType, field: SelectedField, level: Level, of: string, scope: Scope): Shape {
    if (nameOf(field) === "__typename") return () => type.name;
    return this.readerOf(type, field)(this.reading(type, field, level, of, scope));
  }

  private readerOf(
    type: GraphQLObjectType,
    field: SelectedField,
    readers = this.registry.of(type.name),
  ): FieldReader {
    const reader = readers?.[nameOf(field)];
    if (reader === undefined) throw new ReaderMissing(`${type.name}.${nameOf(field)} has no reader.`);
    return reader;
  }

  private reading(
    type: GraphQLObjectType,
    field: SelectedField,
    level: Level,
    of: string,
    scope: Scope,
  ): Reading {
    const sets = selectionsOf(field);
    return {
      level,
      of,
      scope,
      args: this.argumentsOf(type, field),
      select: (name, at, variable, inner = scope) => this.select(name, sets, at, variable, inner),
      part: (name, readers) => this.object(this.objectType(name), sets, level, of, scope, readers),
      fields: (name) => collectFields(this.context, this.objectType(name), sets),
      at: (child, name, at, variable, inner = scope) =>
        this.reading(this.objectType(name), child, at, variable, inner),
      as: (other) => this.reading(type, field, level, other, scope),
      plain: (name) => this.plain(this.objectType(name), sets),
    };
  }

  private argumentsOf(type: GraphQLObjectType, field: SelectedField): Arguments {
    const definition = definitionOf(type, field);
    if (definition === null) return {};
    const given = new Map(
      (field.nodes[0] as FieldNode).arguments?.map((node) => [node.name.value, node.value]),
    );
    return argumentsOf(definition, given, this.context.variables);
  }

  private objectType(name: string): GraphQLObjectType {
    const type = this.schema.getType(name);
    if (!isObjectType(type)) throw new ReaderMissing(`${name} is no object type of the schema.`);
    return type;
  }

  /** Reads a selection of an object or interface type. */
  private select(
    name: string,
    sets: readonly SelectionSetNode[],
    level: Level,
    of: string,
    scope: Scope,
  ): Shape {
    const type = this.schema.getType(name);
    if (!isAbstractType(type)) return this.object(this.objectType(name), sets, level, of, scope);
    const apart = this.registry.typesOf[name];
    if (apart === undefined) throw new ReaderMissing(`${name} cannot be told apart.`);
    const asked = this.askedOf(this.schema.getPossibleTypes(type), sets);
    const shapes = new Map<string, Shape>();
    for (const { type: possible, fields } of asked.types) {
      const read = fields.map(({ field, shared }): readonly [string, Shape] => {
        if (shared === null) return [field.key, () => possible.name];
        const work = () => shared.reader(this.reading(possible, field, level, of, scope));
        const isAll = shared.types.length === asked.types.length;
        shared.shape ??= isAll ? work() : level.when(apart.among(shared.types, of), work);
        return [field.key, shared.shape];
      });
      shapes.set(possible.name, assemble(read));
    }
    const [first] = shapes.values();
    if (asked.isAlike && first !== undefined) return first;
    const typeOf = apart.typeOf(level, of);
    return (row, context, at) => shapes.get(typeOf(row))?.(row, context, at) ?? null;
  }

  /** What a selection asks of each of some object types; what several are asked alike is shared among them. */
  private askedOf(possible: readonly GraphQLObjectType[], sets: readonly SelectionSetNode[]) {
    const byReader = new Map<FieldReader, Map<string, SharedField>>();
    const types = possible.map((type) => ({
      type,
      fields: collectFields(this.context, type, sets).map((field) => {
        if (nameOf(field) === "__typename") return { field, shared: null };
        const reader = this.readerOf(type, field);
        const byText = byReader.get(reader) ?? new Map<string, SharedField>();
        byReader.set(reader, byText);
        const text = textOf(field);
        const shared = byText.get(text) ?? { reader, types: [], shape: null };
        byText.set(text, shared);
        if (!shared.types.includes(type.name)) shared.types.push(type.name);
        return { field, shared };
      }),
    }));
    const [first] = types;
    const isAlike = types.every(
      ({ fields }) =>
        fields.length === first?.fields.length &&
        fields.every(({ field, shared }, at) => {
          const other = first.fields[at];
          return shared !== null && shared === other?.shared && field.key === other.field.key;
        }),
    );
    return { types, isAlike };
  }

  private object(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    level: Level,
    of: string,
    scope: Scope,
    readers?: Readers,
  ): Shape {
    return assemble(
      collectFields(this.context, type, sets).map((field) => {
        if (nameOf(field) === "__typename") return [field.key, () => type.name];
        return [field.key, this.readerOf(type, field, readers)(this.reading(type, field, level, of, scope))];
      }),
    );
  }

  /** Takes a selection out of objects in memory: a property, or a method called with the field's arguments. */
  private plain(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): (value: object) => Shape {
    const fields = collectFields(this.context, type, sets).map((field) => {
      const name = nameOf(field);
      const definition = definitionOf(type, field);
      const inner = definition === null ? undefined : getNamedType(definition.type);
      const below = isObjectType(inner) ? this.plain(inner, selectionsOf(field)) : null;
      const args = this.argumentsOf(type, field);
      return { key: field.key, name, below, args, isList: isListOf(definition) };
    });
    return (value) => (row, context, at) =>
      Object.fromEntries(
        fields.map(({ key, name, below, args, isList }) => {
          if (name === "__typename") return [key, type.name];
          const held = (value as Record<string, unknown>)[name];
          const given =
            typeof held === "function" ? held.call(value, plainOf(args, context.variables)) : held;
          if (below === null || given === null || given === undefined) return [key, given ?? null];
          return [
            key,
            isList
              ? (given as object[]).map((item) => below(item)(row, context, at))
              : below(given as object)(row, context, at),
          ];
        }),
      );
  }
}

function nameOf(field: SelectedField): string {
  return (field.nodes[0] as FieldNode).name.value;
}

function selectionsOf(field: SelectedField): SelectionSetNode[] {
  return field.nodes.flatMap((node) => node.selectionSet ?? []);
}

function definitionOf(type: GraphQLObjectType, field: SelectedField): GraphQLField<unknown, unknown> | null {
  return type.getFields()[nameOf(field)] ?? null;
}

function isListOf(definition: GraphQLField<unknown, unknown> | null): boolean {
  if (definition === null) return false;
  const type = isNonNullType(definition.type) ? definition.type.ofType : definition.type;
  return isListType(type);
}

/** Makes an object of its fields. Without a prototype where a key would reach one. */
function assemble(fields: readonly (readonly [key: string, shape: Shape])[]): Shape {
  const empty = fields.some(([key]) => key === "__proto__") ? () => Object.create(null) : () => ({});
  return (row, context, at) => {
    const object = empty() as Record<string, unknown>;
    for (const [key, shape] of fields) object[key] = shape(row, context, at);
    return object;
  };
}

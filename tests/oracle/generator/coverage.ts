import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isInterfaceType,
  isObjectType,
} from "graphql";
import { documentForms, type FormOf } from "./forms.js";

/** Under this name stands what a document uses of the language, not of a type. */
const document = "";

/** What of a schema has been used, and how often. */
export class Coverage {
  readonly #counts = new Map<string, number>();
  /** Forms of each type that are still missing, by its name. */
  readonly #missing: ReadonlyMap<string, Set<string>>;

  /** `formOf`: where using one of several things is enough; by default each is a form of its own. */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly formOf: FormOf = (use) => use,
  ) {
    const types = typesOf(schema);
    const uses = types.map((type) => [type.name, usesOfType(type)] as const);
    this.#missing = new Map(
      [...uses, [document, documentForms(types)] as const].map(([of, all]) => [of, new Set(all.map(formOf))]),
    );
  }

  add(uses: Iterable<string>): void {
    for (const form of new Set([...uses].map(this.formOf))) {
      if (!this.#counts.has(form)) for (const missing of this.#missing.values()) missing.delete(form);
      this.#counts.set(form, (this.#counts.get(form) ?? 0) + 1);
    }
  }

  count(use: string): number {
    return this.#counts.get(this.formOf(use)) ?? 0;
  }

  /** How much a use is wished for: what was never used counts by far the most. */
  wish(use: string): number {
    const count = this.count(use);
    return count === 0 ? 40 : 1 / count;
  }

  /** How many uses of a type's fields and arguments, or of its values, are still missing, with those of the enums that it takes. */
  missingOf(type: GraphQLNamedType): number {
    const own = this.#missing.get(type.name)?.size ?? 0;
    return enumsTakenBy(type).reduce((sum, one) => sum + (this.#missing.get(one.name)?.size ?? 0), own);
  }

  /** The same of a type and of what can be selected below it, without entities, which have roots of their own. */
  missingWithin(type: GraphQLNamedType, depth = 4): number {
    if (!isObjectType(type) || depth === 0) return 0;
    if (type.getInterfaces().some(({ name }) => name === "Entity")) return 0;
    const below = Object.values(type.getFields()).map((field) => getNamedType(field.type));
    const inner = new Set(below.filter((one) => one !== type));
    return [...inner].reduce(
      (sum, one) => sum + this.missingWithin(one, depth - 1) / 2,
      this.missingOf(type),
    );
  }

  /** Everything that can be asked and never was: fields, arguments, fields of inputs, enum values that are asked by. */
  get missing(): string[] {
    const asked = askedEnums(this.schema);
    const forms = typesOf(this.schema)
      .filter((type) => !isEnumType(type) || asked.has(type.name))
      .flatMap((type) => [...(this.#missing.get(type.name) ?? [])]);
    return [...new Set([...forms, ...(this.#missing.get(document) ?? [])])];
  }
}

/** Enums that an input has fields of, or that arguments of a type's fields take. */
function enumsTakenBy(type: GraphQLNamedType): GraphQLNamedType[] {
  const taken = isInputObjectType(type)
    ? Object.values(type.getFields())
    : isObjectType(type)
      ? Object.values(type.getFields()).flatMap(({ args }) => args)
      : [];
  return [...new Set(taken.map((one) => getNamedType(one.type)))].filter(isEnumType);
}

/** The types that a query can reach. */
function typesOf(schema: GraphQLSchema): GraphQLNamedType[] {
  const reached = new Set<GraphQLNamedType>();
  const next: GraphQLNamedType[] = [schema.getQueryType() ?? []].flat();
  for (let type = next.pop(); type !== undefined; type = next.pop()) {
    if (reached.has(type)) continue;
    reached.add(type);
    next.push(...neighboursOf(schema, type));
  }
  return [...reached];
}

function neighboursOf(schema: GraphQLSchema, type: GraphQLNamedType): GraphQLNamedType[] {
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => getNamedType(field.type));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const fields = Object.values(type.getFields()).flatMap((field) => [
    getNamedType(field.type),
    ...field.args.map((argument) => getNamedType(argument.type)),
  ]);
  return [...fields, ...(isInterfaceType(type) ? schema.getPossibleTypes(type) : type.getInterfaces())];
}

function usesOfType(type: GraphQLNamedType): string[] {
  if (isEnumType(type)) return type.getValues().map(({ name }) => `${type.name}.${name}`);
  if (isInputObjectType(type)) return Object.keys(type.getFields()).map((field) => `${type.name}.${field}`);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const use = `${type.name}.${field.name}`;
    return [use, ...field.args.map(({ name }) => `${use}(${name})`)];
  });
}

/** Enums that an argument or a field of an input takes. */
function askedEnums(schema: GraphQLSchema): Set<string> {
  const asked = typesOf(schema).flatMap((type) => {
    if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => field.type);
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap(({ args }) => args.map((argument) => argument.type));
  });
  return new Set(asked.filter(isInputType).map((type) => getNamedType(type).name));
}

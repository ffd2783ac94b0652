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

/** What of a schema has been used, and how often. */
export class Coverage {
  readonly #counts = new Map<string, number>();
  /** Uses of each type that are still missing, by its name. */
  readonly #missing: ReadonlyMap<string, Set<string>>;

  constructor(private readonly schema: GraphQLSchema) {
    this.#missing = new Map(typesOf(schema).map((type) => [type.name, new Set(usesOfType(type))]));
  }

  add(uses: Iterable<string>): void {
    for (const use of uses) {
      this.#counts.set(use, this.count(use) + 1);
      this.#missing.get(use.split(".", 1)[0] ?? "")?.delete(use);
    }
  }

  count(use: string): number {
    return this.#counts.get(use) ?? 0;
  }

  /** How much a use is wished for: what was never used counts by far the most. */
  wish(use: string): number {
    const count = this.count(use);
    return count === 0 ? 40 : 1 / count;
  }

  /** How many uses of a type's fields and arguments, or of its values, are still missing. */
  missingOf(type: GraphQLNamedType): number {
    const own = this.#missing.get(type.name)?.size ?? 0;
    if (!isInputObjectType(type)) return own;
    const below = Object.values(type.getFields()).map((field) => getNamedType(field.type));
    return below.filter(isEnumType).reduce((sum, one) => sum + this.missingOf(one), own);
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
    return typesOf(this.schema)
      .filter((type) => !isEnumType(type) || asked.has(type.name))
      .flatMap((type) => [...(this.#missing.get(type.name) ?? [])]);
  }
}

/** Values of enums that are only answered. */
export function answeredEnumValues(schema: GraphQLSchema): string[] {
  const asked = askedEnums(schema);
  return typesOf(schema)
    .filter((type) => isEnumType(type) && !asked.has(type.name))
    .flatMap(usesOfType);
}

function typesOf(schema: GraphQLSchema): GraphQLNamedType[] {
  return Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
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

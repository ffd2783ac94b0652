import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from "graphql";
import type { Coverage } from "./coverage.js";
import type { ValueSource } from "./values.js";

type Field = GraphQLField<unknown, unknown>;

/** What a request is to ask for. */
export interface Intent {
  /** Root fields, each a statement of its own. */
  readonly roots: readonly Field[];
  /** How many objects may be nested. */
  readonly depth: number;
  /** How many objects may be selected beside those that were never asked. */
  readonly objects: number;
}

/** A request is for one entity and what was never asked of its kind, or for this and that. */
export function intentOf(schema: GraphQLSchema, source: ValueSource): Intent {
  const { random, coverage } = source;
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  if (random.chance(0.6) && isAnyKindMissing(schema, coverage)) {
    const wish = (field: Field) => 0.01 + coverage.missingOf(getNamedType(field.type)) ** 2;
    return { roots: [random.weigh(fields, wish)], depth: 1, objects: 3 };
  }
  const count = random.pick([1, 1, 2, 3]);
  const roots = Array.from({ length: count }, () =>
    random.weigh(fields, (field) => wishOf(field, schema, coverage)),
  );
  return { roots, depth: random.between(1, 3), objects: random.pick([1, 1, 2, 3]) };
}

/** How much a root field is wished for: for itself, for what it takes, and for what can be asked below it. */
function wishOf({ name, args, type }: Field, schema: GraphQLSchema, coverage: Coverage): number {
  const taken = args.reduce((sum, argument) => sum + coverage.missingOf(getNamedType(argument.type)), 0);
  const answer = getNamedType(type);
  const below =
    isInterfaceType(answer) && !String(type).startsWith("[")
      ? schema.getPossibleTypes(answer).reduce((sum, one) => sum + pagesMissing(one, coverage) / 2, 0)
      : isKind(answer)
        ? 0
        : coverage.missingOf(answer) + coverage.missingWithin(answer);
  return 0.05 + (coverage.wish(`Query.${name}`) + 3 * taken + 4 * below) ** 1.5;
}

/** Lists of a thing that can only be paged where it is asked for by its id. */
function pagesMissing(type: GraphQLObjectType, coverage: Coverage): number {
  const fields = isKind(type) ? [] : Object.values(type.getFields());
  return fields.filter(
    ({ name, args }) =>
      args.some((argument) => argument.name === "after") &&
      coverage.count(`${type.name}.${name}(after)`) === 0,
  ).length;
}

function isAnyKindMissing(schema: GraphQLSchema, coverage: Coverage): boolean {
  return Object.values(schema.getTypeMap()).some((type) => isKind(type) && coverage.missingOf(type) > 0);
}

function isKind(type: GraphQLNamedType): boolean {
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === "Entity");
}

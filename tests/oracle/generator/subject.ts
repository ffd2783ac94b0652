import { type GraphQLNamedType, type GraphQLSchema, isObjectType } from "graphql";
import type { RecordedEntity } from "../world.model.js";
import type { ValueSource } from "./values.js";

/** The kinds that a root field answers by id, by the name of its type: one, or all for `Entity` and `Node`. */
function kindsOf({ pool }: ValueSource, type: GraphQLNamedType) {
  const kinds = [...pool.world.ontology.kinds.values()];
  return type.name === "Entity" || type.name === "Node"
    ? kinds
    : kinds.filter((kind) => kind.type === type.name);
}

/** An entity for a root field that answers one thing of a type: one with something to say to fields that are little asked yet. */
export function chooseSubject(
  schema: GraphQLSchema,
  source: ValueSource,
  type: GraphQLNamedType,
): RecordedEntity | null {
  const { random, pool, coverage } = source;
  const kinds = kindsOf(source, type);
  if (kinds.length === 0) return null;
  const missing = (name: string) => {
    const of = schema.getType(name);
    return of === undefined ? 0 : coverage.missingOf(of);
  };
  const kind = random.weigh(kinds, (one) => 0.1 + missing(one.type));
  const kindType = schema.getType(kind.type);
  if (!isObjectType(kindType)) return null;
  const field = random.weigh(Object.values(kindType.getFields()), ({ name, args }) =>
    args.reduce((sum, argument) => sum + coverage.wish(`${kind.type}.${name}(${argument.name})`), 1),
  );
  return pool.entity(random, kind.name, `${kind.type}.${field.name}`);
}

import { type GraphQLNamedType, type GraphQLSchema, isObjectType } from "graphql";
import type { RecordedEntity } from "../world.model.js";
import type { ValueSource } from "./values.js";

/** A thing to be asked for by its id. */
export interface Subject {
  /** Ids or slugs that it goes by. */
  readonly handles: readonly string[];
  /** Name of its type. */
  readonly type: string;
  /** Where it is an entity, and the field for whose sake it is asked. */
  readonly entity: { readonly recorded: RecordedEntity; readonly field: string } | null;
}

/** The kinds that a root field answers by id, by the name of its type: one, or all for `Entity` and `Node`. */
function kindsOf({ pool }: ValueSource, type: GraphQLNamedType) {
  const kinds = [...pool.world.ontology.kinds.values()];
  return type.name === "Entity" || type.name === "Node"
    ? kinds
    : kinds.filter((kind) => kind.type === type.name);
}

/** A thing for a root field that answers one of a type: mostly an entity with something to say to fields that are little asked yet. */
export function chooseSubject(
  schema: GraphQLSchema,
  source: ValueSource,
  type: GraphQLNamedType,
): Subject | null {
  const { random, pool, coverage } = source;
  const kinds = kindsOf(source, type);
  if (kinds.length === 0) return null;
  const missing = (name: string) => {
    const of = schema.getType(name);
    return of === undefined ? 0 : coverage.missingOf(of);
  };
  if (type.name === "Node" && random.chance(0.5)) {
    const { id, type: of } = pool.thing(random, (of) => 1 + missing(of));
    return { handles: [id], type: of, entity: null };
  }
  const kind = random.weigh(kinds, (one) => 0.1 + missing(one.type) ** 2);
  const kindType = schema.getType(kind.type);
  if (!isObjectType(kindType)) return null;
  const field = random.weigh(Object.values(kindType.getFields()), ({ name, args }) =>
    args.reduce(
      (sum, argument) => sum + coverage.wish(`${kind.type}.${name}(${argument.name})`),
      coverage.wish(`${kind.type}.${name}`),
    ),
  );
  const recorded = pool.entity(random, kind.name, `${kind.type}.${field.name}`);
  if (recorded === null) return null;
  const { id, slug } = recorded.entity;
  return { handles: [id, slug], type: kind.type, entity: { recorded, field: field.name } };
}

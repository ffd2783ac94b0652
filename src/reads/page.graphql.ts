import { ArgsType, type ClassType, Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "Where a page stands in its list (Relay)." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether more follow." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether some come before: true on every page but the first." })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Cursor of the first on this page; null when it is empty.",
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Cursor of the last on this page: give it to `after`.",
  })
  endCursor!: string | null;
}

@ArgsType()
export class PageArguments {
  @Field(() => Int, { defaultValue: 20, nullable: true, description: "How many at most: 1 to 100." })
  first!: number;

  @Field(() => String, { nullable: true, description: "The cursor after which the page begins." })
  after!: string | null;
}

/** A connection type and its edge, after Relay, with `nodes` beside `edges`. */
export interface ConnectionTypes {
  readonly edge: ClassType;
  readonly connection: ClassType;
}

/** A field that a connection or its edge has beyond Relay's. */
export interface ExtraField {
  readonly name: string;
  readonly type: () => unknown;
  readonly description: string;
}

/**
 * Makes `<name>Connection` and `<name>Edge`.
 * `what` names the things in the plural; `counts` says what `totalCount` counts where that is not plain.
 */
export function connectionTypes(
  name: string,
  node: () => unknown,
  what: string,
  more: { edge?: readonly ExtraField[]; connection?: readonly ExtraField[]; counts?: string } = {},
): ConnectionTypes {
  const edge = objectType(`${name}Edge`, `One of the ${what}, and its place in the list.`, [
    { name: "cursor", type: () => String, description: "Where it stands: give it to `after`." },
    { name: "node", type: node, description: "The thing itself." },
    ...(more.edge ?? []),
  ]);
  const connection = objectType(`${name}Connection`, `A page of ${what}.`, [
    { name: "edges", type: () => [edge], description: "The page, each with its cursor." },
    { name: "nodes", type: () => [node()], description: "The page without cursors." },
    { name: "pageInfo", type: () => PageInfo, description: "Where the page stands." },
    {
      name: "totalCount",
      type: () => Int,
      description: more.counts ?? `How many ${what} there are in all, whatever the page.`,
    },
    ...(more.connection ?? []),
  ]);
  return { edge, connection };
}

/** An object type made at run time from its fields. */
function objectType(name: string, description: string, fields: readonly ExtraField[]): ClassType {
  const type = { [name]: class {} }[name] as ClassType;
  ObjectType(name, { description })(type);
  for (const field of fields)
    Field(field.type as () => ClassType, { description: field.description, simple: true })(
      type.prototype,
      field.name,
    );
  return type;
}

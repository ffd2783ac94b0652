import { ArgsType, Field, ID, Int, ObjectType } from "type-graphql";
import { Entity } from "../entity/entity.graphql.js";
import { AsOf } from "../reads/as-of.graphql.js";
import { Relation, RelationFilter } from "../relation/relation.graphql.js";

@ObjectType({ description: "One way from one entity to another, which meets no entity twice." })
export class Path {
  @Field(() => [Entity], { description: "The entities on the way, both ends among them." })
  nodes!: Entity[];

  @Field(() => [Relation], {
    description:
      "The relations on the way: each joins an entity of `nodes` and the next one, whichever way it runs.",
  })
  relations!: Relation[];

  @Field(() => Int, { description: "How many relations it has; 0 where both ends are one entity." })
  length!: number;
}

@ObjectType({ description: "The ways from one entity to another." })
export class PathResult {
  @Field(() => [Path], {
    description:
      "The shortest first; of equal length, those with fewer disputed relations first, then those whose relations have more origins together, then by the relations' ids. Two paths may meet the same entities by other relations.",
  })
  paths!: Path[];

  @Field(() => Boolean, {
    description: "Whether there are more within `maxHops` than were asked for, or than were looked for.",
  })
  truncated!: boolean;
}

/** What the root field `paths` takes. */
@ArgsType()
export class PathArguments {
  @Field(() => ID, { description: "Where the paths begin: id or slug." })
  from!: string;

  @Field(() => ID, { description: "Where they end: id or slug." })
  to!: string;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 6,
    description: "How many relations a path has at most, 0 to 8.",
  })
  maxHops!: number;

  @Field(() => RelationFilter, { nullable: true, description: "Only along relations that pass." })
  filter!: RelationFilter | null;

  @Field(() => AsOf, { nullable: true, description: "As of when; now by default." })
  asOf!: AsOf | null;

  @Field(() => Int, { nullable: true, defaultValue: 5, description: "How many paths at most, 0 to 20." })
  first!: number;
}

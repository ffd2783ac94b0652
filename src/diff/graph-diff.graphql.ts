import { ArgsType, Field, ID, ObjectType } from "type-graphql";
import { AsOf } from "../reads/as-of.graphql.js";
import { Relation, RelationFilter } from "../relation/relation.graphql.js";

@ObjectType({
  description:
    "What of the relations differs between two views of the graph. Each list is ordered by the names of its ends and has 500 at most.",
})
export class GraphDiff {
  @Field(() => [Relation], { description: "There as of `to` and not as of `from`; read as of `to`." })
  gained!: Relation[];

  @Field(() => [Relation], { description: "There as of `from` and not as of `to`; read as of `from`." })
  lost!: Relation[];

  @Field(() => [Relation], {
    description: "There in both, and disputed as of `to` only; read as of `to`.",
  })
  newlyDisputed!: Relation[];

  @Field(() => [Relation], {
    description: "There in both, and disputed as of `from` only; read as of `to`.",
  })
  settled!: Relation[];

  @Field(() => Boolean, { description: "Whether one of the lists has more than is shown." })
  truncated!: boolean;
}

@ArgsType()
export class GraphDiffArguments {
  @Field(() => AsOf, { description: "The one view of the graph; `{}` is all of it, as known now." })
  from!: AsOf;

  @Field(() => AsOf, { description: "The other view." })
  to!: AsOf;

  @Field(() => [ID], {
    nullable: true,
    description: "Only relations that one of these entities stands in: ids or slugs.",
  })
  seeds!: string[] | null;

  @Field(() => RelationFilter, {
    nullable: true,
    description: "Only relations that pass, in each of the two views.",
  })
  filter!: RelationFilter | null;
}

import { ArgsType, Field, ID, Int, ObjectType } from "type-graphql";
import { Entity } from "../entity/entity.graphql.js";
import { AsOf } from "../reads/as-of.graphql.js";
import { Relation, RelationFilter } from "../relation/relation.graphql.js";

@ObjectType({ description: "An entity in a picture." })
export class GraphNode {
  @Field(() => Entity, {
    description: "The entity; the one that stands for it, where it was judged the same as another.",
  })
  entity!: Entity;

  @Field(() => Int, {
    description:
      "How many relations lie between it and the nearest seed; 0 for a seed, and for all where no seeds are given.",
  })
  hop!: number;

  @Field(() => Int, {
    description:
      "How many other entities it is related to, by relations that pass the filter and `asOf`, that are neither in `nodes` nor `known`.",
  })
  hiddenNeighbours!: number;
}

@ObjectType({ description: "How much of something is not in the picture for want of room." })
export class Omitted {
  @Field(() => Int, { description: "How many; where `exact` is false, at least so many." })
  count!: number;

  @Field(() => Boolean, {
    description:
      "Whether that is all: always up to one hop and of the whole graph, and wherever nothing was left out. Else what lies behind left-out nodes was not looked at.",
  })
  exact!: boolean;
}

@ObjectType({
  description:
    "A part of the graph, to be drawn: every relation's two ends are in `nodes` or were `known`. What is left out is counted.",
})
export class GraphView {
  @Field(() => [GraphNode], {
    description:
      "The entities in order of rank, known ones left out: seeds first, then hop by hop, each node's neighbours in turn, those from most origins first. Merged entities are shown as the one that stands for them.",
  })
  nodes!: GraphNode[];

  @Field(() => [Relation], {
    description:
      "All relations that pass between two of `nodes`, or between one of them, or a seed, and a known entity; those from most origins first. At most five for each of `maxNodes`, and 200 in any picture.",
  })
  relations!: Relation[];

  @Field(() => Boolean, { description: "Whether anything within reach was left out." })
  truncated!: boolean;

  @Field(() => Omitted, { description: "Entities within reach that found no room." })
  omittedNodes!: Omitted;

  @Field(() => Omitted, {
    description: "Relations that would be there too, had they and the omitted entities found room.",
  })
  omittedRelations!: Omitted;

  @Field(() => Int, {
    description:
      "How many claims that stand are about `nodes` (as subject, object or in a role) and make no relation: denied, withheld, planned or otherwise not said to be so, with an end that is not known or is a value, or set aside by rank. Of the filter, only `predicates` counts. `claims` lists them.",
  })
  claimsWithoutEdge!: number;
}

/** What the root field `graph` takes. */
@ArgsType()
export class GraphArguments {
  @Field(() => [ID], {
    nullable: true,
    description:
      "Where the picture begins: ids or slugs, merged ones too. What names nothing is passed over; where none names anything, the picture is empty. Not given: the whole graph, all that a relation joins, the best connected first.",
  })
  seeds!: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      "What is drawn already: ids or slugs. These are not sent again and do not count; relations between them and new nodes, or seeds, are sent, and the picture grows through them.",
  })
  known!: string[] | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 1,
    description: "How far from its seeds the picture reaches, 0 to 4; 0: the seeds and what relates them.",
  })
  hops!: number;

  @Field(() => RelationFilter, { nullable: true, description: "Only along relations that pass." })
  filter!: RelationFilter | null;

  @Field(() => AsOf, { nullable: true, description: "As of when; now by default." })
  asOf!: AsOf | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 200,
    description: "How many nodes at most, 0 to 1,000, not counting known ones.",
  })
  maxNodes!: number;
}

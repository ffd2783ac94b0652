import { Args, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { Claim, ClaimConnection } from "../claim/claim.graphql.js";
import { Conflict } from "../conflict/conflict.graphql.js";
import { Entity } from "../entity/entity.graphql.js";
import { Kind, Predicate, PredicateName } from "../ontology/ontology.graphql.js";
import { Node } from "../reads/node.graphql.js";
import { connectionTypes, PageArguments } from "../reads/page.graphql.js";
import { DateTimeScalar } from "../reads/scalars.graphql.js";
import { KnownSpan, TimeSpan } from "../time/time.graphql.js";

@ObjectType({
  implements: Node,
  description:
    "What the graph believes: one edge between two entities, derived from claims, never written by hand.",
})
export class Relation extends Node {
  @Field(() => ID, { description: "Of this version of it." })
  versionId!: string;

  @Field(() => Predicate, { description: "What kind of relation it is." })
  predicate!: Predicate;

  @Field(() => Entity, { description: "Who, or what, does or is it; of a symmetric one, either end." })
  subject!: Entity;

  @Field(() => Entity, { description: "To whom, or to what." })
  object!: Entity;

  @Field(() => ID, { description: "The subject's id." })
  subjectId!: string;

  @Field(() => ID, { description: "The object's id." })
  objectId!: string;

  @Field(() => [TimeSpan], {
    description:
      "When it held: one for a simple state; several when it ended and began again, or happened more than once.",
  })
  periods!: TimeSpan[];

  @Field(() => KnownSpan, { description: "When this graph held this version of it." })
  known!: KnownSpan;

  @Field(() => DateTimeScalar, {
    description: "Since when this graph has known it, through all its versions.",
  })
  knownSince!: string;

  @Field(() => Boolean, {
    description: "A live claim denies it, or conflicts with it, in an overlapping time.",
  })
  disputed!: boolean;

  @Field(() => Boolean, { description: "It rests only on the word of its own subject." })
  selfReportedOnly!: boolean;

  @Field(() => [Entity], { description: "On whose word." })
  speakers!: Entity[];

  @Field(() => Int, { description: "How many claims support it." })
  claimCount!: number;

  @Field(() => Int, { description: "In how many documents." })
  documentCount!: number;

  @Field(() => Int, { description: "From how many origins: a claim that repeats another adds none." })
  originCount!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "How much it is to be believed, 0 to 1, by the rule in docs/decisions/004-deriving.md; null where sources are not rated.",
  })
  confidence!: number | null;

  @Field(() => Claim, { nullable: true, description: "The claim that speaks best for it." })
  bestClaim!: Claim | null;

  @Field(() => ClaimConnection, {
    description: "All claims about it: those that support it and those that do not.",
  })
  claims(@Args(() => PageArguments) _: PageArguments): void {}

  @Field(() => [Conflict], { description: "Where its claims do not agree." })
  conflicts!: Conflict[];
}

const relations = connectionTypes("Relation", () => Relation, "relations");
export const RelationConnection = relations.connection;

@InputType({
  description:
    "Which relations: all that is given must be true; a list means any of it, unless it says otherwise.",
})
export class RelationFilter {
  @Field(() => [PredicateName], { nullable: true, description: "Of one of these predicates." })
  predicates?: string[];

  @Field(() => [Kind], { nullable: true, description: "With one of these kinds at either end." })
  kinds?: string[];

  @Field(() => [ID], { nullable: true, description: "With both ends among these entities: ids or slugs." })
  among?: string[];

  @Field(() => Boolean, { nullable: true, description: "Disputed, or not." })
  disputed?: boolean;

  @Field(() => Boolean, { nullable: true, description: "Resting only on its own subject's word, or not." })
  selfReported?: boolean;

  @Field(() => Int, { nullable: true, description: "From at least so many origins." })
  minOrigins?: number;

  @Field(() => Int, { nullable: true, description: "From at most so many origins." })
  maxOrigins?: number;

  @Field(() => [ID], { nullable: true, description: "On the word of one of these at least: ids or slugs." })
  speakers?: string[];

  @Field(() => [ID], { nullable: true, description: "On the word of none but these: ids or slugs." })
  onlySpeakers?: string[];
}

export enum RelationOrder {
  SINCE = "SINCE",
  SINCE_DESC = "SINCE_DESC",
  NAME = "NAME",
  ORIGINS_DESC = "ORIGINS_DESC",
}
registerEnumType(RelationOrder, {
  name: "RelationOrder",
  description: "How to order relations; equal ones by id.",
  valuesConfig: {
    SINCE: { description: "The earliest first; those without a date last." },
    SINCE_DESC: { description: "The latest first; those without a date last." },
    NAME: {
      description:
        "By the other end's name, folded; in a list without a near end, by the subject's, then the object's.",
    },
    ORIGINS_DESC: { description: "Those from most origins first." },
  },
});

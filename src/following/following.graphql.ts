import { Args, ArgsType, Field, Int, ObjectType, Resolver, Subscription } from "type-graphql";
import { Claim, ClaimFilter } from "../claim/claim.graphql.js";
import { ChangeKind } from "../relation/change-kind.graphql.js";
import { Relation, RelationFilter } from "../relation/relation.graphql.js";

@ObjectType({ description: "That a claim was recorded." })
export class ClaimRecord {
  @Field(() => Claim, { description: "The claim, as it was known when it was recorded." })
  claim!: Claim;

  @Field(() => Int, { description: "The tick that recorded it." })
  tick!: number;
}

@ObjectType({ description: "That a relation came to be, changed, or was lost." })
export class RelationChange {
  @Field(() => ChangeKind, { description: "What became of it." })
  change!: ChangeKind;

  @Field(() => Relation, {
    description: "The version of it that the tick made; where it was lost, the last one before.",
  })
  relation!: Relation;

  @Field(() => Int, { description: "The tick that changed it." })
  tick!: number;
}

const sinceTick =
  "Only what came after this tick: first what has been since, then what comes. From now on where it is left out; 0: from the beginning.";

@ArgsType()
class ClaimRecordedArguments {
  @Field(() => ClaimFilter, {
    nullable: true,
    description: "Only claims that pass, as they were known when they were recorded.",
  })
  filter!: ClaimFilter | null;

  @Field(() => Int, { nullable: true, description: sinceTick })
  sinceTick!: number | null;
}

@ArgsType()
class RelationChangedArguments {
  @Field(() => RelationFilter, {
    nullable: true,
    description: "Only relations that pass, in the version that is shown.",
  })
  filter!: RelationFilter | null;

  @Field(() => Int, { nullable: true, description: sinceTick })
  sinceTick!: number | null;
}

/** The root fields for following, as the schema shows them. What type-graphql would send them by is never used: they follow the ledger. */
@Resolver()
export class Follows {
  @Subscription(() => ClaimRecord, {
    topics: "ledger",
    description:
      "Each claim that is recorded, in the order of the ticks; what is shown of it is as it was known then.",
  })
  claimRecorded(@Args(() => ClaimRecordedArguments) _: ClaimRecordedArguments): void {}

  @Subscription(() => RelationChange, {
    topics: "ledger",
    description:
      "Each step that a relation takes, in the order of the ticks; a tick may have several, each of another relation.",
  })
  relationChanged(@Args(() => RelationChangedArguments) _: RelationChangedArguments): void {}
}

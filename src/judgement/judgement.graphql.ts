import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { Entity } from "../entity/entity.graphql.js";
import { Node } from "../reads/node.graphql.js";
import { connectionTypes } from "../reads/page.graphql.js";
import { DateTimeScalar } from "../reads/scalars.graphql.js";
import { KeyedInput } from "../writing/keyed-input.graphql.js";
import { type InputProblem, UserError } from "../writing/user-error.graphql.js";

export enum Judgement {
  SAME = "SAME",
  DIFFERENT = "DIFFERENT",
  UNSURE = "UNSURE",
}
registerEnumType(Judgement, {
  name: "Judgement",
  description: "Whether two entities are one.",
  valuesConfig: {
    SAME: { description: "They are one; so is whatever is the same as either." },
    DIFFERENT: { description: "They are two, and are never suggested again." },
    UNSURE: { description: "It was looked at and could not be decided; nothing follows from it." },
  },
});

@ObjectType({
  implements: Node,
  description: "Somebody's word on whether two entities are one. Never changed, only withdrawn.",
})
export class IdentityJudgement extends Node {
  @Field(() => Entity, { description: "One of the two." })
  left!: Entity;

  @Field(() => Entity, { description: "The other." })
  right!: Entity;

  @Field(() => Judgement, { description: "What was judged." })
  judgement!: Judgement;

  @Field(() => String, { description: "Why." })
  reason!: string;

  @Field(() => String, { description: "By whom." })
  judgedBy!: string;

  @Field(() => DateTimeScalar, { description: "When." })
  judgedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was withdrawn; null: it stands." })
  withdrawnAt!: string | null;

  @Field(() => String, { nullable: true, description: "By whom it was withdrawn." })
  withdrawnBy!: string | null;

  @Field(() => String, { nullable: true, description: "Why it was withdrawn." })
  withdrawalReason!: string | null;
}

const judgements = connectionTypes("Judgement", () => IdentityJudgement, "judgements");
export const JudgementConnection = judgements.connection;

@InputType({ description: "Your word on whether two entities are one." })
export class JudgeIdentityInput extends KeyedInput {
  @Field(() => ID, { description: "One of the two: id or slug." })
  left!: string;

  @Field(() => ID, { description: "The other: id or slug." })
  right!: string;

  @Field(() => Judgement, { description: "What you judge." })
  judgement!: Judgement;

  @Field(() => String, { description: "Why." })
  reason!: string;
}

@InputType({ description: "A judgement to be taken back." })
export class WithdrawJudgementInput extends KeyedInput {
  @Field(() => ID, { description: "The judgement." })
  id!: string;

  @Field(() => String, { description: "Why." })
  reason!: string;
}

@ObjectType({ description: "What became of a judgement." })
export class JudgementPayload {
  @Field(() => IdentityJudgement, {
    nullable: true,
    description: "As it is now; null where there are `userErrors`.",
  })
  judgement!: IdentityJudgement | null;

  @Field(() => [UserError], { description: "What to mend; nothing was written where there are any." })
  userErrors!: InputProblem[];
}

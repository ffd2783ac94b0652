import { Field, InterfaceType, ObjectType } from "type-graphql";

@InterfaceType({ description: "Something in an input that you can mend; nothing was written." })
export abstract class UserError {
  @Field(() => String, { description: "What is wrong, what is allowed and what to do." })
  message!: string;

  @Field(() => String, { description: "Stable, for programs: KIND_NOT_ALLOWED." })
  code!: string;

  @Field(() => [String], { description: "Where in the arguments: input, roles, 0, entity." })
  path!: string[];
}

@ObjectType({ implements: UserError, description: "A problem with an input." })
export class InputProblem extends UserError {}

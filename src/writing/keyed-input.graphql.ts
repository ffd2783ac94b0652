import { Field, InputType } from "type-graphql";

@InputType({ description: "What every input for writing has." })
export abstract class KeyedInput {
  @Field(() => String, {
    description:
      "Your own text of 1 to 200 characters: the same key and input again give the first result again.",
  })
  idempotencyKey!: string;
}

import { Field, ID, InterfaceType } from "type-graphql";

@InterfaceType({ description: "Anything with an id of its own." })
export abstract class Node {
  @Field(() => ID, {
    description: "Opaque, stable for ever: across restarts, versions, export and import.",
  })
  id!: string;
}

import { Field, Float, ObjectType } from "type-graphql";
import { Entity } from "../entity/entity.graphql.js";
import { connectionTypes } from "../reads/page.graphql.js";

@ObjectType({
  description:
    "Two entities of one kind that may be one, which nobody has judged yet. A suggestion: nothing follows from it.",
})
export class IdentityCandidate {
  @Field(() => Entity, { description: "The one recorded first: it would stand for both." })
  left!: Entity;

  @Field(() => Entity, { description: "The other." })
  right!: Entity;

  @Field(() => Float, {
    description:
      "How much speaks for it, 0 to 1, by their names and their shared neighbours. A shared alias alone stays below 0.5: never more than UNSURE.",
  })
  score!: number;

  @Field(() => [String], { description: "What speaks for it, in English, with the names that met." })
  reasons!: string[];
}

const candidates = connectionTypes("Candidate", () => IdentityCandidate, "pairs that may be one", {
  counts: "How many pairs there are, whatever the page; at most 1,000 are suggested at once.",
});
export const CandidateConnection = candidates.connection;

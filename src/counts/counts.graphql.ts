import { ArgsType, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { ClaimFilter } from "../claim/claim.graphql.js";
import { AsOf } from "../reads/as-of.graphql.js";
import { RelationFilter } from "../relation/relation.graphql.js";

export enum CountOf {
  CLAIMS = "CLAIMS",
  RELATIONS = "RELATIONS",
}
registerEnumType(CountOf, {
  name: "CountOf",
  description: "What to count.",
  valuesConfig: {
    CLAIMS: { description: "Claims: what was said." },
    RELATIONS: { description: "Relations: what the graph believes." },
  },
});

export enum CountBy {
  PREDICATE = "PREDICATE",
  KIND = "KIND",
  SPEAKER = "SPEAKER",
  DOCUMENT = "DOCUMENT",
  STANCE = "STANCE",
  MODALITY = "MODALITY",
  YEAR = "YEAR",
}
registerEnumType(CountBy, {
  name: "CountBy",
  description: "What to group by. What belongs to several groups is counted once in each.",
  valuesConfig: {
    PREDICATE: { description: "Its predicate; the key is the enum's name." },
    KIND: {
      description:
        "The kinds of its subject and its object, each once; the key is the enum's name, '' where neither is an entity.",
    },
    SPEAKER: {
      description:
        "On whose word: a claim's innermost speaker, those of a relation's origins; the key is the slug of who stands for them, '' for a document's own voice and for somebody who is not named.",
    },
    DOCUMENT: {
      description:
        "The claim's document, or those of the claims that support the relation; the key is its slug.",
    },
    STANCE: { description: "How its speaker stands to it; of claims only. The key is the enum's name." },
    MODALITY: {
      description: "In what way it is said to be so; of claims only. The key is the enum's name.",
    },
    YEAR: {
      description:
        "The year of the first day that the claim's own time speaks of, or of the relation's first known beginning; '' where no day is known.",
    },
  },
});

@ObjectType({ description: "How many there are of one group." })
export class CountRow {
  @Field(() => [String], { description: "What the group has in common, in the order of `by`." })
  keys!: string[];

  @Field(() => Int, { description: "How many." })
  count!: number;
}

@ArgsType()
export class CountsArguments {
  @Field(() => CountOf, { description: "What to count." })
  of!: CountOf;

  @Field(() => [CountBy], { description: "What to group by: one to three, each of which counts once." })
  by!: CountBy[];

  @Field(() => ClaimFilter, {
    nullable: true,
    description: "Only claims that pass; of relations it is refused.",
  })
  claims!: ClaimFilter | null;

  @Field(() => RelationFilter, {
    nullable: true,
    description: "Only relations that pass; of claims it is refused.",
  })
  relations!: RelationFilter | null;

  @Field(() => AsOf, { nullable: true, description: "As of when; now by default." })
  asOf!: AsOf | null;
}

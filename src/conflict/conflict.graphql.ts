import { Args, Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { Claim } from "../claim/claim.graphql.js";
import { LabelArguments, PredicateName } from "../ontology/ontology.graphql.js";
import { TimeMatch } from "../reads/as-of.graphql.js";
import { Node } from "../reads/node.graphql.js";
import { connectionTypes } from "../reads/page.graphql.js";
import { KnownSpan } from "../time/time.graphql.js";

export enum ConflictKind {
  DENIED = "DENIED",
  UNCONFIRMED = "UNCONFIRMED",
  REFUTED = "REFUTED",
  TWO_HOLDERS = "TWO_HOLDERS",
  INCOMPATIBLE = "INCOMPATIBLE",
  VALUES_DIFFER = "VALUES_DIFFER",
}
registerEnumType(ConflictKind, {
  name: "ConflictKind",
  description: "The rule that found a conflict.",
  valuesConfig: {
    DENIED: { description: "One affirms what another denies." },
    UNCONFIRMED: {
      description: "One affirms what another refuses to confirm or to disclose; nothing is disputed by it.",
    },
    REFUTED: { description: "One claim says that another is not true." },
    TWO_HOLDERS: { description: "Two hold at the same time what only one can hold." },
    INCOMPATIBLE: { description: "Two relations that cannot stand together." },
    VALUES_DIFFER: { description: "Two values of what has only one." },
  },
});

@ObjectType({
  implements: Node,
  description:
    "Claims that cannot all be true, or that one side affirms and another withholds, with the rule that found it.",
})
export class Conflict extends Node {
  @Field(() => ConflictKind, { description: "The rule." })
  kind!: ConflictKind;

  @Field(() => String, { description: "What does not agree, as a sentence." })
  explanation(@Args(() => LabelArguments) _: LabelArguments): void {}

  @Field(() => TimeMatch, {
    description:
      "CERTAIN: they surely speak of the same time. POSSIBLE: they may; then nothing is marked disputed.",
  })
  certainty!: TimeMatch;

  @Field(() => [Claim], { description: "The claims, the one that stands first, then the one against it." })
  claims!: Claim[];

  @Field(() => KnownSpan, { description: "Since when, and until when, the record has held it." })
  known!: KnownSpan;
}

const conflicts = connectionTypes("Conflict", () => Conflict, "conflicts");
export const ConflictConnection = conflicts.connection;

@InputType({ description: "Which conflicts: all that is given must be true; a list means any of it." })
export class ConflictFilter {
  @Field(() => [ConflictKind], { nullable: true, description: "Found by one of these rules." })
  kinds?: ConflictKind[];

  @Field(() => [ID], { nullable: true, description: "With one of these at an end of a claim: ids or slugs." })
  about?: string[];

  @Field(() => [PredicateName], { nullable: true, description: "With a claim of one of these predicates." })
  predicates?: string[];
}

import { Field, InputType, registerEnumType } from "type-graphql";
import { DateTimeScalar, EdtfScalar } from "./scalars.graphql.js";

export enum TimeMatch {
  POSSIBLE = "POSSIBLE",
  CERTAIN = "CERTAIN",
}
registerEnumType(TimeMatch, {
  name: "TimeMatch",
  description: "How sure a match in time must be.",
  valuesConfig: {
    POSSIBLE: { description: "May hold on some day of it." },
    CERTAIN: { description: "Surely holds on every day of it." },
  },
});

@InputType({
  description:
    "The graph as of a date in the world, as known at an instant, or both. Nested fields inherit the nearest one above them.",
})
export class AsOf {
  @Field(() => EdtfScalar, { nullable: true, description: "When it held in the world; absent: at any time." })
  validAt?: string;

  @Field(() => TimeMatch, {
    nullable: true,
    defaultValue: TimeMatch.POSSIBLE,
    description: "Whether what may have held then counts, or only what surely did.",
  })
  match?: TimeMatch;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "What this graph had been told by then; absent: by now.",
  })
  knownAt?: string;
}

import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Entity } from "../entity/entity.graphql.js";
import { DateScalar, DateTimeScalar, EdtfScalar } from "../reads/scalars.graphql.js";

export enum TimeRelation {
  BEFORE = "BEFORE",
  DURING = "DURING",
  AFTER = "AFTER",
}
registerEnumType(TimeRelation, {
  name: "TimeRelation",
  description: "How a time stands to the event it is told by.",
  valuesConfig: {
    BEFORE: { description: "Before the event." },
    DURING: { description: "During the event." },
    AFTER: { description: "After the event." },
  },
});

export enum TimeAspect {
  HELD = "HELD",
  STARTED = "STARTED",
  ENDED = "ENDED",
  OCCURRED = "OCCURRED",
}
registerEnumType(TimeAspect, {
  name: "TimeAspect",
  description: "What a claim's date means.",
  valuesConfig: {
    HELD: { description: "It held then; when it began or ended is not said." },
    STARTED: { description: "It began then." },
    ENDED: { description: "It ended then." },
    OCCURRED: { description: "It happened then." },
  },
});

@ObjectType({
  description:
    "Bounds are days: the span surely holds from startLatest to endEarliest and may hold from startEarliest to endLatest. null: no bound is known.",
})
export class TimeSpan {
  @Field(() => DateScalar, { nullable: true, description: "It did not begin before this day." })
  startEarliest!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "It had begun by this day." })
  startLatest!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "It had not ended before this day." })
  endEarliest!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "It had ended by this day." })
  endLatest!: string | null;

  @Field(() => EdtfScalar, { nullable: true, description: "The same in EDTF, where that can say it." })
  edtf!: string | null;

  @Field(() => String, { nullable: true, description: "The source's own words for the time." })
  phrase!: string | null;

  @Field(() => Entity, { nullable: true, description: "The event that the time is told by." })
  relativeTo!: Entity | null;

  @Field(() => TimeRelation, { nullable: true, description: "How it stands to that event." })
  timeRelation!: TimeRelation | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "true: said to go on; false: said to have ended, or an occurrence; null: not said.",
  })
  ongoing!: boolean | null;
}

@ObjectType({ description: "When this graph was told, and until when it held it so." })
export class KnownSpan {
  @Field(() => DateTimeScalar, { description: "From this instant." })
  from!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "Until this instant; null: still." })
  to!: string | null;
}

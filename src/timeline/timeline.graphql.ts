import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Claim, ClaimFilter } from "../claim/claim.graphql.js";
import { AsOf } from "../reads/as-of.graphql.js";
import { connectionTypes, PageArguments } from "../reads/page.graphql.js";
import { DateScalar } from "../reads/scalars.graphql.js";

export enum TimePlacement {
  CLAIM = "CLAIM",
  APPROXIMATE = "APPROXIMATE",
  ANCHOR = "ANCHOR",
  SEQUENCE = "SEQUENCE",
  DOCUMENT = "DOCUMENT",
  NONE = "NONE",
}
registerEnumType(TimePlacement, {
  name: "TimePlacement",
  description:
    "By what an item stands where it stands in a timeline. SEQUENCE, DOCUMENT and NONE are undated: they stand at the end.",
  valuesConfig: {
    CLAIM: { description: "By days that the claim's own time gives." },
    APPROXIMATE: {
      description: "By the claim's own date as it is written (`2015-03~`), which gives no day as a bound.",
    },
    ANCHOR: {
      description: "By days of the event that its time is told by, or that it is part of.",
    },
    SEQUENCE: {
      description:
        "Undated, as the event is too: before, during or after it, as the texts tell it, among all that is told around one event.",
    },
    DOCUMENT: {
      description: "Undated and told by no event: by the date of its document, which gives it no day.",
    },
    NONE: { description: "Undated, and its document's date is not known: by its place in the text." },
  },
});

@ObjectType({ description: "A claim, and when what it says was." })
export class TimelineItem {
  @Field(() => Claim, { description: "The claim." })
  claim!: Claim;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The first day that is meant, or may be; null: no day is known before which it was not.",
  })
  earliest!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "The last day that is meant, or may be; null: no day is known after which it was not. What goes on may go on after it.",
  })
  latest!: string | null;

  @Field(() => TimePlacement, {
    description:
      "By what it stands here. Its days are the claim's own, or its event's: never those of the document.",
  })
  placedBy!: TimePlacement;
}

@ArgsType()
export class TimelineArguments extends PageArguments {
  @Field(() => [ID], {
    nullable: true,
    description: "Only claims about one of these entities, or on their word: ids or slugs.",
  })
  about!: string[] | null;

  @Field(() => ClaimFilter, { nullable: true, description: "Only claims that pass." })
  filter!: ClaimFilter | null;

  @Field(() => AsOf, { nullable: true, description: "As of when; now by default." })
  asOf!: AsOf | null;

  @Field(() => Int, { defaultValue: 50, nullable: true, description: "How many at most: 1 to 100." })
  override first!: number;
}

const timeline = connectionTypes("Timeline", () => TimelineItem, "items of a timeline", {
  connection: [
    {
      name: "undatedCount",
      type: () => Int,
      description:
        "How many of them all have no day, neither of their own nor of an event's: they stand at the end.",
    },
  ],
  counts: "How many claims there are in all, dated and undated, whatever the page.",
});
export const TimelineConnection = timeline.connection;

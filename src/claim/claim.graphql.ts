import { Args, Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { Conflict } from "../conflict/conflict.graphql.js";
import { Document } from "../document/document.graphql.js";
import { Entity } from "../entity/entity.graphql.js";
import { LabelArguments, Predicate, PredicateName } from "../ontology/ontology.graphql.js";
import { Node } from "../reads/node.graphql.js";
import { connectionTypes } from "../reads/page.graphql.js";
import { DateScalar, DateTimeScalar, EdtfScalar, LanguageTagScalar } from "../reads/scalars.graphql.js";
import { Relation } from "../relation/relation.graphql.js";
import { TimeAspect, TimeRelation } from "../time/time.graphql.js";
import { EndStatus, Modality, Rank, SpeechAct, Stance } from "./claim-enums.graphql.js";

export { ClaimEnd, ClaimOrder } from "./claim-enums.graphql.js";

@ObjectType({
  description:
    'A number as the document gives it; "more than a hundred" is low 100, exclusive, no best, no high.',
})
export class Quantity {
  @Field(() => Float, { nullable: true, description: "Not less than this; null: no lower bound is said." })
  low!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "The number itself, or the best guess; null: none is said.",
  })
  best!: number | null;

  @Field(() => Float, { nullable: true, description: "Not more than this; null: no upper bound is said." })
  high!: number | null;

  @Field(() => Boolean, { description: "Whether it is more than `low`, not equal." })
  lowExclusive!: boolean;

  @Field(() => Boolean, { description: "Whether it is less than `high`, not equal." })
  highExclusive!: boolean;

  @Field(() => String, { nullable: true, description: "person, day, metre ...: its predicate's unit." })
  unit!: string | null;

  @Field(() => String, { nullable: true, description: "The document's own words." })
  text!: string | null;
}

@ObjectType({ description: "A further party to a claim." })
export class ClaimRole {
  @Field(() => String, { description: "event, place, instrument, with, from, to, condition ..." })
  name!: string;

  @Field(() => Entity, { nullable: true, description: "Who or what; null where only words say it." })
  entity!: Entity | null;

  @Field(() => String, { nullable: true, description: "The words; null where it is an entity." })
  text!: string | null;
}

@ObjectType({ description: "When a claim says that it held or happened." })
export class ClaimTime {
  @Field(() => TimeAspect, { description: "What the date means." })
  aspect!: TimeAspect;

  @Field(() => EdtfScalar, { nullable: true, description: "The date, where the text gives one." })
  at!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Not before this day." })
  earliest!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Not after this day." })
  latest!: string | null;

  @Field(() => String, { nullable: true, description: "The document's own words for the time." })
  phrase!: string | null;

  @Field(() => Entity, { nullable: true, description: "The event that the time is told by." })
  relativeTo!: Entity | null;

  @Field(() => TimeRelation, { nullable: true, description: "How it stands to that event." })
  timeRelation!: TimeRelation | null;
}

@ObjectType({ description: "One link of the chain of report." })
export class Attribution {
  @Field(() => Entity, {
    nullable: true,
    description: "Who says it; null: not named, or the document's own voice.",
  })
  speaker!: Entity | null;

  @Field(() => EndStatus, {
    description: "KNOWN; UNKNOWN: somebody not named; NONE: the document's own voice.",
  })
  speakerStatus!: EndStatus;

  @Field(() => SpeechAct, { description: "By which act." })
  act!: SpeechAct;

  @Field(() => String, { nullable: true, description: "Through which channel, in the analyst's words." })
  channel!: string | null;

  @Field(() => Int, { description: "0 for the outermost, counting inwards." })
  depth!: number;
}

@ObjectType({
  description:
    "The exact words that a claim rests on (W3C Web Annotation: a text quote and a text position).",
})
export class Evidence {
  @Field(() => ID, { description: "Opaque and stable." })
  id!: string;

  @Field(() => String, { description: "The words." })
  exact!: string;

  @Field(() => String, {
    nullable: true,
    description: "What stands before them; null until the text is attached.",
  })
  prefix!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What stands after them; null until the text is attached.",
  })
  suffix!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Where they begin, in Unicode code points of the NFC text, from 0.",
  })
  start!: number | null;

  @Field(() => Int, { nullable: true, description: "Where they end: the place after the last code point." })
  end!: number | null;

  @Field(() => Boolean, { description: "Whether the words were found at that place in the attached text." })
  verified!: boolean;

  @Field(() => LanguageTagScalar, { description: "Their language." })
  language!: string;

  @Field(() => String, {
    nullable: true,
    description: "The words in another language; null: nobody translated them.",
  })
  translation!: string | null;

  @Field(() => String, { nullable: true, description: "Who translated them." })
  translatedBy!: string | null;

  @Field(() => Document, { nullable: true, description: "Where they stand." })
  document!: Document | null;
}

@ObjectType({ implements: Node, description: "One assertion in one document. Never changed once recorded." })
export class Claim extends Node {
  @Field(() => String, { description: "The claim as one sentence, made from the ontology's labels." })
  text(@Args(() => LabelArguments) _: LabelArguments): void {}

  @Field(() => Entity, {
    nullable: true,
    description: "As recorded; null where it is not known or there is none.",
  })
  subject!: Entity | null;

  @Field(() => EndStatus, {
    description: 'KNOWN; UNKNOWN: "killed", by whom is not said; NONE: "no group ...".',
  })
  subjectStatus!: EndStatus;

  @Field(() => Predicate, { description: "What is said of it." })
  predicate!: Predicate;

  @Field(() => Entity, {
    nullable: true,
    description: "As recorded; null where it is not known, there is none, or it is a value.",
  })
  object!: Entity | null;

  @Field(() => EndStatus, { description: "KNOWN, UNKNOWN, NONE, or VALUE." })
  objectStatus!: EndStatus;

  @Field(() => Quantity, {
    nullable: true,
    description: "The value, where the predicate takes one and the claim gives it.",
  })
  value!: Quantity | null;

  @Field(() => [ClaimRole], {
    description: "Further parties: event, place, instrument, with, from, to, condition ...",
  })
  roles!: ClaimRole[];

  @Field(() => Modality, { description: "Whether it is said to be so, or only tried, planned, offered ..." })
  modality!: Modality;

  @Field(() => Stance, { description: "Whether its innermost speaker affirms, denies or withholds it." })
  stance!: Stance;

  @Field(() => ClaimTime, { nullable: true, description: "When; null: nothing is said of it." })
  time!: ClaimTime | null;

  @Field(() => [Attribution], {
    description: "Who says so, outermost first: the paper reports, the activists say.",
  })
  attribution!: Attribution[];

  @Field(() => [Evidence], { description: "The words it rests on." })
  evidence!: Evidence[];

  @Field(() => Document, { nullable: true, description: "Where it stands." })
  document!: Document | null;

  @Field(() => Int, {
    nullable: true,
    description: "Admiralty 1 (confirmed) to 6 (cannot be judged); null: not rated.",
  })
  credibility!: number | null;

  @Field(() => Rank, { description: "Its rank among claims of the same." })
  rank!: Rank;

  @Field(() => String, { nullable: true, description: "Why it has that rank; null for the normal one." })
  rankReason!: string | null;

  @Field(() => Claim, { nullable: true, description: "The claim that this one refutes." })
  refutes!: Claim | null;

  @Field(() => Claim, { nullable: true, description: "The claim whose place this one takes." })
  supersedes!: Claim | null;

  @Field(() => Claim, { nullable: true, description: "The claim that this one repeats: it adds no origin." })
  repeats!: Claim | null;

  @Field(() => Boolean, { description: "A live claim denies or refutes it, or surely conflicts with it." })
  disputed!: boolean;

  @Field(() => [Relation], { description: "The edges it supports: its own, and those that its roles give." })
  relations!: Relation[];

  @Field(() => DateTimeScalar, { description: "When this graph was told." })
  recordedAt!: string;

  @Field(() => String, { description: "By whom." })
  recordedBy!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was taken back; null: it stands." })
  retractedAt!: string | null;

  @Field(() => String, { nullable: true, description: "Why it was taken back." })
  retractionReason!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When the system that it came from had been told.",
  })
  originalRecordedAt!: string | null;

  @Field(() => [Conflict], { description: "What it does not agree with." })
  conflicts!: Conflict[];
}

const claims = connectionTypes("Claim", () => Claim, "claims");
export const ClaimConnection = claims.connection;

@InputType({ description: "Which claims: all that is given must be true; a list means any of it." })
export class ClaimFilter {
  @Field(() => [ID], {
    nullable: true,
    description: "With one of these as subject, object, role or speaker: ids or slugs.",
  })
  about?: string[];

  @Field(() => [PredicateName], { nullable: true, description: "Of one of these predicates." })
  predicates?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: "With one of these anywhere in the chain of report: ids or slugs.",
  })
  speakers?: string[];

  @Field(() => [SpeechAct], { nullable: true, description: "Whose innermost speaker does one of these." })
  acts?: SpeechAct[];

  @Field(() => [Stance], { nullable: true, description: "Of one of these stances." })
  stances?: Stance[];

  @Field(() => [Modality], { nullable: true, description: "Of one of these modalities." })
  modalities?: Modality[];

  @Field(() => Boolean, { nullable: true, description: "Said by its own subject, or not." })
  selfReported?: boolean;

  @Field(() => Boolean, { nullable: true, description: "Disputed, or not." })
  disputed?: boolean;

  @Field(() => [ID], { nullable: true, description: "In one of these documents: ids or slugs." })
  documents?: string[];

  @Field(() => String, {
    nullable: true,
    description: "With evidence that contains this, folded: a word, a part of one, or words in a row.",
  })
  text?: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "Recorded after this instant." })
  recordedAfter?: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "Recorded before this instant." })
  recordedBefore?: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "true: only what was taken back; false: only what was not, the superseded too; absent: what stands.",
  })
  retracted?: boolean;
}

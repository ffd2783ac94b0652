import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { Conflict } from "../conflict/conflict.graphql.js";
import { PredicateName } from "../ontology/ontology.graphql.js";
import { DateScalar, EdtfScalar, LanguageTagScalar } from "../reads/scalars.graphql.js";
import { Relation } from "../relation/relation.graphql.js";
import { TimeAspect, TimeRelation } from "../time/time.graphql.js";
import { KeyedInput } from "../writing/keyed-input.graphql.js";
import { type InputProblem, UserError } from "../writing/user-error.graphql.js";
import { Claim } from "./claim.graphql.js";
import { EndStatus, Modality, Rank, SpeechAct } from "./claim-enums.graphql.js";

@InputType({ description: "Words that a claim rests on; the service finds where they stand." })
export class EvidenceInput {
  @Field(() => String, { description: "The exact words, copied from the document." })
  exact!: string;

  @Field(() => Int, { nullable: true, description: "Which of several places it is, from 1." })
  occurrence?: number;

  @Field(() => Int, {
    nullable: true,
    description:
      "Where they begin, in Unicode code points of the NFC text; needed where the text is not attached.",
  })
  start?: number;

  @Field(() => LanguageTagScalar, {
    nullable: true,
    description: "Their language; the document's by default.",
  })
  language?: string;

  @Field(() => String, { nullable: true, description: "The words in another language." })
  translation?: string;

  @Field(() => String, { nullable: true, description: "Who translated them." })
  translatedBy?: string;
}

@InputType({ description: "One link of the chain of report." })
export class AttributionInput {
  @Field(() => ID, {
    nullable: true,
    description: "Id or slug of who says it; left out: the document's own voice, or somebody not named.",
  })
  speaker?: string;

  @Field(() => EndStatus, {
    nullable: true,
    description:
      "Without a speaker: NONE, the document's own voice (the default), or UNKNOWN, somebody it does not name.",
  })
  speakerStatus?: EndStatus;

  @Field(() => SpeechAct, { description: "By which act." })
  act!: SpeechAct;

  @Field(() => String, { nullable: true, description: "Through which channel, in your words." })
  channel?: string;
}

@InputType({ description: "When a claim says that it held or happened." })
export class ClaimTimeInput {
  @Field(() => TimeAspect, { description: "What the date means." })
  aspect!: TimeAspect;

  @Field(() => EdtfScalar, { nullable: true, description: "The date, where the text gives one." })
  at?: string;

  @Field(() => DateScalar, { nullable: true, description: "Not before this day." })
  earliest?: string;

  @Field(() => DateScalar, { nullable: true, description: "Not after this day." })
  latest?: string;

  @Field(() => String, { nullable: true, description: "The document's own words for the time." })
  phrase?: string;

  @Field(() => ID, { nullable: true, description: "Id or slug of the event that the time is told by." })
  relativeTo?: string;

  @Field(() => TimeRelation, { nullable: true, description: "How it stands to that event." })
  timeRelation?: TimeRelation;
}

@InputType({ description: 'A number as the document gives it; "more than a hundred" is low 100, exclusive.' })
export class QuantityInput {
  @Field(() => Float, { nullable: true, description: "Not less than this." })
  low?: number;

  @Field(() => Float, { nullable: true, description: "The number itself, or the best guess." })
  best?: number;

  @Field(() => Float, { nullable: true, description: "Not more than this." })
  high?: number;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Whether it is more than `low`.",
  })
  lowExclusive?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Whether it is less than `high`.",
  })
  highExclusive?: boolean;

  @Field(() => String, { nullable: true, description: "Its predicate's unit, by default." })
  unit?: string;

  @Field(() => String, { nullable: true, description: "The document's own words." })
  text?: string;
}

@InputType({ description: "A further party to a claim: an entity, or only words." })
export class ClaimRoleInput {
  @Field(() => String, { description: "event, place, instrument, with, from, to, condition ..." })
  name!: string;

  @Field(() => ID, { nullable: true, description: "Id or slug of who or what fills it." })
  entity?: string;

  @Field(() => String, { nullable: true, description: "The words, where no entity does." })
  text?: string;
}

@InputType({ description: "One assertion in one document." })
export class AssertClaimInput extends KeyedInput {
  @Field(() => ID, { nullable: true, description: "Id or slug." })
  subject?: string;

  @Field(() => EndStatus, {
    nullable: true,
    description: "Without a subject: UNKNOWN, not said; NONE, there is said to be none.",
  })
  subjectStatus?: EndStatus;

  @Field(() => PredicateName, { description: "What is said of it." })
  predicate!: string;

  @Field(() => ID, { nullable: true, description: "Id or slug." })
  object?: string;

  @Field(() => EndStatus, {
    nullable: true,
    description: "Without an object: UNKNOWN, not said; NONE, there is said to be none.",
  })
  objectStatus?: EndStatus;

  @Field(() => QuantityInput, { nullable: true, description: "The value, where the predicate takes one." })
  value?: QuantityInput;

  @Field(() => [ClaimRoleInput], { nullable: true, description: "Further parties." })
  roles?: ClaimRoleInput[];

  @Field(() => Modality, {
    nullable: true,
    defaultValue: Modality.ACTUAL,
    description: "Whether it is said to be so, or only tried, planned, offered ...",
  })
  modality?: Modality;

  @Field(() => ClaimTimeInput, { nullable: true, description: "When; left out where nothing is said of it." })
  time?: ClaimTimeInput;

  @Field(() => [AttributionInput], { description: "Who says so, outermost first; at least one." })
  attribution!: AttributionInput[];

  @Field(() => ID, { description: "Id or slug of the document in which it stands." })
  document!: string;

  @Field(() => [EvidenceInput], { description: "The words it rests on; at least one piece." })
  evidence!: EvidenceInput[];

  @Field(() => Int, { nullable: true, description: "Admiralty 1 (confirmed) to 6 (cannot be judged)." })
  credibility?: number;

  @Field(() => ID, { nullable: true, description: "The claim that this one refutes." })
  refutes?: string;

  @Field(() => ID, {
    nullable: true,
    description: "The claim whose place this one takes: your own, or as an EDITOR anybody's.",
  })
  supersedes?: string;

  @Field(() => ID, { nullable: true, description: "The claim that this one repeats: it adds no origin." })
  repeats?: string;
}

@InputType({ description: "A claim to be taken back." })
export class RetractClaimInput extends KeyedInput {
  @Field(() => ID, { description: "The claim: your own, or as an EDITOR anybody's." })
  id!: string;

  @Field(() => String, { description: "Why." })
  reason!: string;
}

@InputType({ description: "A claim to be set before others of the same, or to be believed no more." })
export class RankClaimInput extends KeyedInput {
  @Field(() => ID, { description: "The claim." })
  id!: string;

  @Field(() => Rank, { description: "Its rank." })
  rank!: Rank;

  @Field(() => String, { description: "Why." })
  reason!: string;
}

@ObjectType({ description: "What became of a claim, and of what follows from it." })
export class ClaimPayload {
  @Field(() => Claim, { nullable: true, description: "As it is now; null where there are `userErrors`." })
  claim!: Claim | null;

  @Field(() => [Relation], { description: "The relations that were gained, changed or lost by it." })
  relations!: Relation[];

  @Field(() => [Conflict], { description: "The conflicts that were opened or closed by it." })
  conflicts!: Conflict[];

  @Field(() => [UserError], { description: "What to mend; nothing was written where there are any." })
  userErrors!: InputProblem[];
}

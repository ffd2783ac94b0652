import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { Kind } from "../ontology/ontology.graphql.js";
import { LanguageTagScalar } from "../reads/scalars.graphql.js";
import { KeyedInput } from "../writing/keyed-input.graphql.js";
import { type InputProblem, UserError } from "../writing/user-error.graphql.js";
import { Entity, NameKind, PlacePrecision, Reliability } from "./entity.graphql.js";

@InputType({ description: "A name." })
export class NameInput {
  @Field(() => String, { description: "The name itself." })
  value!: string;

  @Field(() => LanguageTagScalar, { description: "Its language." })
  language!: string;

  @Field(() => NameKind, {
    nullable: true,
    defaultValue: NameKind.ALIAS,
    description: "What sort of name; where none of the names is PREFERRED, the first is taken for it.",
  })
  kind?: NameKind;

  @Field(() => ID, { nullable: true, description: "Id or slug of the entity that alone uses it." })
  usedBy?: string;
}

@InputType({ description: "A place on the earth, WGS 84." })
export class LocationInput {
  @Field(() => Float, { description: "Degrees north, -90 to 90." })
  latitude!: number;

  @Field(() => Float, { description: "Degrees east, -180 to 180." })
  longitude!: number;

  @Field(() => PlacePrecision, { description: "How exact it is." })
  precision!: PlacePrecision;
}

@InputType({ description: "A text in a language." })
export class TextInput {
  @Field(() => String, { description: "The text." })
  value!: string;

  @Field(() => LanguageTagScalar, { description: "Its language." })
  language!: string;
}

@InputType({ description: "An entity that reports speak of and the graph does not have yet." })
export class CreateEntityInput extends KeyedInput {
  @Field(() => Kind, { description: "What it is." })
  kind!: string;

  @Field(() => String, {
    nullable: true,
    description: "What people type: a to z, digits, single hyphens; made of a name where it is left out.",
  })
  slug?: string;

  @Field(() => [NameInput], { description: "Its names, at least one." })
  names!: NameInput[];

  @Field(() => [TextInput], { nullable: true, description: "What it is, at most once a language." })
  descriptions?: TextInput[];

  @Field(() => LocationInput, { nullable: true, description: "Where it is." })
  location?: LocationInput;
}

@InputType({ description: "Another content for an entity. What is left out stays." })
export class UpdateEntityInput extends KeyedInput {
  @Field(() => ID, { description: "Its id or slug." })
  id!: string;

  @Field(() => Int, { description: "The `version` that you read; another writer's change gives CONFLICT." })
  expectedVersion!: number;

  @Field(() => [NameInput], { nullable: true, description: "All of its names, in place of those it has." })
  names?: NameInput[];

  @Field(() => [TextInput], {
    nullable: true,
    description: "All of its descriptions, in place of those it has.",
  })
  descriptions?: TextInput[];

  @Field(() => LocationInput, { nullable: true, description: "Where it is." })
  location?: LocationInput;
}

@InputType({ description: "A source's rating after the Admiralty code (NATO STANAG 2511)." })
export class RateSpeakerInput extends KeyedInput {
  @Field(() => ID, { description: "Id or slug of who speaks or publishes." })
  id!: string;

  @Field(() => Reliability, { description: "A, completely reliable, to E, unreliable; F, cannot be judged." })
  reliability!: Reliability;

  @Field(() => String, { description: "Why." })
  reason!: string;
}

@ObjectType({ description: "What became of an entity." })
export class EntityPayload {
  @Field(() => Entity, { nullable: true, description: "As it is now; null where there are `userErrors`." })
  entity!: Entity | null;

  @Field(() => [UserError], { description: "What to mend; nothing was written where there are any." })
  userErrors!: InputProblem[];
}

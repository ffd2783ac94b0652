import {
  Args,
  ArgsType,
  Field,
  Float,
  ID,
  InputType,
  Int,
  InterfaceType,
  ObjectType,
  registerEnumType,
} from "type-graphql";
import { ClaimConnection, ClaimEnd, ClaimFilter, ClaimOrder } from "../claim/claim.graphql.js";
import { ConflictConnection } from "../conflict/conflict.graphql.js";
import { Kind, Predicate, PredicateName } from "../ontology/ontology.graphql.js";
import { AsOf } from "../reads/as-of.graphql.js";
import { Node } from "../reads/node.graphql.js";
import { connectionTypes, PageArguments } from "../reads/page.graphql.js";
import { LanguageTagScalar } from "../reads/scalars.graphql.js";
import { Relation, RelationFilter, RelationOrder } from "../relation/relation.graphql.js";

export enum NameKind {
  PREFERRED = "PREFERRED",
  ALIAS = "ALIAS",
  ROMANIZED = "ROMANIZED",
  ACRONYM = "ACRONYM",
  FORMER = "FORMER",
  MISSPELLING = "MISSPELLING",
  LABEL_BY_OTHERS = "LABEL_BY_OTHERS",
}
registerEnumType(NameKind, {
  name: "NameKind",
  description: "What sort of name a name is.",
  valuesConfig: {
    PREFERRED: { description: "The one to show in its language." },
    ALIAS: { description: "Another name in use." },
    ROMANIZED: { description: "The name in Latin letters, after its sound." },
    ACRONYM: { description: "Its letters." },
    FORMER: { description: "A name it had." },
    MISSPELLING: { description: "A slip that is often seen." },
    LABEL_BY_OTHERS: { description: "What only some call it; see `usedBy`." },
  },
});

export enum PlacePrecision {
  POINT = "POINT",
  TOWN = "TOWN",
  DISTRICT = "DISTRICT",
  GOVERNORATE = "GOVERNORATE",
  COUNTRY = "COUNTRY",
}
registerEnumType(PlacePrecision, {
  name: "PlacePrecision",
  description: "How exact a location is.",
  valuesConfig: {
    POINT: { description: "The spot itself." },
    TOWN: { description: "Somewhere in the town." },
    DISTRICT: { description: "Somewhere in the district." },
    GOVERNORATE: { description: "Somewhere in the governorate." },
    COUNTRY: { description: "Somewhere in the country." },
  },
});

export enum Direction {
  OUT = "OUT",
  IN = "IN",
  BOTH = "BOTH",
}
registerEnumType(Direction, {
  name: "Direction",
  description: "Which way a relation runs, seen from the entity that asks.",
  valuesConfig: {
    OUT: { description: "It is the subject." },
    IN: { description: "It is the object." },
    BOTH: { description: "Either; also what a symmetric relation answers." },
  },
});

export enum Reliability {
  A = "A",
  B = "B",
  C = "C",
  D = "D",
  E = "E",
  F = "F",
}
registerEnumType(Reliability, {
  name: "Reliability",
  description: "How reliable a source is, after the Admiralty code.",
  valuesConfig: {
    A: { description: "Completely reliable." },
    B: { description: "Usually reliable." },
    C: { description: "Fairly reliable." },
    D: { description: "Not usually reliable." },
    E: { description: "Unreliable." },
    F: { description: "Cannot be judged." },
  },
});

@ObjectType({ description: "A name of an entity." })
export class Name {
  @Field(() => String, { description: "The name as it is written." })
  value!: string;

  @Field(() => LanguageTagScalar, { description: "Its language." })
  language!: string;

  @Field(() => NameKind, { description: "What sort of name it is." })
  kind!: NameKind;

  @Field(() => Entity, { nullable: true, description: "Who alone uses it; null: it is in general use." })
  usedBy!: Entity | null;
}

@ObjectType({ description: "Where something lies, in WGS 84 degrees." })
export class Location {
  @Field(() => Float, { description: "Degrees north, -90 to 90." })
  latitude!: number;

  @Field(() => Float, { description: "Degrees east, -180 to 180." })
  longitude!: number;

  @Field(() => PlacePrecision, { description: "How exact it is." })
  precision!: PlacePrecision;
}

@ObjectType({
  description: "How many neighbours an expansion would bring, by predicate, direction and kind.",
})
export class NeighbourCount {
  @Field(() => Predicate, { description: "The predicate of the relations counted." })
  predicate!: Predicate;

  @Field(() => Direction, { description: "Which way they run; BOTH for a symmetric predicate." })
  direction!: Direction;

  @Field(() => Kind, { description: "The kind of the other end." })
  kind!: string;

  @Field(() => Int, { description: "How many relations." })
  count!: number;
}

@ArgsType()
export class NameArguments {
  @Field(() => [LanguageTagScalar], {
    nullable: true,
    defaultValue: ["en", "ar"],
    description:
      "Languages in order of liking; where there is no name in any of them, the first preferred name answers.",
  })
  languages!: string[] | null;
}

@ArgsType()
export class DescriptionArguments {
  @Field(() => [LanguageTagScalar], {
    nullable: true,
    description:
      "Languages in order of liking; null answers where there is none in them. Any language by default.",
  })
  languages!: string[] | null;
}

@ArgsType()
export class AsOfArguments {
  @Field(() => AsOf, { nullable: true, description: "As of when; the nearest one above by default." })
  asOf!: AsOf | null;
}

/** What a predicate's own field takes. */
@ArgsType()
export class RelatedArguments extends PageArguments {
  @Field(() => [Kind], { nullable: true, description: "Only other ends of these kinds." })
  kinds!: string[] | null;

  @Field(() => RelationFilter, { nullable: true, description: "Only relations that pass." })
  filter!: RelationFilter | null;

  @Field(() => AsOf, { nullable: true, description: "As of when; the nearest one above by default." })
  asOf!: AsOf | null;

  @Field(() => RelationOrder, { nullable: true, description: "In which order; NAME by default." })
  orderBy!: RelationOrder | null;
}

@ArgsType()
export class NeighbourArguments extends RelatedArguments {
  @Field(() => [PredicateName], { nullable: true, description: "Only by these predicates." })
  predicates!: string[] | null;

  @Field(() => Direction, { nullable: true, description: "Only running this way; both by default." })
  direction!: Direction | null;
}

@ArgsType()
export class ClaimListArguments extends PageArguments {
  @Field(() => ClaimFilter, { nullable: true, description: "Only claims that pass." })
  filter!: ClaimFilter | null;

  @Field(() => AsOf, { nullable: true, description: "As of when; the nearest one above by default." })
  asOf!: AsOf | null;

  @Field(() => ClaimOrder, { nullable: true, description: "In which order; TEXT_POSITION by default." })
  orderBy!: ClaimOrder | null;
}

@ArgsType()
export class EntityClaimArguments extends ClaimListArguments {
  @Field(() => ClaimEnd, {
    nullable: true,
    description: "Where the entity stands in the claim; anywhere by default.",
  })
  end!: ClaimEnd | null;
}

@ArgsType()
export class EntityConflictArguments extends PageArguments {
  @Field(() => AsOf, { nullable: true, description: "As of when; the nearest one above by default." })
  asOf!: AsOf | null;
}

@InterfaceType({
  implements: Node,
  description: "A thing that reports speak of: a group, a person, a place, an event.",
})
export abstract class Entity extends Node {
  @Field(() => String, {
    description: "What people type: jabhat-al-nusra. Wherever an id goes, it goes too.",
  })
  slug!: string;

  @Field(() => Kind, { description: "What kind of thing it is." })
  kind!: string;

  @Field(() => String, { description: "Its name in the language you like best." })
  name(@Args(() => NameArguments) _: NameArguments): void {}

  @Field(() => [Name], { description: "All its names." })
  names!: Name[];

  @Field(() => String, {
    nullable: true,
    description: "What it is, in a sentence; null where nobody wrote one.",
  })
  description(@Args(() => DescriptionArguments) _: DescriptionArguments): void {}

  @Field(() => Location, {
    nullable: true,
    description: "Where it lies; null where that is not known or makes no sense.",
  })
  location!: Location | null;

  @Field(() => Entity, {
    nullable: true,
    description: "Set when this one was judged the same as another: that other.",
  })
  canonical!: Entity | null;

  @Field(() => Reliability, {
    nullable: true,
    description: "How reliable it is as a source (Admiralty A to F); null where nobody rated it.",
  })
  reliability!: Reliability | null;

  @Field(() => NeighbourConnection, {
    description: "The entities it has relations with, each with the relation.",
  })
  neighbours(@Args(() => NeighbourArguments) _: NeighbourArguments): void {}

  @Field(() => [NeighbourCount], { description: "What an expansion would bring, most first." })
  neighbourCounts(@Args(() => AsOfArguments) _: AsOfArguments): void {}

  @Field(() => ClaimConnection, { description: "What is said of it, and what it says." })
  claims(@Args(() => EntityClaimArguments) _: EntityClaimArguments): void {}

  @Field(() => ConflictConnection, { description: "Where what is said of it does not agree." })
  conflicts(@Args(() => EntityConflictArguments) _: EntityConflictArguments): void {}

  @Field(() => Int, { description: "Counts its changes from 1; give it to an edit as `expectedVersion`." })
  version!: number;
}

const entities = connectionTypes("Entity", () => Entity, "entities");
export const EntityConnection = entities.connection;

const neighbours = connectionTypes("Neighbour", () => Entity, "neighbours", {
  counts: "How many relations there are in all; a neighbour by two relations counts twice.",
  edge: [
    { name: "relation", type: () => Relation, description: "The relation to it." },
    {
      name: "direction",
      type: () => Direction,
      description: "Which way it runs; BOTH where it is symmetric.",
    },
  ],
});
export const NeighbourConnection = neighbours.connection;

@InputType({ description: "Entities related to one." })
export class RelatedTo {
  @Field(() => PredicateName, { description: "By which predicate." })
  predicate!: string;

  @Field(() => ID, { description: "To which entity: its id or slug." })
  to!: string;

  @Field(() => Direction, {
    nullable: true,
    defaultValue: Direction.BOTH,
    description: "OUT: those sought are the subject.",
  })
  direction?: Direction;
}

@InputType({ description: "Which entities: all that is given must be true." })
export class EntityFilter {
  @Field(() => [Kind], { nullable: true, description: "Of one of these kinds." })
  kinds?: string[];

  @Field(() => ID, {
    nullable: true,
    description: "Lying in this place, directly or through others: its id or slug.",
  })
  within?: string;

  @Field(() => [RelatedTo], { nullable: true, description: "Related in all these ways." })
  related?: RelatedTo[];

  @Field(() => Boolean, { nullable: true, description: "With or without an open conflict about them." })
  hasConflicts?: boolean;
}

export enum EntityOrder {
  NAME = "NAME",
  NAME_AR = "NAME_AR",
  SLUG = "SLUG",
  NEIGHBOURS_DESC = "NEIGHBOURS_DESC",
}
registerEnumType(EntityOrder, {
  name: "EntityOrder",
  description: "How to order entities; equal ones by id.",
  valuesConfig: {
    NAME: { description: "By name, folded." },
    NAME_AR: { description: "By Arabic name, folded; those without one by their other name." },
    SLUG: { description: "By slug." },
    NEIGHBOURS_DESC: { description: "Those with most relations first." },
  },
});

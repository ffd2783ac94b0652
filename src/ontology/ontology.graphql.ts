import { Args, ArgsType, Field, ObjectType, registerEnumType } from "type-graphql";
import { LanguageTagScalar } from "../reads/scalars.graphql.js";
import type { Ontology as OntologyModel } from "./ontology.model.js";

/** The enums made from the ontology: empty until {@link registerOntologyEnums}, which the schema calls before it is built. */
export const Kind: Record<string, string> = {};
export const PredicateName: Record<string, string> = {};

/** Fills and registers `Kind` and `PredicateName`; each value is described by its file. */
export function registerOntologyEnums(ontology: OntologyModel): void {
  const register = (
    target: Record<string, string>,
    name: string,
    description: string,
    values: Iterable<{ name: string; description: string }>,
  ) => {
    const valuesConfig: Record<string, { description: string }> = {};
    for (const value of values) {
      target[value.name] = value.name;
      valuesConfig[value.name] = { description: value.description };
    }
    registerEnumType(target, { name, description, valuesConfig });
  };
  register(Kind, "Kind", "A kind of entity; made from schema/kinds.", ontology.kinds.values());
  register(
    PredicateName,
    "PredicateName",
    "A kind of relation, or of value; made from schema/predicates.",
    ontology.predicates.values(),
  );
}

export enum PredicateTime {
  STATE = "STATE",
  EVENT = "EVENT",
}
registerEnumType(PredicateTime, {
  name: "PredicateTime",
  description: "Whether a predicate lasts or happens.",
  valuesConfig: {
    STATE: { description: "It holds over a time: controls." },
    EVENT: { description: "It happens: attacked." },
  },
});

@ArgsType()
export class LabelArguments {
  @Field(() => [LanguageTagScalar], {
    nullable: true,
    description: "Languages in order of liking; the first that there is answers. English by default.",
  })
  languages!: string[] | null;
}

@ObjectType({ description: "A kind of relation between two entities, or of a value of one." })
export class Predicate {
  @Field(() => PredicateName, { description: "Its name in filters: ALLIED_WITH." })
  name!: string;

  @Field(() => String, { description: "Its name for people." })
  label(@Args(() => LabelArguments) _: LabelArguments): void {}

  @Field(() => Boolean, { description: "Whether it holds both ways: one edge for a pair." })
  symmetric!: boolean;

  @Field(() => PredicateTime, { description: "Whether it lasts or happens." })
  time!: PredicateTime;

  @Field(() => String, {
    nullable: true,
    description: "The unit of its values; null where its object is an entity.",
  })
  unit!: string | null;

  @Field(() => [Kind], { description: "The kinds that may be its subject." })
  subjectKinds!: string[];

  @Field(() => [Kind], { description: "The kinds that may be its object; empty for a value." })
  objectKinds!: string[];

  @Field(() => [String], { description: "The further parties that its claims may name." })
  roles!: string[];

  @Field(() => String, { nullable: true, description: "The field that its subject's kinds have for it." })
  subjectField!: string | null;

  @Field(() => String, { nullable: true, description: "The field that its object's kinds have for it." })
  objectField!: string | null;
}

@ObjectType({ description: "A kind of entity, and how to draw it." })
export class KindInfo {
  @Field(() => Kind, { description: "Its name in filters: ARMED_GROUP." })
  name!: string;

  @Field(() => String, { description: "Its name for people." })
  label(@Args(() => LabelArguments) _: LabelArguments): void {}

  @Field(() => String, { description: "A CSS colour." })
  color!: string;

  @Field(() => String, { description: "A Cytoscape node shape." })
  shape!: string;
}

@ObjectType({ description: "What this graph can speak of; made from the files under schema/." })
export class Ontology {
  @Field(() => [KindInfo], { description: "The kinds of entities, by name." })
  kinds!: KindInfo[];

  @Field(() => [Predicate], { description: "The kinds of relations and values, by name." })
  predicates!: Predicate[];
}

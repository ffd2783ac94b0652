import { Args, type ClassType, Field, ObjectType, Query, Resolver } from "type-graphql";
import { ClaimConnection } from "../claim/claim.graphql.js";
import { fieldsOfKind, type KindField } from "../ontology/lookup.js";
import type { Kind, Ontology } from "../ontology/ontology.model.js";
import { OneEntityArguments } from "../reads/query.graphql.js";
import { ClaimListArguments, Entity, NeighbourConnection, RelatedArguments } from "./entity.graphql.js";

/** One object type a kind, with a field for every predicate end that it can be. */
export function kindTypes(ontology: Ontology): ClassType[] {
  return [...ontology.kinds.values()].map((kind) => kindType(ontology, kind));
}

function kindType(ontology: Ontology, kind: Kind): ClassType {
  const type = { [kind.type]: class extends Entity {} }[kind.type] as ClassType;
  ObjectType(kind.type, { implements: Entity, description: kind.description })(type);
  for (const field of fieldsOfKind(ontology, kind.name)) addField(type, field, ontology);
  return type;
}

function addField(type: ClassType, field: KindField, ontology: Ontology): void {
  const predicate = ontology.predicates.get(field.predicate);
  if (predicate === undefined) return;
  const [list, takes] = field.value
    ? [ClaimConnection, ClaimListArguments]
    : [NeighbourConnection, RelatedArguments];
  const descriptor = { value(): void {}, configurable: true, writable: true };
  Object.defineProperty(type.prototype, field.field, descriptor);
  Args(() => takes)(type.prototype, field.field, 0);
  Field(() => list, { description: `${description(field)} ${predicate.description}` })(
    type.prototype,
    field.field,
    descriptor,
  );
}

function description(field: KindField): string {
  if (field.value) return `What is said of its ${field.predicate}.`;
  if (field.direction === "BOTH") return `${field.predicate}, either way.`;
  return field.direction === "OUT"
    ? `${field.predicate}, as the subject.`
    : `${field.predicate}, as the object.`;
}

/** A resolver class with one root field a kind, in the ontology's order. */
export function kindRoots(ontology: Ontology, types: readonly ClassType[]): ClassType {
  class KindRoots {}
  Resolver()(KindRoots);
  [...ontology.kinds.values()].forEach((kind, at) => {
    const descriptor = { value(): void {}, configurable: true, writable: true };
    Object.defineProperty(KindRoots.prototype, kind.field, descriptor);
    Args(() => OneEntityArguments)(KindRoots.prototype, kind.field, 0);
    Query(() => types[at] as ClassType, {
      nullable: true,
      description: `One ${kind.label.en}; null where there is none of that id or slug, or it is of another kind.`,
    })(KindRoots.prototype, kind.field, descriptor);
  });
  return KindRoots;
}

import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from "graphql";

/** Says of a use which uses are as good as it: all that have the same answer are of one form. */
export type FormOf = (use: string) => string;

/** The forms that a document about these types can have, beside what it names of them, as `usesOf` writes them. */
export function documentForms(types: readonly GraphQLNamedType[]): string[] {
  const conditions = types.filter((type) => isInterfaceType(type) || isKind(type));
  return [
    ...conditions.flatMap(({ name }) => [`... on ${name}`, `...named on ${name}`]),
    "... {}",
    "fragment in fragment",
    "named fragment in fragment",
    "alias",
    "field twice, merged",
    "field twice, with other arguments",
    "@skip(if: true)",
    "@skip(if: false)",
    "@include(if: true)",
    "@include(if: false)",
    "$ given",
    "$ null",
    "$ left out",
    "$ by default",
  ];
}

/** Lists of a predicate are paged alike, whoever's they are. */
export function formOfPages(schema: GraphQLSchema): FormOf {
  const formOf = formOfKinds(schema);
  return (use) => (use.endsWith("(after)") ? formOf(use) : use);
}

/** All kinds have their fields alike, and each field of a predicate takes the same arguments. */
export function formOfKinds(schema: GraphQLSchema): FormOf {
  const shared = schema.getType("Entity");
  return (use) => {
    // What is a thing's own is paged alike; of a relation it can be only where that is asked for by its id.
    if (use === "Relation.claims(after)") return "Document.claims(after)";
    const [, spread, condition = ""] = /^(\.\.\.(?:named)? on )(\w+)$/.exec(use) ?? [];
    if (spread !== undefined) return isKind(schema.getType(condition)) ? `${spread}a kind` : use;
    const [, name = "", field = "", argument] = /^(\w+)\.(\w+)(\(\w+\))?$/.exec(use) ?? [];
    const type = schema.getType(name);
    if (!isKind(type) || !isInterfaceType(shared)) return use;
    const answer = type.getFields()[field]?.type;
    if (argument === undefined || answer === undefined || field in shared.getFields())
      return `Entity.${field}${argument ?? ""}`;
    return `${getNamedType(answer).name} of a predicate${argument}`;
  };
}

function isKind(type: GraphQLNamedType | undefined): type is GraphQLObjectType {
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === "Entity");
}

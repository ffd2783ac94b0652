import "reflect-metadata";
import {
  buildClientSchema,
  GraphQLInterfaceType,
  type GraphQLSchema,
  introspectionFromSchema,
  lexicographicSortSchema,
  printSchema,
} from "graphql";
import { buildSchemaSync, type NonEmptyArray, type PubSub } from "type-graphql";
import { kindRoots, kindTypes } from "../entity/kinds.graphql.js";
import { Follows } from "../following/following.graphql.js";
import { registerOntologyEnums } from "../ontology/ontology.graphql.js";
import type { Ontology } from "../ontology/ontology.model.js";
import { Reads } from "../reads/query.graphql.js";
import { Writes } from "../writing/mutation.graphql.js";
import { InputProblem } from "../writing/user-error.graphql.js";

/**
 * The schema that the API promises: the fixed types, and those made from the ontology.
 * Once a process: type-graphql's metadata is global.
 */
export function buildSchema(ontology: Ontology): GraphQLSchema {
  registerOntologyEnums(ontology);
  const kinds = kindTypes(ontology);
  const schema = buildSchemaSync({
    resolvers: [Reads, Writes, Follows, kindRoots(ontology, kinds)] as unknown as NonEmptyArray<
      new () => object
    >,
    pubSub: noPubSub,
    orphanedTypes: [...kinds, InputProblem],
    validate: false,
  });
  describeRoots(schema);
  const typeOfKind = new Map([...ontology.kinds.values()].map((kind) => [kind.name, kind.type]));
  const entity = schema.getType("Entity");
  if (entity instanceof GraphQLInterfaceType)
    entity.resolveType = (value: { kind: string }) => typeOfKind.get(value.kind);
  return schema;
}

/** type-graphql demands one where there are subscriptions; ours follow the ledger. */
const noPubSub: PubSub = {
  publish() {},
  subscribe: () => ({
    [Symbol.asyncIterator]: () => ({ next: async () => ({ done: true as const, value: undefined }) }),
  }),
};

/** What the types that begin an operation are for; type-graphql makes them itself, without a word. */
const rootDescriptions: Readonly<Record<string, string>> = {
  Query: "What can be asked. Nothing here changes anything.",
  Mutation: "What can be written; each field is done whole or not at all, one after the other.",
  Subscription: "What can be waited for.",
};

function describeRoots(schema: GraphQLSchema): void {
  for (const [name, description] of Object.entries(rootDescriptions)) {
    const root = schema.getType(name);
    if (root !== undefined) root.description = description;
  }
}

/**
 * The SDL as it is committed in schema/api.graphql: what introspection answers unless deprecated arguments are asked for too, sorted, so that
 * a change shows as a small difference.
 */
export function printApi(schema: GraphQLSchema): string {
  const shown = buildClientSchema(introspectionFromSchema(schema, { inputValueDeprecation: false }));
  return `${printSchema(lexicographicSortSchema(shown))}\n`;
}

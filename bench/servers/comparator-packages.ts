import { createRequire } from "node:module";
import { join } from "node:path";
import type * as apollo from "@apollo/server";
import type * as standalone from "@apollo/server/standalone";
import type { GraphQLSchema } from "graphql";
import type * as neo4j from "neo4j-driver";
import { projectRoot } from "../../src/root.js";

/** The packages that are compared with, which stand in `bench/comparators` and not among the project's own. */
export const load: NodeJS.Require = createRequire(join(projectRoot, "bench/comparators/package.json"));

export const { ApolloServer } = load("@apollo/server") as typeof apollo;
export const { startStandaloneServer } = load("@apollo/server/standalone") as typeof standalone;
export const { driver: openDriver, auth } = load("neo4j-driver") as typeof neo4j;

/** As much of the `dataloader` package as is used here. */
export type DataLoaderClass = new <Key, Value>(
  batch: (keys: readonly Key[]) => Promise<readonly Value[]>,
) => { load(key: Key): Promise<Value> };

/** As much of @neo4j/graphql as is used here. */
export type Neo4jGraphQLClass = new (options: {
  readonly typeDefs: string;
  readonly driver: neo4j.Driver;
}) => { getSchema(): Promise<GraphQLSchema> };

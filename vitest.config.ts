import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { missingForDatabase } from "./tests/setup/missing-java.js";

/** One realm of graphql: plain `graphql` otherwise resolves to two copies, whose classes do not know each other. */
const alias = [{ find: /^graphql$/, replacement: "graphql/index.js" }];

/** In CI the launcher fails instead, with the same advice. */
const missing = process.env.CI ? null : missingForDatabase();
if (missing !== null)
  process.stderr.write(`Skipped: tests/graph, tests/api, tests/browser and tests/clients. ${missing}\n`);

/** Test files that run at once, each worker with a Neo4j of its own. */
const maxWorkers = Math.min(2, availableParallelism());

/** Tests on an embedded Neo4j. Community has one database: the files of a worker take turns with it, each cleaning up first. */
const onDatabase = (name: string, files: string, fileParallelism: boolean) => ({
  resolve: { alias },
  test: {
    name,
    include: missing === null ? [files] : [],
    globalSetup: ["tests/setup/embedded.ts"],
    ...(fileParallelism ? {} : { fileParallelism }),
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

export default defineConfig({
  test: {
    maxWorkers,
    reporters: ["default", "./tests/setup/count.reporter.ts"],
    projects: [
      {
        resolve: { alias },
        test: { name: "unit", include: ["tests/{unit,query}/**/*.test.ts"], testTimeout: 30_000 },
      },
      onDatabase("graph", "tests/{graph,api,browser,clients}/**/*.test.ts", true),
      // Only by `npm run test:long`: sizes and numbers of runs that would keep a commit waiting.
      onDatabase("long", "tests/long/**/*.test.ts", false),
    ],
  },
});

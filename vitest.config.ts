import { defineConfig } from "vitest/config";
import { missingForDatabase } from "./tests/setup/missing-java.js";

/** One realm of graphql: plain `graphql` otherwise resolves to two copies, whose classes do not know each other. */
const alias = [{ find: /^graphql$/, replacement: "graphql/index.js" }];

/** In CI the launcher fails instead, with the same advice. */
const missing = process.env.CI ? null : missingForDatabase();
if (missing !== null) process.stderr.write(`Skipped: tests/graph, tests/api and tests/browser. ${missing}\n`);

/** Tests that share the run's one embedded Neo4j. */
const onDatabase = (name: string, files: string) => ({
  resolve: { alias },
  test: {
    name,
    include: missing === null ? [files] : [],
    globalSetup: ["tests/setup/embedded.ts"],
    // Community has one database: the files take turns with it, each cleaning up first.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

export default defineConfig({
  test: {
    reporters: ["default", "./tests/setup/count.reporter.ts"],
    projects: [
      {
        resolve: { alias },
        test: { name: "unit", include: ["tests/{unit,query}/**/*.test.ts"], testTimeout: 30_000 },
      },
      onDatabase("graph", "tests/{graph,api,browser}/**/*.test.ts"),
      // Only by `npm run test:long`: sizes and numbers of runs that would keep a commit waiting.
      onDatabase("long", "tests/long/**/*.test.ts"),
    ],
  },
});

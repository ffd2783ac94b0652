import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import type { Address } from "../../src/graph/address.model.js";
import { startEmbedded } from "../../src/graph/embedded/embedded.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Where this run's Neo4j listens. */
    readonly neo4j: Address;
  }
}

/** Starts one embedded Neo4j on an empty folder for the whole run; the files of the project take turns with it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "isnad-test-"));
  const server = await startEmbedded(
    {
      dataDir,
      heap: "512m",
      pageCache: "64m",
      javaHome: process.env.JAVA_HOME ?? null,
      maven: process.env.MAVEN ?? "mvn",
      jvmOptions: ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"],
    },
    (line) => process.stderr.write(`${line}\n`),
  );
  project.provide("neo4j", server.address);
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

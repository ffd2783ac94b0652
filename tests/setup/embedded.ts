import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import type { Address } from "../../src/graph/address.model.js";
import { type EmbeddedServer, startEmbedded } from "../../src/graph/embedded/embedded.js";
import { buildService } from "./built-service.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the run's Neo4js listen: one for each worker, see `ownNeo4j`. */
    readonly neo4j: readonly Address[];
  }
}

/** Starts an embedded Neo4j on an empty folder for each worker of the project; its files take turns with it. Builds the service before, or two workers would at once. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildService();
  const folder = await mkdtemp(join(tmpdir(), "isnad-test-"));
  const workers = project.config.maxWorkers ?? project.vitest.config.maxWorkers ?? 1;
  const servers: EmbeddedServer[] = [];
  // One after the other: the first may have to fetch the jars.
  for (let worker = 1; worker <= workers; worker += 1)
    servers.push(await start(join(folder, String(worker))));
  project.provide(
    "neo4j",
    servers.map(({ address }) => address),
  );
  return async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await rm(folder, { recursive: true, force: true });
  };
}

function start(dataDir: string): Promise<EmbeddedServer> {
  return startEmbedded(
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
}

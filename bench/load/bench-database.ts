import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Address } from "../../src/graph/address.model.js";
import { openGraph } from "../../src/graph/driver-graph.js";
import { startEmbedded } from "../../src/graph/embedded/embedded.js";
import type { Graph } from "../../src/graph/graph.model.js";
import { migrate, readMigrations } from "../../src/graph/migrate.js";
import { untilAnswering } from "../../src/graph/until-answering.js";
import type { Ontology } from "../../src/ontology/ontology.model.js";
import { projectRoot } from "../../src/root.js";
import { makeWorld } from "../world/world.js";
import type { WorldSize } from "../world/world-size.js";
import { type LoadedWorld, loadWorld } from "./load-world.js";
import { recipeOf } from "./recipe.js";

/** A database with a generated world in it. */
export interface BenchDatabase {
  readonly address: Address;
  readonly graph: Graph;
  /** Process id of the JVM. */
  readonly pid: number;
  readonly loaded: LoadedWorld;
  /** Seconds that loading took; null where it had been loaded before. */
  readonly loadedIn: number | null;
  stop(): Promise<void>;
}

const madeFile = "made.json";

/**
 * Starts an embedded database with the world of a size. It is loaded once, into `.cache/bench/<size>`, and again where the recipe has changed;
 * what is given is a copy, so that every run finds the same, whatever the one before wrote.
 */
export async function openBenchDatabase(
  ontology: Ontology,
  size: WorldSize,
  report: (line: string) => void,
): Promise<BenchDatabase> {
  const folder = join(projectRoot, ".cache/bench", size.name);
  const [made, run] = [join(folder, "made"), join(folder, "run")];
  const recipe = recipeOf(size);
  const known = await readFile(join(folder, madeFile), "utf8").then(JSON.parse, () => null);
  let loadedIn: number | null = null;
  let loaded: LoadedWorld = known?.loaded;
  if (known?.recipe !== recipe) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(made, { recursive: true });
    const began = performance.now();
    loaded = await load(ontology, size, made, report);
    loadedIn = Math.round((performance.now() - began) / 1000);
    await writeFile(join(folder, madeFile), JSON.stringify({ recipe, loaded }));
  }
  await rm(run, { recursive: true, force: true });
  await cp(made, run, { recursive: true });
  const { server, graph } = await start(run, size, report);
  return {
    ...{ address: server.address, graph, pid: server.pid, loaded, loadedIn },
    async stop() {
      await graph.close();
      await server.stop();
      await rm(run, { recursive: true, force: true });
    },
  };
}

async function load(
  ontology: Ontology,
  size: WorldSize,
  folder: string,
  report: (line: string) => void,
): Promise<LoadedWorld> {
  const { server, graph } = await start(folder, size, report);
  try {
    await migrate(graph, await readMigrations(join(projectRoot, "schema/graph")));
    return await loadWorld(graph, ontology, makeWorld(ontology, size), report);
  } finally {
    await graph.close();
    await server.stop(120_000);
  }
}

async function start(dataDir: string, { heap, pageCache }: WorldSize, report: (line: string) => void) {
  const server = await startEmbedded(
    {
      ...{ dataDir, heap, pageCache },
      javaHome: process.env.JAVA_HOME ?? null,
      maven: process.env.MAVEN ?? "mvn",
      jvmOptions: [`-Xms${heap}`],
    },
    report,
  );
  const graph = openGraph(server.address, { queryTimeoutMs: 60_000 });
  await untilAnswering(graph, 60_000);
  return { server, graph };
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createFirstToken } from "./access/token.write.js";
import { loadConfig, processEnvironment } from "./config.js";
import { IsnadError } from "./errors.js";
import { openDatabase } from "./graph/database.js";
import type { Graph } from "./graph/graph.model.js";
import { openLog } from "./log.js";
import { loadOntology } from "./ontology/load-ontology.js";
import { prepareGraph } from "./prepare-graph.js";
import { projectRoot } from "./root.js";
import { defaultServerConfig } from "./server/server.model.js";
import { startService } from "./service.js";

/** Starts everything, in the order in which one thing needs another, and stops it in the opposite one. */
async function main(): Promise<void> {
  const openedAt = new Date();
  const config = loadConfig(processEnvironment(process.cwd()));
  const ontology = loadOntology(join(projectRoot, "schema"));
  const log = openLog(config.logLevel, 2);
  const stops: (() => Promise<void>)[] = [];
  const stop = stopOnce(stops);
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  try {
    const database = await openDatabase(config, say);
    stops.unshift(() => database.stop());
    const ours = await prepareGraph(database.graph, ontology, say);
    const service = await startService({
      graph: database.graph,
      ontology,
      config: {
        ...defaultServerConfig,
        host: config.host,
        port: config.port,
        allowedHosts: config.allowedHosts,
        ...config.access,
        persisted: config.persisted,
        slowQueryMs: config.slowQueryMs,
        warmUp: ours ? playgroundExamples() : [],
        playground: builtPlayground(),
      },
      log,
      openedAt,
    });
    stops.unshift(() => service.stop());
    await database.announceUrl(service.url);
    if (ours) await showFirstKey(database.graph);
    say(`Isnad answers at ${service.url}`);
  } catch (fault) {
    await stopAll(stops);
    throw fault;
  }
}

/** Not before the service listens: a start that failed after it would take the only copy of the key with it. */
async function showFirstKey(graph: Graph): Promise<void> {
  const first = await createFirstToken(graph);
  if (first === null) return;
  say(`Admin key, shown this once: ${first.key}`);
  say(
    `Send it as \`Authorization: Bearer ${first.key}\`; \`npx isnad token create\` makes further keys, which may do less.`,
  );
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function builtPlayground(): string | null {
  const folder = join(projectRoot, "dist/explorer");
  return existsSync(folder) ? folder : null;
}

/** What people ask first. */
function playgroundExamples(): readonly string[] {
  const folder = join(projectRoot, "explorer/src/examples");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".graphql"))
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"));
}

/** Runs the stops once, whatever signals come; a second signal ends the process at once. */
function stopOnce(stops: readonly (() => Promise<void>)[]): () => void {
  let stopping = false;
  return () => {
    if (stopping) process.exit(130);
    stopping = true;
    stopAll(stops).then(
      () => process.exit(0),
      (fault) => fail(fault),
    );
  };
}

async function stopAll(stops: readonly (() => Promise<void>)[]): Promise<void> {
  for (const stop of stops) await stop();
}

function fail(fault: unknown): void {
  const text = fault instanceof IsnadError ? `${fault.code}: ${fault.message}` : (fault as Error).stack;
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

await main().catch(fail);

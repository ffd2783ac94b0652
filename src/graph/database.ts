import type { Config } from "../config.js";
import { AlreadyRunning, DatabaseNotReached, DatabaseUnavailable } from "../errors.js";
import type { Address } from "./address.model.js";
import { openGraph } from "./driver-graph.js";
import { findRunning } from "./embedded/running.js";
import { superviseEmbedded } from "./embedded/supervisor.js";
import type { Graph } from "./graph.model.js";
import { requireVersion } from "./server-version.js";
import { untilAnswering } from "./until-answering.js";

/** Milliseconds that a server elsewhere may take to come up, and that our own may take for its first, cold answer. */
const patienceMs = 30_000;

/** A database that has answered. */
export interface Database {
  readonly graph: Graph;
  readonly address: Address;
  /** Whether it is a child process of ours. */
  readonly embedded: boolean;
  /** Writes down where the service listens, so that a second start on the same data can say so; no effect unless embedded. */
  announceUrl(url: string): Promise<void>;
  /** Closes the graph and, where the database is ours, shuts it down. Safe to call twice. */
  stop(): Promise<void>;
}

/** What `openDatabase` does when a service runs on the same data folder already. */
export interface OpenOptions {
  /** `refuse` (default) throws `AlreadyRunning`; `join` uses that service's database, as the command line does. */
  readonly running?: "refuse" | "join";
}

/**
 * Opens the database that the configuration names: the server of NEO4J_URI, else the embedded one on DATA_DIR. It has
 * answered when this returns. `report` gets a line for each thing that takes long or happens later, such as a restart.
 * Throws `DatabaseNotReached`, `DatabaseRefused`, `DatabaseTooOld`, `AlreadyRunning` or what starting the embedded one throws.
 */
export async function openDatabase(
  config: Config,
  report: (line: string) => void,
  options: OpenOptions = {},
): Promise<Database> {
  if (config.server !== null) {
    report(`Connecting to ${config.server.uri} ...`);
    return connectTo(config.server, config);
  }
  const running = await findRunning(config.dataDir);
  if (running === null) return openEmbedded(config, report);
  if (options.running === "join") return connectTo(running.address, config);
  throw new AlreadyRunning(config.dataDir, running.url, running.address.uri, running.service);
}

async function connectTo(address: Address, config: Config): Promise<Database> {
  const graph = await openChecked(address, config);
  return { graph, address, embedded: false, announceUrl: async () => {}, stop: () => graph.close() };
}

async function openEmbedded(config: Config, report: (line: string) => void): Promise<Database> {
  report(`Starting the database on ${config.dataDir} ...`);
  const server = await superviseEmbedded({ dataDir: config.dataDir, ...config.embedded }, report);
  try {
    const graph = await openChecked(server.address, config);
    const stop = once(async () => {
      await graph.close();
      await server.stop();
    });
    return {
      graph,
      address: server.address,
      embedded: true,
      announceUrl: (url) => server.announceUrl(url),
      stop,
    };
  } catch (fault) {
    await server.stop();
    throw fault;
  }
}

async function openChecked(address: Address, config: Config): Promise<Graph> {
  const graph = openGraph(address, { queryTimeoutMs: config.queryTimeoutMs });
  try {
    await untilAnswering(graph, patienceMs);
    await requireVersion(graph);
    return graph;
  } catch (fault) {
    await graph.close();
    throw fault instanceof DatabaseUnavailable ? new DatabaseNotReached(address.uri, patienceMs) : fault;
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => {
    running ??= work();
    return running;
  };
}

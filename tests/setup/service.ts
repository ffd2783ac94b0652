import { join } from "node:path";
import { pino } from "pino";
import type { Graph } from "../../src/graph/graph.model.js";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import { prepareGraph } from "../../src/prepare-graph.js";
import { projectRoot } from "../../src/root.js";
import { defaultServerConfig, type ServerConfig } from "../../src/server/server.model.js";
import { startService } from "../../src/service.js";
import { openTestGraph } from "./graph.js";

/** A service like the one that `npm start` brings up, on the run's database and a free port. */
export interface TestService {
  readonly url: string;
  readonly graph: Graph;
  /** What it has logged so far, at every level from `debug` on. */
  readonly log: readonly Record<string, unknown>[];
  /** Asks over HTTP; the answer as it came, whatever its status. */
  ask(query: string, variables?: Record<string, unknown>): Promise<TestAnswer>;
  stop(): Promise<void>;
}

export interface TestAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer.
  readonly data?: any;
  readonly errors?: readonly { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
  readonly extensions?: Record<string, unknown>;
}

export interface TestServiceOptions {
  /** Folder of the ontology; the project's own by default. */
  readonly schema?: string;
  /** Folder of the built playground; none by default. */
  readonly playground?: string | null;
  /** A graph that is ready, which `stop` leaves open; by default the run's, emptied, with the project's seed. */
  readonly graph?: Graph;
  /** What differs from how the service listens by default. */
  readonly config?: Partial<ServerConfig>;
}

/** Starts the service, with the project's seed unless a graph is given. For `beforeAll` of a test file; one a file, as the schema's metadata is global. */
export async function startTestService({
  schema = join(projectRoot, "schema"),
  playground = null,
  graph: given,
  config = {},
}: TestServiceOptions = {}): Promise<TestService> {
  const graph = given ?? (await openTestGraph());
  const ontology = loadOntology(schema);
  if (given === undefined) await prepareGraph(graph, ontology, () => {});
  const log: Record<string, unknown>[] = [];
  const service = await startService({
    graph,
    ontology,
    config: { ...defaultServerConfig, rateLimit: 0, port: 0, playground, ...config },
    log: pino({ level: "debug" }, { write: (line) => void log.push(JSON.parse(line)) }),
    openedAt: new Date(),
  });
  return {
    url: service.url,
    graph,
    log,
    async ask(query, variables = {}) {
      const response = await fetch(`${service.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as object) };
    },
    async stop() {
      await service.stop();
      if (given === undefined) await graph.close();
    },
  };
}

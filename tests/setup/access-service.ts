import { join } from "node:path";
import { pino } from "pino";
import type { Graph } from "../../src/graph/graph.model.js";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import { projectRoot } from "../../src/root.js";
import { defaultServerConfig, type ServerConfig } from "../../src/server/server.model.js";
import { startService } from "../../src/service.js";
import { openTestGraph } from "./graph.js";

/** A service on an empty graph that is asked in many names; it believes the addresses of `X-Forwarded-For`. */
export interface AccessService {
  readonly url: string;
  readonly graph: Graph;
  /** Lines of its log from `warn` on. */
  readonly log: readonly Record<string, unknown>[];
  /** Asks over HTTP with these headers. */
  ask(query: string, headers?: Record<string, string>): Promise<AccessAnswer>;
  stop(): Promise<void>;
}

export interface AccessAnswer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer.
  readonly data?: any;
  /** Of the first error; null where there is none. */
  readonly code: unknown;
  readonly message: string;
  /** Facts of the first error, with its code. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Starts one, for `beforeAll` of a test file; one a file, as the schema's metadata is global. */
export async function startAccessService(config: Partial<ServerConfig>): Promise<AccessService> {
  const graph = await openTestGraph();
  const log: Record<string, unknown>[] = [];
  const service = await startService({
    graph,
    ontology: loadOntology(join(projectRoot, "schema")),
    config: { ...defaultServerConfig, port: 0, playground: null, trustProxy: 1, ...config },
    log: pino({ level: "warn" }, { write: (line) => void log.push(JSON.parse(line)) }),
    openedAt: new Date(),
  });
  return {
    ...{ url: service.url, graph, log },
    async ask(query, headers = {}) {
      const response = await fetch(`${service.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify({ query }),
      });
      return answerOf(response);
    },
    async stop() {
      await service.stop();
      await graph.close();
    },
  };
}

/** What stands in a GraphQL answer, or in a refusal in its shape. */
export async function answerOf(response: Response): Promise<AccessAnswer> {
  const { status, headers } = response;
  const { data, errors = [] } = (await response.json()) as {
    data?: unknown;
    errors?: { message: string; extensions: Record<string, unknown> }[];
  };
  const [first] = errors;
  const { message = "", extensions: facts = {} } = first ?? {};
  return { status, headers, data, code: facts.code ?? null, message, facts };
}

/** The header that says who asks. */
export function bearer(credential: string): { authorization: string } {
  return { authorization: `Bearer ${credential}` };
}

import { buildSchema, execute as executeByGraphql, GraphQLError, type GraphQLSchema } from "graphql";
import { type DestinationStream, pino } from "pino";
import { anonymous } from "../../src/access/access.model.js";
import { DatabaseUnavailable, ExportFormatUnknown } from "../../src/errors.js";
import type { Execute } from "../../src/query/execute.model.js";
import { Metrics } from "../../src/server/metrics.js";
import { PersistedDocuments } from "../../src/server/persisted-documents.js";
import {
  defaultServerConfig,
  type RunningServer,
  type ServerConfig,
  type ServerParts,
} from "../../src/server/server.model.js";
import { startServer } from "../../src/server/start-server.js";

/** A schema just large enough to show how HTTP behaves; the real one has tests of its own. */
export const smallSchema: GraphQLSchema = buildSchema(`
  type Query {
    "Says its argument again."
    echo(text: String = "مرحبا"): String
    "Takes that long, unless told to stop."
    wait(ms: Int!): String
    "Fails inside."
    broken: String
    "Fails inside where null is not allowed."
    brokenForSure: String!
    "Finds no database."
    away: String!
    "Refuses with facts."
    refuse: String!
  }
  type Mutation { touch: Boolean }
`);

/** Executes the small schema by graphql-js; `stopped` collects what the signal ended. */
export function smallExecute(stopped: string[] = []): Execute {
  return async (request) =>
    executeByGraphql({
      schema: smallSchema,
      document: request.document,
      operationName: request.operationName,
      variableValues: request.variables,
      rootValue: {
        echo: ({ text }: { text: string }) => text,
        wait: ({ ms }: { ms: number }) => waitFor(ms, request.signal, stopped),
        broken: () => Promise.reject(new Error("MATCH (n) RETURN n failed in /srv/isnad/src/secret.ts")),
        brokenForSure: () =>
          Promise.reject(new Error("MATCH (n) RETURN n failed in /srv/isnad/src/secret.ts")),
        away: () => Promise.reject(new DatabaseUnavailable()),
        refuse: () => {
          throw new GraphQLError("No more than 100.", {
            extensions: { code: "BAD_USER_INPUT", limit: 100, asked: 101 },
          });
        },
        touch: () => true,
      },
    });
}

function waitFor(ms: number, signal: AbortSignal | undefined, stopped: string[]): Promise<string> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve("done"), ms);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      stopped.push("wait");
      resolve("stopped");
    });
  });
}

/** What a graph says that has none. */
export const noConnections = () => ({ inUse: 0, idle: 0 });

/** A small service on a free port, and the lines of its log. */
export interface SmallService extends RunningServer {
  readonly log: readonly Record<string, unknown>[];
}

/** Starts one; anything may be replaced. */
export async function startSmall(
  config: Partial<ServerConfig> = {},
  parts: Partial<ServerParts> = {},
): Promise<SmallService> {
  const log: Record<string, unknown>[] = [];
  const lines: DestinationStream = { write: (line) => void log.push(JSON.parse(line)) };
  const server = await startServer({
    schema: smallSchema,
    execute: smallExecute(),
    follow: async () => ({ errors: [new GraphQLError("There is nothing to follow here.")] }),
    exporter: { formats: [], begin: async (name) => Promise.reject(new ExportFormatUnknown(name, [])) },
    admit: async () => anonymous,
    documents: new PersistedDocuments(),
    graph: { ping: async () => {}, connections: noConnections },
    log: pino({ level: "debug" }, lines),
    metrics: new Metrics(),
    openedAt: new Date("2026-01-31T10:00:00Z"),
    ...parts,
    config: { ...defaultServerConfig, port: 0, playground: null, ...config },
  });
  return { ...server, log };
}

/** Posts a GraphQL request as JSON. */
export function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

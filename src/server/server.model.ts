import type { ExecutionResult, GraphQLSchema, ValidationRule } from "graphql";
import type { Logger } from "pino";
import { type AccessConfig, defaultAccess } from "../access/access.model.js";
import type { Admit } from "../access/admission.js";
import type { Exporter } from "../exchange/exporter.js";
import type { Follow } from "../following/follow.model.js";
import type { Asker, Graph } from "../graph/graph.model.js";
import type { Execute, Viewer } from "../query/execute.model.js";
import type { Metrics } from "./metrics.js";
import type { PersistedConfig, PersistedDocuments } from "./persisted-documents.js";

/** How the service listens and what it takes. */
export interface ServerConfig extends AccessConfig {
  /** Address to bind; loopback unless the operator says otherwise. */
  readonly host: string;
  /** 0 to 65535; 0 lets the system choose. */
  readonly port: number;
  /** Host names that a request may carry besides `localhost`, any IP address and {@link host}; `*` allows every name. */
  readonly allowedHosts: readonly string[];
  /** Folder of the built playground, or null where there is none: `/` then says how to build it. */
  readonly playground: string | null;
  /** Bytes of a request's body. */
  readonly maxBodyBytes: number;
  /** Documents that may be named in place of being sent. */
  readonly persisted: PersistedConfig;
  /** Documents that are asked once the service listens, for the database to plan them before somebody does. */
  readonly warmUp: readonly string[];
  /** Milliseconds from which on a statement is written into the log as slow; 0: none. */
  readonly slowQueryMs: number;
  /** Lexical tokens of a GraphQL document. */
  readonly maxTokens: number;
  /** WebSockets that one key or one address may have open at once. */
  readonly socketsPerCaller: number;
  /** Subscriptions that one WebSocket may follow at once. */
  readonly subscriptionsPerSocket: number;
  /** Milliseconds between two pings; whoever has not answered one by the next is gone. */
  readonly socketPingMs: number;
  /** Milliseconds between two looks whether who has a WebSocket open may still read. */
  readonly socketRecheckMs: number;
  /** Milliseconds for which `/health/ready` says 503 before the port closes, so that a balancer can look away. */
  readonly shutdownNoticeMs: number;
  /** Milliseconds that requests in flight may still take once the port has closed; then they are cut. */
  readonly shutdownGraceMs: number;
}

/** What holds unless the operator says otherwise; `playground` has no default, as it depends on where the code runs. */
export const defaultServerConfig: Omit<ServerConfig, "playground"> = {
  ...defaultAccess,
  host: "127.0.0.1",
  port: 4000,
  allowedHosts: [],
  maxBodyBytes: 256 * 1024,
  persisted: { path: null, only: false },
  warmUp: [],
  slowQueryMs: 1_000,
  maxTokens: 4_000,
  socketsPerCaller: 50,
  subscriptionsPerSocket: 20,
  socketPingMs: 15_000,
  socketRecheckMs: 5_000,
  shutdownNoticeMs: 0,
  shutdownGraceMs: 8_000,
};

/** Everything that the HTTP service is made of. */
export interface ServerParts {
  readonly schema: GraphQLSchema;
  /** Answers all of a request but introspection. */
  readonly execute: Execute;
  /** Follows a subscription. */
  readonly follow: Follow;
  /** Writes parts of the graph as files. */
  readonly exporter: Exporter;
  /** Lets requests in, as whoever they say that asks. */
  readonly admit: Admit;
  readonly config: ServerConfig;
  /** Those of `config.persisted`, and those that clients send. */
  readonly documents: PersistedDocuments;
  /** Asked whether the database answers, for `/health/ready`, and how it is connected, for `/metrics`. */
  readonly graph: Pick<Graph, "ping" | "connections">;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** When the process began; `/health/ready` tells it. */
  readonly openedAt: Date;
  /** Rules beyond GraphQL's own, run once for each distinct document. */
  readonly validationRules?: readonly ValidationRule[];
}

/** A service that is listening. */
export interface RunningServer {
  /** Where a browser on this machine finds it, without a trailing slash. */
  readonly url: string;
  /** Says 503 on `/health/ready`, lets what is in flight finish, then closes; the second call waits for the first. */
  stop(): Promise<void>;
}

/** What one GraphQL request carries from HTTP to its execution. */
export interface RequestContext {
  readonly viewer: Viewer;
  /** Fires when the client has gone or the service must close. */
  readonly signal: AbortSignal;
  readonly asker?: Asker;
  /** What came of it, where it has been executed already: only to be put into words. */
  readonly answered?: ExecutionResult;
}

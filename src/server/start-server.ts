import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { AddressNotUsable, PortInUse } from "../errors.js";
import { createApollo } from "./apollo.js";
import { wholeExecutor } from "./executor.js";
import { graphqlRoute } from "./graphql-route.js";
import { refuse, requestHandler } from "./handle.js";
import { InFlight } from "./in-flight.js";
import { KnownDocuments } from "./known-documents.js";
import { playgroundRoute } from "./playground-route.js";
import type { RunningServer, ServerConfig, ServerParts } from "./server.model.js";
import { Sockets } from "./sockets.js";
import { warmUp } from "./warm-up.js";

/** Milliseconds that work which was told to stop has to answer before its connection is cut. */
const ABORT_ANSWER_MS = 500;

/**
 * A connection is kept for longer than proxies keep theirs to us (60 s and less): whoever closes first must be the proxy, or it sends
 * a request into a connection that is just being closed. Node's own 5 s make every pause of a client cost a new connection.
 */
const timeouts = { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 65_000 };

/** From Node 24.9 on, a request for another protocol than a WebSocket's is answered as if it did not ask; older ones refuse it. */
const upgrades = {
  shouldUpgradeCallback: ({ headers }: IncomingMessage) => headers.upgrade?.toLowerCase() === "websocket",
};

/** Starts to listen. Throws {@link PortInUse} or {@link AddressNotUsable} when it cannot. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const known = new KnownDocuments();
  const execute = wholeExecutor(parts.schema, parts.execute);
  const apollo = createApollo(parts, { execute, known });
  await apollo.start();
  const inFlight = new InFlight();
  let stopped: Promise<void> | null = null;
  const handle = requestHandler(parts, {
    graphql: graphqlRoute({ ...parts, apollo, execute, known }),
    playground: playgroundRoute(parts.config.playground),
    inFlight,
    stopping: () => stopped !== null,
  });
  const server = createServer({ ...timeouts, ...upgrades }, handle);
  const sockets = new Sockets(parts, (...request) => refuse(parts, ...request));
  server.on("upgrade", (req, socket, head) => sockets.upgrade(req, socket as Socket, head));
  await listen(server, parts.config);
  const warming = warmUp(apollo, parts.config.warmUp, parts.log);
  return {
    url: urlOf(server, parts.config.host),
    stop() {
      warming.stop();
      stopped ??= drain(server, sockets, inFlight, parts.config)
        .then(() => warming.ended)
        .then(() => apollo.stop());
      return stopped;
    },
  };
}

async function listen(server: Server, { host, port }: ServerConfig): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(
        error.code === "EADDRINUSE"
          ? new PortInUse(host, port)
          : new AddressNotUsable(host, port, error.code ?? error.message),
      );
    });
    server.listen(port, host, resolve);
  });
}

/** A name that a browser can open, where the address means every interface. */
function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

async function drain(
  server: Server,
  sockets: Sockets,
  inFlight: InFlight,
  config: ServerConfig,
): Promise<void> {
  await pause(config.shutdownNoticeMs);
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  await Promise.all([sockets.close(), settled(inFlight.idle(), config.shutdownGraceMs)]);
  inFlight.abort();
  await settled(inFlight.idle(), ABORT_ANSWER_MS);
  server.closeAllConnections();
  await closed;
}

/** Waits for the work, but no longer than `ms`. */
async function settled(work: Promise<void>, ms: number): Promise<void> {
  const late = new AbortController();
  await Promise.race([work, pause(ms, undefined, { signal: late.signal }).catch(() => {})]);
  late.abort();
}

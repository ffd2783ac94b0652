import type { Server } from "graphql-ws";
import type { WebSocket } from "ws";
import { noteSocket } from "./note-socket.js";
import { holdScopes, type RequestScope, within } from "./request-scope.js";
import type { ServerParts } from "./server.model.js";
import { type SocketState, socketCodes } from "./socket.model.js";
import { recheckSocket } from "./socket-admission.js";

/** Bytes that may wait for a client which takes them more slowly than they come; each subscription sends its next event when the last has gone. */
const mostBuffered = 8 * 1024 * 1024;

/** What a socket is opened with. */
export interface Opening {
  readonly parts: ServerParts;
  readonly protocol: Server<SocketState>;
  readonly scope: RequestScope;
  readonly address: string;
  readonly authorization: string | undefined;
}

/** Serves one socket until it closes: speaks the protocol on it, and looks whether its client lives, keeps up and still may read. */
export function serveSocket(ws: WebSocket, opening: Opening): void {
  const { parts, protocol, scope, address, authorization } = opening;
  const ended = new AbortController();
  const state: SocketState = {
    ...{ address, authorization, signal: ended.signal, viewer: null, following: 0, sent: 0 },
    close: (code, reason) => ws.close(code, reason),
  };
  const noteClosed = noteSocket(parts, scope.id, state);
  const releaseScopes = holdScopes();
  const closed = protocol.opened(
    {
      protocol: ws.protocol,
      send: (data) => sendOn(ws, data),
      close: (code, reason) => ws.close(code, reason),
      onMessage: (take) =>
        ws.on(
          "message",
          (data) => void within(scope, () => take(String(data)).catch(() => ws.close(4400, "BAD_REQUEST"))),
        ),
    },
    state,
  );
  const recheck = oneAtATime(() => recheckSocket(parts, state));
  const timers = [
    setInterval(heartbeat(ws), parts.config.socketPingMs),
    setInterval(() => void within(scope, recheck), parts.config.socketRecheckMs),
  ];
  // What is wrong with a frame closes the socket with a code that says so.
  ws.on("error", () => {});
  ws.once("close", (code, reason) => {
    ended.abort();
    for (const timer of timers) clearInterval(timer);
    void closed(code, String(reason));
    noteClosed(code);
    releaseScopes();
  });
}

function sendOn(ws: WebSocket, data: string): Promise<void> {
  return new Promise((resolve) => {
    if (ws.readyState !== ws.OPEN) return resolve();
    if (ws.bufferedAmount > mostBuffered) {
      ws.close(socketCodes.tryLater, "SLOW_CONSUMER");
      ws.terminate();
      return resolve();
    }
    // A send that fails closes the socket, and that ends what is followed on it.
    ws.send(data, () => resolve());
  });
}

/** Leaves out what comes due while the last of it is not done: a slow database is not asked ever more. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let isAtIt = false;
  return async () => {
    if (isAtIt) return;
    isAtIt = true;
    await work();
    isAtIt = false;
  };
}

/** Ends a socket whose client has not answered the ping before: it is gone, or takes nothing any more. */
function heartbeat(ws: WebSocket): () => void {
  let isAlive = true;
  ws.on("pong", () => {
    isAlive = true;
  });
  return () => {
    if (!isAlive) return ws.terminate();
    isAlive = false;
    if (ws.readyState === ws.OPEN) ws.ping();
  };
}

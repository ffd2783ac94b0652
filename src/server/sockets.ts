import { type IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { handleProtocols } from "graphql-ws";
import { type WebSocket, WebSocketServer } from "ws";
import { NoSuchPath, UpgradeNotSupported } from "../errors.js";
import { clientAddress } from "./client-address.js";
import { checkHost } from "./host-check.js";
import { serveSocket } from "./open-socket.js";
import { checkOrigin } from "./origin-check.js";
import { Places } from "./places.js";
import { requestIdOf } from "./request-id.js";
import type { RequestScope } from "./request-scope.js";
import { requestTarget } from "./request-target.js";
import type { ServerParts } from "./server.model.js";
import { socketCodes } from "./socket.model.js";
import { takePlace } from "./socket-admission.js";
import { socketProtocol } from "./socket-protocol.js";

/** Milliseconds that clients have to answer that the service is closing. */
const farewellMs = 1_000;

/** Answers a request with the fault that refuses it, as `handle.ts` does. */
export type Refuse = (req: IncomingMessage, res: ServerResponse, error: unknown, scope: RequestScope) => void;

/** The WebSockets on which the ledger is followed, at `/graphql`. */
export class Sockets {
  readonly #server: WebSocketServer;
  readonly #addresses: Places;
  readonly #protocol: ReturnType<typeof socketProtocol>;
  #isClosing = false;

  constructor(
    private readonly parts: ServerParts,
    private readonly refuse: Refuse,
  ) {
    const { maxBodyBytes, socketsPerCaller } = parts.config;
    this.#server = new WebSocketServer({
      ...{ noServer: true, maxPayload: maxBodyBytes, perMessageDeflate: false, handleProtocols },
    });
    this.#addresses = new Places(socketsPerCaller);
    this.#protocol = socketProtocol(parts, new Places(socketsPerCaller));
  }

  /** Makes a socket of a request that asks for one, or refuses it; it never throws. */
  upgrade(req: IncomingMessage, connection: Socket, head: Buffer): void {
    const scope: RequestScope = { id: requestIdOf(req), operation: null, codes: new Set() };
    connection.on("error", () => connection.destroy());
    if (this.#isClosing) {
      connection.destroy();
      return;
    }
    try {
      this.#check(req);
      const address = clientAddress(req, this.parts.config.trustProxy);
      const gone = new AbortController();
      connection.once("close", () => gone.abort());
      takePlace(this.#addresses, address, gone.signal);
      this.#server.handleUpgrade(req, connection, head, (ws) => this.#open(ws, req, scope, address));
    } catch (error) {
      this.#answer(req, connection, error, scope);
    }
  }

  /** Tells every client that the service goes away, and ends the sockets of those who do not answer. Takes no new ones from now on. */
  async close(): Promise<void> {
    this.#isClosing = true;
    const open = [...this.#server.clients];
    const closed = Promise.all(open.map((ws) => new Promise((resolve) => ws.once("close", resolve))));
    for (const ws of open) ws.close(socketCodes.goingAway, "SERVICE_CLOSING");
    const late = new AbortController();
    await Promise.race([closed, pause(farewellMs, undefined, { signal: late.signal }).catch(() => {})]);
    late.abort();
    for (const ws of open) ws.terminate();
    await closed;
  }

  #check(req: IncomingMessage): void {
    const { path } = requestTarget(req.url);
    const protocol = String(req.headers.upgrade ?? "");
    checkHost(req.headers.host, this.parts.config);
    checkOrigin(req.headers, this.parts.config);
    if (protocol.toLowerCase() !== "websocket") throw new UpgradeNotSupported(protocol.slice(0, 50));
    if (path !== "/graphql") throw new NoSuchPath(path);
  }

  #open(ws: WebSocket, req: IncomingMessage, scope: RequestScope, address: string): void {
    const { authorization } = req.headers;
    serveSocket(ws, { parts: this.parts, protocol: this.#protocol, scope, address, authorization });
  }

  /** The connection has left HTTP's hands already, so its answer is put on it here. */
  #answer(req: IncomingMessage, connection: Socket, error: unknown, scope: RequestScope): void {
    const res = new ServerResponse(req);
    res.shouldKeepAlive = false;
    res.assignSocket(connection);
    res.once("finish", () => connection.end());
    this.refuse(req, res, error, scope);
  }
}

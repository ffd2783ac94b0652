import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** What a proxy does with connections, old and new ones alike. */
export type ProxyMode = "pass" | "refuse" | "reset" | "freeze";

/** A TCP proxy before the database that can fail in the ways a network does. */
export interface TcpProxy {
  readonly port: number;
  /**
   * `refuse` closes the listener and resets what is open; `reset` takes every connection and resets it at once; `freeze` keeps
   * everything open and moves no byte; `pass` mends all of it, cuts to come included.
   */
  become(mode: ProxyMode): Promise<void>;
  /** Resets every connection as soon as `bytes` more have come from the database; so many `times`, each after as many more. */
  cutAfter(bytes: number, times?: number): void;
  close(): Promise<void>;
}

/** Opens a proxy on a free port of the loopback address. */
export async function openProxy(targetPort: number): Promise<TcpProxy> {
  const proxy = new LocalProxy(targetPort);
  await proxy.listen();
  return proxy;
}

class LocalProxy implements TcpProxy {
  port = 0;
  #server: Server | null = null;
  #frozen = false;
  #resetting = false;
  #leftUntilCut = Number.POSITIVE_INFINITY;
  #cut = { bytes: 0, times: 0 };
  readonly #pairs = new Set<readonly [Socket, Socket]>();

  constructor(private readonly targetPort: number) {}

  async listen(): Promise<void> {
    const server = createServer((client) => this.#accept(client));
    await new Promise<void>((resolve) => server.listen(this.port, "127.0.0.1", resolve));
    this.port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async become(mode: ProxyMode): Promise<void> {
    this.#frozen = mode === "freeze";
    this.#resetting = mode === "reset";
    if (mode === "pass") this.#leftUntilCut = Number.POSITIVE_INFINITY;
    if (mode === "reset") this.#resetAll();
    for (const pair of this.#pairs) this.#flow(pair);
    if (mode === "refuse") await this.close();
    else if (this.#server === null) await this.listen();
  }

  cutAfter(bytes: number, times = 1): void {
    this.#leftUntilCut = bytes;
    this.#cut = { bytes, times };
  }

  async close(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    this.#resetAll();
    if (server !== null) await new Promise((resolve) => server.close(resolve));
  }

  #accept(client: Socket): void {
    if (this.#resetting) {
      client.resetAndDestroy();
      return;
    }
    const target = connect(this.targetPort, "127.0.0.1");
    const pair = [client, target] as const;
    this.#pairs.add(pair);
    client.on("data", (bytes) => target.write(bytes));
    target.on("data", (bytes) => this.#toClient(client, bytes));
    for (const socket of pair) {
      socket.on("error", () => {});
      socket.on("close", () => {
        this.#pairs.delete(pair);
        for (const other of pair) other.destroy();
      });
    }
    this.#flow(pair);
  }

  #toClient(client: Socket, bytes: Buffer): void {
    this.#leftUntilCut -= bytes.length;
    if (this.#leftUntilCut > 0) {
      client.write(bytes);
      return;
    }
    this.#cut.times -= 1;
    this.#leftUntilCut = this.#cut.times > 0 ? this.#cut.bytes : Number.POSITIVE_INFINITY;
    this.#resetAll();
  }

  #flow(pair: readonly [Socket, Socket]): void {
    for (const socket of pair) {
      if (this.#frozen) socket.pause();
      else socket.resume();
    }
  }

  #resetAll(): void {
    for (const pair of this.#pairs) for (const socket of pair) socket.resetAndDestroy();
  }
}

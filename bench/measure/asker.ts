import { Agent, type OutgoingHttpHeaders, request } from "node:http";
import type { Prepared } from "./comparator.js";

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly body: Buffer;
  /** Milliseconds from the first byte sent to the last received. */
  readonly ms: number;
}

/** A kept connection turned out to be closed. */
class ConnectionGone extends Error {}

/** Asks one server over connections that it keeps open. */
export class Asker {
  readonly #agent: Agent;

  constructor(
    private readonly port: number,
    connections: number,
    private readonly headers: OutgoingHttpHeaders = {},
  ) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections, noDelay: true });
  }

  /** A connection that the server closed in the very moment in which it was to be used again is not its fault: then another is taken. */
  async ask(question: Prepared): Promise<Answer> {
    for (;;) {
      try {
        return await this.#askOnce(question);
      } catch (fault) {
        if (!(fault instanceof ConnectionGone)) throw fault;
      }
    }
  }

  #askOnce({ path, body }: Prepared): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const began = performance.now();

      const sent = request(
        {
          ...{ host: "127.0.0.1", port: this.port, path, method: "POST", agent: this.#agent },
          headers: { ...this.headers, "content-type": "application/json", "content-length": body.length },
        },
        (res) => {
          const chunks: Buffer[] = [];
          res.on("data", (chunk: Buffer) => chunks.push(chunk));
          res.on("error", reject);
          res.on("end", () =>
            resolve({
              ...{ status: res.statusCode ?? 0, body: Buffer.concat(chunks) },
              ms: performance.now() - began,
            }),
          );
        },
      );
      sent.on("error", (fault) => reject(sent.reusedSocket ? new ConnectionGone(fault.message) : fault));
      sent.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

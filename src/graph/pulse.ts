import type { Driver } from "neo4j-driver";
import { DatabaseUnavailable } from "../errors.js";
import { isTooLarge } from "./driver-fault.js";

/** Milliseconds in which a database that lives answers `RETURN 1`, also a busy one. */
const beatMs = 3_500;

/** Asks a database for a sign of life, at most once at a time however many wait for it. */
export class Pulse {
  #beat: Promise<void> | null = null;

  constructor(
    private readonly driver: Driver,
    private readonly database: string,
  ) {}

  /** Rejects with `DatabaseUnavailable` where nothing comes back in 3.5 s, or with the driver's fault. */
  feel(): Promise<void> {
    this.#beat ??= this.#ask().finally(() => {
      this.#beat = null;
    });
    return this.#beat;
  }

  close(): Promise<void> {
    return this.driver.close();
  }

  async #ask(): Promise<void> {
    const session = this.driver.session({ database: this.database, defaultAccessMode: "READ" });
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_resolve, reject) => {
      // Where this process itself was busy, an answer that lies ready is read before the verdict.
      timer = setTimeout(() => setImmediate(() => reject(new DatabaseUnavailable())), beatMs);
    });
    try {
      await Promise.race([session.run("RETURN 1", {}, { metadata: { statement: "pulse" } }), silence]);
    } catch (fault) {
      // A database that says it has no memory for another statement lives: it is about to end the one that took it all.
      if (!isTooLarge(fault)) throw fault;
    } finally {
      clearTimeout(timer);
      // Where the connection hangs, closing does too.
      session.close().catch(() => {});
    }
  }
}

import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "pino";
import type { Graph } from "../graph/graph.model.js";
import { lockLedger, presentTick } from "../record/ledger.store.js";

/** Milliseconds between two looks at the ledger, while somebody follows it. */
const everyMs = 250;

/** Somebody who waits for the ledger to go past a tick. */
interface Waiting {
  readonly tick: number;
  readonly go: (present: number | null) => void;
}

/**
 * Follows the ledger's number for everybody in this process who waits for it. It sees what any copy of the service has written, as it
 * asks the database; while nobody waits it asks nothing.
 */
export class LedgerWatch {
  #seen = 0;
  #isLooking = false;
  readonly #waiting = new Set<Waiting>();

  constructor(
    private readonly graph: Pick<Graph, "read" | "write">,
    private readonly log: Pick<Logger, "warn">,
  ) {}

  /**
   * The ledger's tick, up to which everything stands in the database. A reader may see a number before all that its transaction wrote;
   * so the ledger's lock is taken, which is free only once that is done. Nothing is written.
   */
  async present(): Promise<number> {
    const [ledger] = await this.graph.write("followLedger", (unit) => unit.run(lockLedger()));
    this.#seen = Math.max(this.#seen, ledger?.seq ?? 0);
    return this.#seen;
  }

  /** Waits until the ledger has gone past a tick and answers where it stands then; null: the signal fired before. */
  past(tick: number, signal: AbortSignal): Promise<number | null> {
    if (signal.aborted) return Promise.resolve(null);
    if (this.#seen > tick) return Promise.resolve(this.#seen);
    return new Promise((resolve) => {
      const leave = () => waiting.go(null);
      const waiting: Waiting = {
        tick,
        go: (present) => {
          this.#waiting.delete(waiting);
          signal.removeEventListener("abort", leave);
          resolve(present);
        },
      };
      signal.addEventListener("abort", leave);
      this.#waiting.add(waiting);
      if (!this.#isLooking) void this.#look();
    });
  }

  async #look(): Promise<void> {
    this.#isLooking = true;
    let isWell = true;
    while (this.#waiting.size > 0) {
      try {
        await this.#lookOnce();
        isWell = true;
      } catch (err) {
        if (isWell && this.#waiting.size > 0)
          this.log.warn({ err }, "the ledger cannot be followed just now; it is tried again");
        isWell = false;
      }
      await pause(everyMs, undefined, { ref: false });
    }
    this.#isLooking = false;
  }

  async #lookOnce(): Promise<void> {
    const [ledger] = await this.graph.read(presentTick());
    if ((ledger?.seq ?? 0) > this.#seen) await this.present();
    for (const waiting of [...this.#waiting]) if (waiting.tick < this.#seen) waiting.go(this.#seen);
  }
}

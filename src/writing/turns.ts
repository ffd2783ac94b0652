import { WritesBusy } from "../errors.js";

/** How many may wait, and how long. */
export interface TurnLimits {
  readonly waiting: number;
  /** Milliseconds until a turn must have come. */
  readonly patienceMs: number;
}

interface Waiting {
  readonly go: () => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * Lets one work at a time, in the order in which they came. All writers wait for the ledger's lock anyway: those of this copy wait here,
 * where it costs the database no connection and no time of their own limit.
 */
export class Turns {
  #busy = false;
  readonly #queue: Waiting[] = [];

  constructor(private readonly limits: TurnLimits = { waiting: 1_000, patienceMs: 30_000 }) {}

  /** Does the work when its turn comes. Throws `WritesBusy` where too many wait already, or the turn does not come in time. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#busy) await this.#turn();
    this.#busy = true;
    try {
      return await work();
    } finally {
      this.#next();
    }
  }

  #turn(): Promise<void> {
    if (this.#queue.length >= this.limits.waiting) throw new WritesBusy();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#queue.splice(this.#queue.indexOf(waiting), 1);
        reject(new WritesBusy());
      }, this.limits.patienceMs);
      const waiting: Waiting = { go: resolve, timer };
      this.#queue.push(waiting);
    });
  }

  /** Hands the turn on; it is free where nobody waits. */
  #next(): void {
    const next = this.#queue.shift();
    if (next === undefined) {
      this.#busy = false;
      return;
    }
    clearTimeout(next.timer);
    next.go();
  }
}

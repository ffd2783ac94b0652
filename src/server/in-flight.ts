import { setMaxListeners } from "node:events";
import type { ServerResponse } from "node:http";

/** Keeps count of the answers that are not yet sent. */
export class InFlight {
  readonly #open = new Map<ServerResponse, AbortController>();
  readonly #waiting: (() => void)[] = [];

  /** Takes note of an answer; the signal fires when its client goes away before it is sent, or on {@link abort}. */
  begin(res: ServerResponse): AbortSignal {
    const controller = new AbortController();
    // Each statement of a request listens, and a document may have a hundred root fields: that is no leak, of which Node would warn.
    setMaxListeners(0, controller.signal);
    this.#open.set(res, controller);
    res.once("close", () => {
      this.#open.delete(res);
      if (!res.writableFinished) controller.abort();
      if (this.#open.size === 0) for (const go of this.#waiting.splice(0)) go();
    });
    return controller.signal;
  }

  /** How many answers are not yet sent. */
  get size(): number {
    return this.#open.size;
  }

  /** Resolves when nothing is in flight. */
  async idle(): Promise<void> {
    if (this.#open.size > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Ends the work behind everything in flight. */
  abort(): void {
    for (const controller of this.#open.values()) controller.abort();
  }
}

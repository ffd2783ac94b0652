/** Who may leave before it has an answer. */
export interface Waiting {
  /** Fires when it leaves; undefined: it never does. */
  readonly signal: AbortSignal | undefined;
  leave(): void;
}

/** Tells those that wait when they are left: by one listener for each signal, since a document's forty root fields have the same. */
export class Departures {
  readonly #bySignal = new Map<
    AbortSignal,
    { readonly waiting: Set<Waiting>; readonly onAbort: () => void }
  >();

  add(one: Waiting): void {
    const { signal } = one;
    if (signal === undefined) return;
    const known = this.#bySignal.get(signal);
    if (known !== undefined) {
      known.waiting.add(one);
      return;
    }
    const waiting = new Set([one]);
    const onAbort = () => {
      this.#bySignal.delete(signal);
      for (const left of waiting) left.leave();
    };
    signal.addEventListener("abort", onAbort, { once: true });
    this.#bySignal.set(signal, { waiting, onAbort });
  }

  remove(one: Waiting): void {
    const { signal } = one;
    const known = signal && this.#bySignal.get(signal);
    if (known === undefined || !known.waiting.delete(one) || known.waiting.size > 0) return;
    signal?.removeEventListener("abort", known.onAbort);
    this.#bySignal.delete(signal as AbortSignal);
  }
}

/** Counts what each caller holds open at once. */
export class Places {
  readonly #taken = new Map<string, number>();

  /** @param most For one caller. */
  constructor(readonly most: number) {}

  /** Takes a place for a caller and answers the function that gives it back (once); null: the caller has none left. */
  take(caller: string): (() => void) | null {
    const taken = this.#taken.get(caller) ?? 0;
    if (taken >= this.most) return null;
    this.#taken.set(caller, taken + 1);
    let isHeld = true;
    return () => {
      if (isHeld) this.#leave(caller);
      isHeld = false;
    };
  }

  #leave(caller: string): void {
    const left = (this.#taken.get(caller) ?? 1) - 1;
    if (left === 0) this.#taken.delete(caller);
    else this.#taken.set(caller, left);
  }
}

/** Values by text, as many as fit; those that were not asked for longest go first. */
export class SizedStore<Value extends {}> {
  readonly #kept = new Map<string, { readonly value: Value; readonly size: number }>();
  #size = 0;

  /** @param most The size of all the values together. */
  constructor(private readonly most: number) {}

  /** Null: it is not here, or not any more. */
  find(key: string): Value | null {
    const kept = this.#kept.get(key);
    if (kept === undefined) return null;
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept.value;
  }

  /** Keeps a value, unless there is one for the key, or it is larger than all may be together. */
  keep(key: string, value: Value, size: number): void {
    if (this.find(key) !== null || size > this.most) return;
    this.#kept.set(key, { value, size });
    this.#size += size;
    for (const [oldest, { size }] of this.#kept) {
      if (this.#size <= this.most) return;
      this.#kept.delete(oldest);
      this.#size -= size;
    }
  }
}

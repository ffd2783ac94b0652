/** A map that forgets what was not used for longest once it is full. */
export class BoundedCache<Value> {
  private readonly entries = new Map<string, Value>();

  /** `size`: how many values are kept. */
  constructor(private readonly size: number) {}

  has(key: string): boolean {
    return this.entries.has(key);
  }

  /** The value kept for a key, made when there is none. What `make` throws is not kept. */
  get(key: string, make: () => Value): Value {
    const kept = this.entries.get(key);
    const value = kept ?? make();
    if (kept !== undefined) this.entries.delete(key);
    this.entries.set(key, value);
    if (this.entries.size > this.size) this.entries.delete(this.entries.keys().next().value as string);
    return value;
  }
}

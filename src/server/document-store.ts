/** Texts of documents by their hash, as many as fit; those that were not asked for longest go first. */
export class DocumentStore {
  readonly #texts = new Map<string, string>();
  #size = 0;

  /** @param most Characters of all the texts together. */
  constructor(private readonly most: number) {}

  /** The text of a hash; null: it is not here, or not any more. */
  find(hash: string): string | null {
    const text = this.#texts.get(hash);
    if (text === undefined) return null;
    this.#texts.delete(hash);
    this.#texts.set(hash, text);
    return text;
  }

  keep(hash: string, text: string): void {
    if (this.find(hash) !== null || text.length > this.most) return;
    this.#texts.set(hash, text);
    this.#size += text.length;
    for (const [oldest, { length }] of this.#texts) {
      if (this.#size <= this.most) return;
      this.#texts.delete(oldest);
      this.#size -= length;
    }
  }
}

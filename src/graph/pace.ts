/** Milliseconds a member after which those that went together are taken for less quick than thought. */
const slowTogetherMs = 15;

/**
 * How quick a statement is: the best of its recent times, which rises again by and by. A busy machine makes a quick statement slow, but no
 * slow one quick, so the best tells more than the mean; and of what runs at once each counts for its part of the time, or a statement
 * that many ask for would never be quick enough for them to be answered together.
 */
export class Pace {
  #best = Number.POSITIVE_INFINITY;

  /** @param quickMs Milliseconds that a statement may take, each time for itself, to go together with others of its kind. */
  constructor(private readonly quickMs: number) {}

  get isQuick(): boolean {
    return this.#best <= this.quickMs;
  }

  /** Takes note of a message that took `ms` for so many members, while so many messages of this statement were under way, itself among them. */
  note(ms: number, members: number, underWay: number): void {
    const each = ms / members / underWay;
    const forgotten = members > 1 && each > slowTogetherMs;
    this.#best = forgotten ? Number.POSITIVE_INFINITY : Math.min(each, this.#best * 1.02);
  }
}

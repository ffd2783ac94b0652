import { availableParallelism } from "node:os";

/** Milliseconds a member after which those that went together are taken for less quick than thought. */
const slowTogetherMs = 15;

/** By how much the pace follows a quicker and a slower message: so it comes to lie where three in ten are quicker. */
const [falls, rises] = [0.8, 1.1];

/**
 * How quick a statement is: as the quicker three in ten of its recent times. A busy machine makes a quick statement slow, but no slow one
 * quick, so these tell more than the mean; and more than the best, as one text may be quick for one value and slow for another. Of what
 * runs at once each counts for its part of the time, or a statement that many ask for would never be quick enough for them to be answered
 * together.
 */
export class Pace {
  #present = Number.POSITIVE_INFINITY;

  /**
   * @param quickMs Milliseconds that a statement may take, each time for itself, to go together with others of its kind.
   * @param processors How many statements the database works on at once: beyond these they share the time. Ours, where it runs elsewhere.
   */
  constructor(
    private readonly quickMs: number,
    private readonly processors = availableParallelism(),
  ) {}

  get isQuick(): boolean {
    return this.#present <= this.quickMs;
  }

  /** Takes note of a message that took `ms` for so many members, while so many messages of this statement were under way, itself among them. */
  note(ms: number, members: number, underWay: number): void {
    const each = ms / members / Math.max(1, underWay / this.processors);
    if (members > 1 && each > slowTogetherMs) this.#present = Number.POSITIVE_INFINITY;
    else if (this.#present === Number.POSITIVE_INFINITY) this.#present = each;
    else if (each < this.#present) this.#present = Math.max(each, this.#present * falls);
    else this.#present = Math.min(each, this.#present * rises);
  }
}

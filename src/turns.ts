/** How many may work at once, and how many may wait and how long; without a bound, all may, for ever. */
export interface TurnLimits {
  readonly atOnce: number;
  readonly waiting?: number;
  /** Milliseconds until a turn must have come. */
  readonly patienceMs?: number;
  /** What is thrown where too many wait already, or the turn does not come in time. */
  readonly busy?: () => Error;
}

interface Waiting {
  readonly go: () => void;
  readonly timer: NodeJS.Timeout | undefined;
}

/** Lets a bounded number of tasks run at a time; the others wait, the first come first. */
export class Turns {
  #free: number;
  readonly #queue: Waiting[] = [];

  constructor(private readonly limits: TurnLimits) {
    this.#free = limits.atOnce;
  }

  /** Does the work when its turn comes. Throws {@link TurnLimits.busy}'s error where it does not. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    const leave = await this.enter();
    try {
      return await work();
    } finally {
      leave();
    }
  }

  /** Resolves when a turn comes, to the function that ends it; as {@link take} for what is no single task. */
  async enter(): Promise<() => void> {
    if (this.#free > 0) this.#free -= 1;
    else await this.#turn();
    let isOver = false;
    return () => {
      if (!isOver) this.#next();
      isOver = true;
    };
  }

  #turn(): Promise<void> {
    const {
      waiting: most = Number.POSITIVE_INFINITY,
      patienceMs,
      busy = () => new Error("busy"),
    } = this.limits;
    if (this.#queue.length >= most) throw busy();
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#queue.splice(this.#queue.indexOf(waiting), 1);
        reject(busy());
      };
      const timer = patienceMs === undefined ? undefined : setTimeout(leave, patienceMs);
      const waiting: Waiting = { go: resolve, timer };
      this.#queue.push(waiting);
    });
  }

  /** Hands the turn on; it is free where nobody waits. */
  #next(): void {
    const next = this.#queue.shift();
    clearTimeout(next?.timer);
    if (next === undefined) this.#free += 1;
    else next.go();
  }
}

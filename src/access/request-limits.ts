import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { RateLimited } from "../errors.js";

/** Seconds of a window; it begins with a caller's first request. */
const windowSeconds = 60;

/** Failed attempts to say who asks that one address has in a window. Nobody guesses a key; this is for what such attempts cost. */
export const failedAttempts = 30;

/** Counts what callers send, in the memory of this copy of the service: several copies allow several times as much. */
export class RequestLimits {
  readonly #requests: RateLimiterMemory | null;
  readonly #failures = new RateLimiterMemory({ points: failedAttempts, duration: windowSeconds });

  /** @param perMinute Requests a minute for one caller; 0: no limit. Failed attempts are limited all the same. */
  constructor(perMinute: number) {
    this.#requests =
      perMinute === 0 ? null : new RateLimiterMemory({ points: perMinute, duration: windowSeconds });
  }

  /** Counts a request of a caller, by the id of a key or by an address. Throws `RateLimited`. */
  async count(caller: string): Promise<void> {
    const limiter = this.#requests;
    if (limiter === null) return;
    await limiter.consume(caller).catch((used: RateLimiterRes) => {
      throw new RateLimited("requests", limiter.points, secondsOf(used));
    });
  }

  /** Counts a failed attempt of an address to say who asks. */
  async countFailure(address: string): Promise<void> {
    await this.#failures.penalty(address);
  }

  /** Throws `RateLimited` where an address has failed too often to say who asks. */
  async checkFailures(address: string): Promise<void> {
    const used = await this.#failures.get(address);
    if (used === null || used.remainingPoints > 0 || used.msBeforeNext <= 0) return;
    throw new RateLimited("failed attempts to say who asks", failedAttempts, secondsOf(used));
  }
}

function secondsOf({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000));
}

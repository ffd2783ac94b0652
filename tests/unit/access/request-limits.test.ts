import { describe, expect, it, vi } from "vitest";
import { failedAttempts, RequestLimits } from "../../../src/access/request-limits.js";
import { RateLimited } from "../../../src/errors.js";

describe("the limit of requests", () => {
  it("is each caller's own, and says when there may be more", async () => {
    const limits = new RequestLimits(3);
    for (let times = 0; times < 3; times++) await limits.count("tok_1");
    const refused = limits.count("tok_1");
    await expect(refused).rejects.toBeInstanceOf(RateLimited);
    await expect(refused).rejects.toMatchObject({ facts: { limit: 3, retryAfterSeconds: 60 } });
    await limits.count("tok_2");
  });

  it("lets a caller go on after its minute", async () => {
    vi.useFakeTimers();
    try {
      const limits = new RequestLimits(1);
      await limits.count("10.0.0.1");
      vi.advanceTimersByTime(45_000);
      await expect(limits.count("10.0.0.1")).rejects.toMatchObject({ facts: { retryAfterSeconds: 15 } });
      vi.advanceTimersByTime(15_001);
      await limits.count("10.0.0.1");
    } finally {
      vi.useRealTimers();
    }
  });

  it("is none where it is 0, but failed attempts to say who asks are limited", async () => {
    const limits = new RequestLimits(0);
    for (let times = 0; times < 1_000; times++) await limits.count("10.0.0.1");
    for (let times = 0; times < failedAttempts; times++) {
      await limits.checkFailures("10.0.0.1");
      await limits.countFailure("10.0.0.1");
    }
    await expect(limits.checkFailures("10.0.0.1")).rejects.toBeInstanceOf(RateLimited);
    await limits.checkFailures("10.0.0.2");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  eventsPerStretch,
  type FollowedEvent,
  nextStretch,
  type Place,
  placeAfter,
  ticksPerStretch,
} from "../../../src/following/stretch.js";

/** What the statement of a stretch gives: the events after its place, up to its last tick, in order, as many as it may. */
function eventsIn(
  ledger: readonly FollowedEvent[],
  stretch: { tick: number; after: string | null; to: number },
) {
  return ledger
    .filter(
      ({ tick, id }) =>
        tick <= stretch.to &&
        (tick > stretch.tick || (tick === stretch.tick && stretch.after !== null && id > stretch.after)),
    )
    .slice(0, eventsPerStretch);
}

const event = (tick: number, at: number): FollowedEvent => ({
  ...{ tick, id: `clm_${String(at).padStart(3, "0")}`, value: null },
});

describe("following the ledger stretch by stretch", () => {
  it("gives each event once, in order, wherever it begins and however the ledger grows meanwhile", () => {
    const sizes = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 3 * eventsPerStretch })), {
      maxLength: 300,
    });
    fc.assert(
      fc.property(sizes, fc.nat(400), fc.infiniteStream(fc.nat(150)), (counts, begin, steps) => {
        const ledger = counts.flatMap((size, tick) =>
          Array.from({ length: size }, (_, at) => event(tick, at)),
        );
        const last = counts.length - 1;
        const since = Math.min(begin, Math.max(last, 0));
        const seen: FollowedEvent[] = [];
        let place: Place = { tick: since, after: null };
        let present = since;
        while (place.after !== null || place.tick < last) {
          present = Math.min(last, Math.max(present, place.tick) + (steps.next().value ?? 1));
          const stretch = nextStretch(place, present);
          if (stretch === null) continue;
          expect(stretch.to - stretch.tick).toBeLessThanOrEqual(ticksPerStretch);
          expect(stretch.to).toBeLessThanOrEqual(Math.max(present, place.tick));
          const events = eventsIn(ledger, stretch);
          seen.push(...events);
          place = placeAfter(stretch, events);
        }
        expect(seen).toEqual(ledger.filter(({ tick }) => tick > since));
      }),
      { numRuns: 50 },
    );
  });

  it("waits where there is nothing new", () => {
    expect(nextStretch({ tick: 7, after: null }, 7)).toBeNull();
    expect(nextStretch({ tick: 7, after: null }, 8)).toEqual({ tick: 7, after: null, to: 8 });
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spanOf } from "../../src/time/claim-span.js";
import { certainOn, possibleIn, surelyMeet, surelyMiss } from "../../src/time/span.compare.js";
import { merged, tightened } from "../../src/time/span.merge.js";
import type { ClaimTime } from "../../src/time/span.model.js";
import { sinceOf, sortTimeOf, spanOfTexts, spanTexts } from "../../src/time/span.texts.js";
import { timesSurelyMeet, timesSurelyMiss, toldTime } from "../../src/time/told-time.js";
import { aSpan, aTime, overlap, someDays, stretchesOf } from "../setup/times.js";

const first = "2014-10-01";
const last = "2014-10-31";

/** The four bounds and `ongoing`, in order. */
function told(parts: Partial<ClaimTime>, predicateTime: "STATE" | "EVENT" = "STATE") {
  const span = spanOf(aTime(parts), predicateTime);
  return [span.startEarliest, span.startLatest, span.endEarliest, span.endLatest, span.ongoing];
}

describe("what a claim's date says", () => {
  it("takes one dated mention of a state as held on some day of it, not since", () => {
    expect(told({ aspect: "HELD", at: "2014-10" })).toEqual([null, last, first, null, null]);
    expect(told({ aspect: "HELD", at: "2014-10-31" })).toEqual([null, last, last, null, null]);
  });

  it("takes a state that held over an interval as surely held between its inner days", () => {
    expect(told({ at: "2014-10/2015-02" })).toEqual([null, last, "2015-02-01", null, null]);
  });

  it("lets a state that started have started on any day of the date, with no end", () => {
    expect(told({ aspect: "STARTED", at: "2014-10" })).toEqual([first, last, first, null, null]);
  });

  it("knows that what started with an open end goes on, which an unknown end does not say", () => {
    expect(told({ aspect: "STARTED", at: "2014-10/.." })).toEqual([first, last, first, null, true]);
    expect(told({ aspect: "STARTED", at: "2014-10/" })).toEqual([first, last, first, null, null]);
    expect(told({ aspect: "HELD", at: "/.." })).toEqual([null, null, null, null, true]);
  });

  it("lets a state that ended have ended on any day of the date, with no start before it", () => {
    expect(told({ aspect: "ENDED", at: "2014-10" })).toEqual([null, last, first, last, false]);
  });

  it("puts all four bounds of an occurrence on its day", () => {
    expect(told({ aspect: "OCCURRED", at: last }, "EVENT")).toEqual([last, last, last, last, false]);
    expect(told({ aspect: "OCCURRED", at: "2014-10" }, "EVENT")).toEqual([first, last, first, last, false]);
  });

  it("takes an occurrence told by an interval as lasting from the one date to the other", () => {
    expect(told({ aspect: "OCCURRED", at: "2014-10-01/2014-10" }, "EVENT")).toEqual([
      first,
      first,
      first,
      last,
      false,
    ]);
  });

  it("reads a state that is said to have occurred as one that held", () => {
    expect(told({ aspect: "OCCURRED", at: "2014-10" }, "STATE")).toEqual(told({ at: "2014-10" }));
  });

  it("uses bounds as an imprecise date, and narrows a date by them", () => {
    expect(told({ aspect: "OCCURRED", earliest: first, latest: last }, "EVENT")).toEqual(
      told({ aspect: "OCCURRED", at: "2014-10" }, "EVENT"),
    );
    expect(told({ aspect: "OCCURRED", at: "2014-10", latest: "2014-10-12" }, "EVENT")).toEqual([
      first,
      "2014-10-12",
      first,
      "2014-10-12",
      false,
    ]);
    expect(told({ aspect: "STARTED", earliest: first })).toEqual([first, null, first, null, null]);
  });

  it("keeps to the date where the bounds contradict it", () => {
    expect(told({ at: "2014-10", earliest: "2015-01-01" })).toEqual(told({ at: "2014-10" }));
  });

  it.each(["2014-10~", "2014-10?", "2014-10%"])("takes no bound from %s", (at) => {
    expect(told({ aspect: "OCCURRED", at }, "EVENT")).toEqual([null, null, null, null, false]);
  });

  it("keeps what an exact end says of an approximate start", () => {
    expect(told({ aspect: "ENDED", at: "2013~/2014-10" })).toEqual([null, last, first, last, false]);
  });

  it("gives no day for what is told in words, by an event, or not at all", () => {
    const byEvent = {
      phrase: "after the bombing",
      relativeTo: "ent_bombing",
      timeRelation: "AFTER",
    } as const;
    expect(told({ aspect: "OCCURRED", ...byEvent }, "EVENT")).toEqual([null, null, null, null, false]);
    expect(told({ aspect: "ENDED" })).toEqual([null, null, null, null, false]);
    expect(spanOf(null, "STATE").ongoing).toBeNull();
    expect(spanOf(null, "EVENT").ongoing).toBe(false);
  });

  it("never leaves a span that no days fit, nor a bound that another one overrules", () => {
    const day = fc.option(fc.constantFrom(...someDays), { nil: null });
    const at = fc
      .tuple(
        fc.constantFrom(...someDays, "2014-10", "", ".."),
        fc.constantFrom(...someDays, "2014-10", "", ".."),
      )
      .filter(([a, b]) => a.length > 2 && (b.length <= 2 || b >= a))
      .map((parts) => parts.join("/"));
    const time = fc.record({
      aspect: fc.constantFrom("HELD" as const, "STARTED" as const, "ENDED" as const, "OCCURRED" as const),
      at: fc.option(at, { nil: null }),
      earliest: day,
      latest: day,
    });
    fc.assert(
      fc.property(time, fc.constantFrom("STATE" as const, "EVENT" as const), (parts, predicateTime) => {
        const { ongoing, ...span } = spanOf(aTime(parts), predicateTime);
        expect(stretchesOf(span)).not.toEqual([]);
        expect(tightened(span)).toEqual(span);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("questions to a span", () => {
  const range = fc
    .tuple(fc.constantFrom(...someDays), fc.constantFrom(...someDays))
    .map(([a, b]) => (a <= b ? ([a, b] as const) : ([b, a] as const)));

  it("are answered as counting the days of every possible stretch answers them", () => {
    fc.assert(
      fc.property(aSpan, range, (span, [from, to]) => {
        const stretches = stretchesOf(span);
        const asked = { first: from, last: to };
        expect(possibleIn(span, from, to)).toBe(stretches.some((stretch) => overlap(stretch, asked)));
        expect(certainOn(span, from, to)).toBe(
          stretches.every((stretch) => stretch.first <= from && stretch.last >= to),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it("are answered the same by plain comparison of the stored texts", () => {
    fc.assert(
      fc.property(aSpan, range, (span, [from, to]) => {
        const [startEarliest, startLatest, endEarliest, endLatest] = spanTexts(span);
        expect(possibleIn(span, from, to)).toBe(startEarliest <= to && endLatest >= from);
        expect(certainOn(span, from, to)).toBe(startLatest <= from && endEarliest >= to);
      }),
      { numRuns: 2000 },
    );
  });

  it("about two spans are answered as trying every pair of stretches answers them", () => {
    fc.assert(
      fc.property(aSpan, aSpan, (left, right) => {
        const pairs = stretchesOf(left).flatMap((one) =>
          stretchesOf(right).map((other) => overlap(one, other)),
        );
        expect(surelyMeet(left, right)).toBe(pairs.every((meets) => meets));
        expect(surelyMiss(left, right)).toBe(!pairs.some((meets) => meets));
      }),
      { numRuns: 500 },
    );
  });

  it("do not depend on which of two spans stands first", () => {
    fc.assert(
      fc.property(aSpan, aSpan, (left, right) => {
        expect(surelyMeet(left, right)).toBe(surelyMeet(right, left));
        expect(surelyMiss(left, right)).toBe(surelyMiss(right, left));
      }),
    );
  });

  it("find that a mention within a month surely meets what held all that month", () => {
    const mention = spanOf(aTime({ at: "2014-10" }), "STATE");
    const throughout = spanOf(aTime({ at: "2014-09/2014-11" }), "STATE");
    expect(surelyMeet(mention, throughout)).toBe(true);
    expect(surelyMeet(mention, mention)).toBe(false);
  });
});

describe("two spans merged", () => {
  it("leave just the stretches that both leave", () => {
    fc.assert(
      fc.property(aSpan, aSpan, (left, right) => {
        const both = merged(left, right);
        const kept = stretchesOf(right);
        const common = stretchesOf(left).filter((one) =>
          kept.some(({ first: from, last: to }) => from === one.first && to === one.last),
        );
        expect(both === null ? [] : stretchesOf(both)).toEqual(common);
        if (both !== null) expect(tightened(both)).toEqual(both);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("times told by an event", () => {
  const by = (
    aspect: ClaimTime["aspect"],
    timeRelation: ClaimTime["timeRelation"],
    relativeTo = "ent_bombing",
  ) => toldTime(aTime({ aspect, relativeTo, timeRelation }), aspect === "OCCURRED" ? "EVENT" : "STATE");

  it.each([
    ["OCCURRED", "BEFORE", "OCCURRED", "DURING"],
    ["OCCURRED", "BEFORE", "OCCURRED", "AFTER"],
    ["OCCURRED", "DURING", "OCCURRED", "AFTER"],
    ["ENDED", "BEFORE", "STARTED", "AFTER"],
    ["OCCURRED", "BEFORE", "STARTED", "DURING"],
  ] as const)("miss when one %s %s it and the other %s %s it", (aspect, relation, other, otherRelation) => {
    expect(timesSurelyMiss(by(aspect, relation), by(other, otherRelation))).toBe(true);
    expect(timesSurelyMiss(by(other, otherRelation), by(aspect, relation))).toBe(true);
    expect(timesSurelyMeet(by(aspect, relation), by(other, otherRelation))).toBe(false);
  });

  it("do not miss where a state may have lasted from the one to the other", () => {
    expect(timesSurelyMiss(by("HELD", "BEFORE"), by("HELD", "AFTER"))).toBe(false);
    expect(timesSurelyMiss(by("STARTED", "BEFORE"), by("HELD", "AFTER"))).toBe(false);
  });

  it("say nothing of each other when the events differ, and neither miss nor meet in one place around it", () => {
    expect(timesSurelyMiss(by("OCCURRED", "BEFORE"), by("OCCURRED", "AFTER", "ent_other"))).toBe(false);
    expect(timesSurelyMiss(by("OCCURRED", "BEFORE"), by("OCCURRED", "BEFORE"))).toBe(false);
    expect(timesSurelyMeet(by("OCCURRED", "BEFORE"), by("OCCURRED", "BEFORE"))).toBe(false);
  });

  it("are told by one event when its two names were made one", () => {
    const oneEvent = () => "ent_bombing";
    const [left, right] = (["BEFORE", "AFTER"] as const).map((timeRelation) =>
      toldTime(
        aTime({ aspect: "OCCURRED", relativeTo: `ent_${timeRelation}`, timeRelation }),
        "EVENT",
        oneEvent,
      ),
    );
    expect(left && right && timesSurelyMiss(left, right)).toBe(true);
  });

  it("know a time told only in words from no time at all", () => {
    expect(toldTime(aTime({ phrase: "days ago" }), "EVENT").told).toBe(true);
    expect(toldTime(aTime({}), "EVENT").told).toBe(false);
    expect(toldTime(null, "EVENT").told).toBe(false);
  });
});

describe("a span as texts", () => {
  it("is read back as it was", () => {
    fc.assert(
      fc.property(aSpan, (span) => {
        expect(spanOfTexts(spanTexts(span))).toEqual(span);
      }),
    );
  });

  it("sorts by the first start that is known, and last where none is", () => {
    const span = { startEarliest: null, startLatest: null, endEarliest: first, endLatest: last };
    expect(sinceOf(span)).toBe("~");
    expect(sinceOf({ ...span, startEarliest: first })).toBe(first);
    expect(sinceOf({ ...span, startEarliest: first, startLatest: last })).toBe(last);
    expect(sortTimeOf(span)).toBe(first);
    expect(sortTimeOf({ ...span, startEarliest: "2013-01-01" })).toBe("2013-01-01");
    expect(sortTimeOf({ startEarliest: null, startLatest: null, endEarliest: null, endLatest: null })).toBe(
      "~",
    );
  });
});

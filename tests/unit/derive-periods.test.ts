import { describe, expect, it } from "vitest";
import { derive } from "../../src/derive/derive.js";
import type { ClaimTime } from "../../src/time/span.model.js";
import { aClaim, anInput, type ClaimParts } from "../setup/claims.js";

/** The periods of the one relation that these times give, each as bounds and `ongoing`; claims after the first stand worse. */
function periods(predicate: string, times: readonly (Partial<ClaimTime> | null)[], parts: ClaimParts = {}) {
  const claims = times.map((time, at) =>
    aClaim({ id: `clm_${at}`, predicate, tick: at, ...(time === null ? {} : { time }), ...parts }),
  );
  const { relations } = derive(anInput(claims));
  expect(derive(anInput([...claims].reverse())).relations).toEqual(relations);
  return relations[0]?.periods ?? [];
}

function bounds(predicate: string, times: readonly (Partial<ClaimTime> | null)[]) {
  return periods(predicate, times).map((period) => [
    period.startEarliest,
    period.startLatest,
    period.endEarliest,
    period.endLatest,
    period.ongoing,
  ]);
}

const held = (at: string) => ({ aspect: "HELD", at }) as const;
const started = (at: string) => ({ aspect: "STARTED", at }) as const;
const ended = (at: string) => ({ aspect: "ENDED", at }) as const;
const occurred = (at: string) => ({ aspect: "OCCURRED", at }) as const;

describe("the periods of a state", () => {
  const state = (...times: readonly (Partial<ClaimTime> | null)[]) => bounds("ALLIED_WITH", times);

  it("are one without bounds where nothing is dated", () => {
    expect(state(null)).toEqual([[null, null, null, null, null]]);
    expect(state(null, { phrase: "for long" })).toEqual([[null, null, null, null, null]]);
  });

  it("are one for one mention, open on both sides", () => {
    expect(state(held("2014-10"))).toEqual([[null, "2014-10-31", "2014-10-01", null, null]]);
  });

  it("take no bound from undated claims", () => {
    expect(state(held("2014-10"), null)).toEqual(state(held("2014-10")));
  });

  it("are one stretch for several mentions between which nothing says that it ended", () => {
    expect(state(held("2014-12"), held("2014-10"))).toEqual([[null, "2014-10-31", "2014-12-01", null, null]]);
  });

  it("join a start, a mention and an end", () => {
    expect(state(ended("2015-02"), started("2014-10"), held("2014-12"))).toEqual([
      ["2014-10-01", "2014-10-31", "2015-02-01", "2015-02-28", false],
    ]);
  });

  it("are two where it held again after its end, the second beginning no earlier than that", () => {
    expect(state(ended("2014-06"), held("2014-10"))).toEqual([
      [null, "2014-06-30", "2014-06-01", "2014-06-30", false],
      ["2014-06-01", "2014-10-31", "2014-10-01", null, null],
    ]);
  });

  it("are two where it began after it had held, the first ended by the beginning of the second", () => {
    expect(state(held("2014-06"), started("2014-10/.."))).toEqual([
      [null, "2014-06-30", "2014-06-01", "2014-10-31", false],
      ["2014-10-01", "2014-10-31", "2014-10-01", null, true],
    ]);
  });

  it("are three where it began, ended, began, ended and began", () => {
    const times = [started("2011"), ended("2012"), started("2013"), ended("2014"), started("2015")];
    expect(state(...times).map(([first, , , last]) => [first, last])).toEqual([
      ["2011-01-01", "2012-12-31"],
      ["2013-01-01", "2014-12-31"],
      ["2015-01-01", null],
    ]);
  });

  it("are found in order of time, whichever of the claims stands best", () => {
    const inOrder = state(started("2011"), ended("2012"), started("2013"), ended("2014"));
    expect(state(ended("2014"), started("2013"), ended("2012"), started("2011"))).toEqual(inOrder);
    expect(state(held("2014-10"), ended("2014-06"))).toEqual(state(ended("2014-06"), held("2014-10")));
  });

  it("leave each other alone where sources contradict each other", () => {
    expect(state(held("2010/2014"), ended("2012"))).toEqual([
      [null, "2010-12-31", "2014-01-01", null, null],
      [null, "2012-12-31", "2012-01-01", "2012-12-31", false],
    ]);
  });

  it("know from an undated claim that the last has ended, or goes on", () => {
    expect(state(held("2014-10"), { aspect: "ENDED" })[0]?.[4]).toBe(false);
    expect(state(held("2014-10"), { aspect: "HELD", at: "/.." })[0]?.[4]).toBe(true);
    expect(state({ aspect: "ENDED", phrase: "formerly" })).toEqual([[null, null, null, null, false]]);
  });
});

describe("the periods of an event", () => {
  const event = (...times: readonly (Partial<ClaimTime> | null)[]) => bounds("FOUGHT", times);

  it("are one occurrence where the days of claims meet, narrowed by all of them", () => {
    expect(event(occurred("2014-10"), occurred("2014-10-31"), occurred("2014"))).toEqual([
      ["2014-10-31", "2014-10-31", "2014-10-31", "2014-10-31", false],
    ]);
  });

  it("are separate occurrences where they do not", () => {
    expect(
      event(occurred("2014-11"), occurred("2014-10"), occurred("2014-10-31")).map(([first]) => first),
    ).toEqual(["2014-10-31", "2014-11-01"]);
  });

  it("give an imprecise mention to the first occurrence that it fits, whichever of the claims stands best", () => {
    const told = periods("FOUGHT", [
      occurred("2014-12-05"),
      { ...occurred("2014"), phrase: "that year" },
      occurred("2014-10-31"),
    ]);
    expect(told.map(({ startEarliest, phrase }) => [startEarliest, phrase])).toEqual([
      ["2014-10-31", "that year"],
      ["2014-12-05", null],
    ]);
  });

  it("last as long as two accounts of one occurrence say together", () => {
    expect(event(occurred("2014-10-01/2014-10-05"), occurred("2014-10-03"))).toEqual([
      ["2014-10-01", "2014-10-01", "2014-10-05", "2014-10-05", false],
    ]);
  });

  it("are no more for an undated claim, and one without bounds where all are undated", () => {
    expect(event(occurred("2014-10-31"), null)).toHaveLength(1);
    expect(event(null, null)).toEqual([[null, null, null, null, false]]);
  });

  it("know of an occurrence that goes on", () => {
    expect(event(occurred("2014-10-01/.."))[0]?.[4]).toBe(true);
  });
});

describe("words and events that tell a time", () => {
  const by = (timeRelation: "BEFORE" | "DURING" | "AFTER", phrase: string, relativeTo = "ent_bombing") => ({
    aspect: "OCCURRED" as const,
    relativeTo,
    timeRelation,
    phrase,
  });

  it("stand on the period as the best claim that has them gives them", () => {
    expect(periods("FOUGHT", [null, by("AFTER", "after the bombing"), by("AFTER", "later")])).toEqual([
      {
        startEarliest: null,
        startLatest: null,
        endEarliest: null,
        endLatest: null,
        ongoing: false,
        phrase: "after the bombing",
        relativeTo: "ent_bombing",
        timeRelation: "AFTER",
      },
    ]);
  });

  it("tell of two occurrences, in order, where they lie apart around one event", () => {
    const told = periods("FOUGHT", [
      by("AFTER", "since then"),
      by("BEFORE", "until then"),
      by("AFTER", "later"),
    ]);
    expect(told.map(({ timeRelation, phrase }) => [timeRelation, phrase])).toEqual([
      ["BEFORE", "until then"],
      ["AFTER", "since then"],
    ]);
  });

  it("tell of one where they are told by different events, which may be close", () => {
    expect(periods("FOUGHT", [by("AFTER", "a"), by("BEFORE", "b", "ent_truce")])).toHaveLength(1);
  });

  it("are put around events in one order, whichever of the claims stands best", () => {
    const told = periods("FOUGHT", [
      by("AFTER", "a", "ent_e"),
      by("AFTER", "b", "ent_f"),
      by("BEFORE", "c", "ent_f"),
    ]);
    expect(told.map(({ phrase }) => phrase)).toEqual(["a", "b"]);
  });

  it("join the only dated occurrence, and the one that is told alike among several", () => {
    expect(periods("FOUGHT", [occurred("2014-10-31"), by("AFTER", "later")])).toMatchObject([
      { startEarliest: "2014-10-31", phrase: "later", timeRelation: "AFTER" },
    ]);
    const several = [occurred("2013"), { ...by("AFTER", "in 2014"), at: "2014" }, by("AFTER", "later")];
    expect(periods("FOUGHT", several).map(({ phrase }) => phrase)).toEqual([null, "in 2014"]);
  });

  it("are left out where it is not said which of several occurrences they mean", () => {
    const told = periods("FOUGHT", [occurred("2013"), occurred("2014"), by("AFTER", "later")]);
    expect(told.map(({ phrase }) => phrase)).toEqual([null, null]);
  });

  it("do not split a state that may have lasted, and do split one that ended before and began after", () => {
    const holds = { ...by("BEFORE", "before"), aspect: "HELD" } as const;
    expect(periods("ALLIED_WITH", [holds, { ...by("AFTER", "after"), aspect: "HELD" }])).toHaveLength(1);
    const over = { ...by("BEFORE", "before"), aspect: "ENDED" } as const;
    expect(periods("ALLIED_WITH", [over, { ...by("AFTER", "after"), aspect: "STARTED" }])).toHaveLength(2);
  });

  it("split what the days alone would join", () => {
    const dated = { at: "2014", relativeTo: "ent_truce" };
    const over = { ...dated, aspect: "ENDED", timeRelation: "BEFORE" } as const;
    const again = { ...dated, aspect: "STARTED", timeRelation: "AFTER" } as const;
    expect(periods("ALLIED_WITH", [over, again])).toHaveLength(2);
    const once = { ...dated, aspect: "OCCURRED", timeRelation: "BEFORE" } as const;
    expect(periods("FOUGHT", [once, { ...once, timeRelation: "AFTER" }])).toHaveLength(2);
    expect(periods("FOUGHT", [once, once])).toHaveLength(1);
  });

  it("are those of the claims of the period, not of another", () => {
    const told = periods("FOUGHT", [
      { ...occurred("2014-10-31"), phrase: "on Friday" },
      { ...occurred("2014-11-02"), phrase: "on Sunday" },
      { phrase: "recently" },
    ]);
    expect(told.map(({ phrase }) => phrase)).toEqual(["on Friday", "on Sunday"]);
  });

  it("name the event by its canonical id", () => {
    const claim = aClaim({ time: by("AFTER", "later", "ent_z") });
    const { relations } = derive(
      anInput([claim], { same: [["ent_a", "ent_z"]], entityTicks: new Map([["ent_a", 1]]) }),
    );
    expect(relations[0]?.periods[0]?.relativeTo).toBe("ent_a");
  });
});

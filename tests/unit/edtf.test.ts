import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidEdtf } from "../../src/errors.js";
import { spanOf } from "../../src/time/claim-span.js";
import { daysIn, isDay } from "../../src/time/day.js";
import { formatEdtf } from "../../src/time/edtf.format.js";
import { parseEdtf } from "../../src/time/edtf.js";
import { aSpan, aTime } from "../setup/times.js";

function bounds(text: string) {
  const { earliest, latest } = parseEdtf(text);
  return [earliest, latest];
}

const year = fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, "0"));
const month = fc.integer({ min: 1, max: 12 }).map((number) => String(number).padStart(2, "0"));
const date = fc.oneof(
  year,
  year.map((text) => `${text.slice(0, 3)}X`),
  year.map((text) => `${text.slice(0, 2)}XX`),
  fc.tuple(year, month).map((parts) => parts.join("-")),
  fc
    .tuple(year, month, fc.integer({ min: 1, max: 31 }))
    .filter(([y, m, d]) => d <= daysIn(Number(y), Number(m)))
    .map(([y, m, d]) => `${y}-${m}-${String(d).padStart(2, "0")}`),
);

describe("reading EDTF", () => {
  it.each([
    ["2014", "2014-01-01", "2014-12-31"],
    ["0000-02", "0000-02-01", "0000-02-29"],
    ["2015-02", "2015-02-01", "2015-02-28"],
    ["1900-02", "1900-02-01", "1900-02-28"],
    ["2014-10-31", "2014-10-31", "2014-10-31"],
    ["201X", "2010-01-01", "2019-12-31"],
    ["20XX", "2000-01-01", "2099-12-31"],
    ["2015-XX", "2015-01-01", "2015-12-31"],
    ["2015-XX-XX", "2015-01-01", "2015-12-31"],
    ["2015-02-XX", "2015-02-01", "2015-02-28"],
    ["2014-10/2015-02", "2014-10-01", "2015-02-28"],
    ["9999-12-31", "9999-12-31", "9999-12-31"],
  ])("gives %s the days from %s to %s", (text, earliest, latest) => {
    expect(bounds(text)).toEqual([earliest, latest]);
  });

  it("lets a season reach as far as any usual reading of it does, and a winter into both years", () => {
    expect(bounds("2015-21")).toEqual(["2015-03-01", "2015-06-30"]);
    expect(bounds("2015-22")).toEqual(["2015-06-01", "2015-09-30"]);
    expect(bounds("2015-23")).toEqual(["2015-09-01", "2015-12-31"]);
    expect(bounds("2015-24")).toEqual(["2014-12-01", "2016-03-31"]);
    expect(bounds("0000-24")).toEqual(["0000-01-01", "0001-03-31"]);
    expect(bounds("9999-24")).toEqual(["9998-12-01", "9999-12-31"]);
  });

  it.each([
    ["2015-03~", true, false],
    ["2015-03?", false, true],
    ["2015-03%", true, true],
  ])("takes no bound from %s, and keeps the days as written apart", (text, approximate, uncertain) => {
    const edtf = parseEdtf(text);
    expect(edtf).toMatchObject({ earliest: null, latest: null, approximate, uncertain });
    expect(edtf.start).toMatchObject({ from: "2015-03-01", to: "2015-03-31" });
  });

  it("tells an open end from an unknown one", () => {
    expect(parseEdtf("2014-10/..")).toMatchObject({ openEnd: true, unknownEnd: false, end: null });
    expect(parseEdtf("2014-10/")).toMatchObject({ openEnd: false, unknownEnd: true, end: null });
    expect(parseEdtf("../2014-10")).toMatchObject({ openStart: true, unknownStart: false, start: null });
    expect(parseEdtf("/2014-10")).toMatchObject({ openStart: false, unknownStart: true, start: null });
    expect(parseEdtf("/..")).toMatchObject({ openEnd: true, unknownStart: true });
    expect(parseEdtf("2014").interval).toBe(false);
  });

  it("keeps the exact end of an interval whose start is qualified", () => {
    expect(parseEdtf("2014-10~/2015-02")).toMatchObject({ earliest: null, latest: "2015-02-28" });
  });

  it.each([
    "",
    " 2014",
    "14",
    "2014-13",
    "2014-00",
    "2015-02-29",
    "2014-02-00",
    "2014-25",
    "2014-21-03",
    "XXXX",
    "2X14",
    "201X-05",
    "201X-XX",
    "2014-XX-05",
    "-2014",
    "Y170000002",
    "2014-10-31T10:00:00Z",
    "[2014..2015]",
    "2014~-10",
    "2015/2014",
    "2014/2015/2016",
    "/",
    "../",
    "2014-10-3",
  ])("refuses %j and says what is taken", (text) => {
    expect(() => parseEdtf(text)).toThrow(InvalidEdtf);
    expect(() => parseEdtf(text)).toThrow(/Write a year \(2014, 201X\)/);
  });

  it("does not repeat a long text whole in its refusal", () => {
    expect(() => parseEdtf("x".repeat(10_000))).toThrow(/^"x{60}\.\.\." is not a date/);
  });

  it("throws nothing but its own refusal, whatever is typed", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9X/.~?%-]{0,16}$/)), (text) => {
        try {
          const { start, end } = parseEdtf(text);
          for (const part of [start, end])
            if (part !== null) expect(isDay(part.from) && isDay(part.to) && part.from <= part.to).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidEdtf);
        }
      }),
    );
  });
});

describe("writing EDTF", () => {
  it("writes each date and interval without qualifier or season as it was read", () => {
    const text = fc.oneof(
      date,
      fc
        .tuple(date, date)
        .filter(([a, b]) => (parseEdtf(a).latest ?? "") < (parseEdtf(b).earliest ?? ""))
        .map(([a, b]) => `${a}/${b}`),
      date.map((day) => `${day}/..`),
      date.map((day) => `${day}/`),
      date.map((day) => `/${day}`),
    );
    fc.assert(
      fc.property(text, (at) => {
        const { ongoing, ...span } = spanOf(aTime({ aspect: "OCCURRED", at }), "EVENT");
        expect(formatEdtf(span, ongoing)).toBe(at);
      }),
    );
  });

  it("never says more or less than the span: what it writes is read back as the same bounds", () => {
    fc.assert(
      fc.property(aSpan, fc.constantFrom(true, null), (span, ongoing) => {
        const at = formatEdtf(span, ongoing);
        if (at === null) return;
        const read = spanOf(aTime({ aspect: "OCCURRED", at }), "EVENT");
        expect(read).toEqual({ ...span, ongoing: ongoing ?? false });
      }),
      { numRuns: 2000 },
    );
  });

  it("does not write a date for a single mention, which does not say when it began or ended", () => {
    expect(formatEdtf(spanOf(aTime({ aspect: "HELD", at: "2014-10" }), "STATE"))).toBeNull();
  });

  it.each([
    ["STARTED", "2014-10", null, "2014-10/"],
    ["STARTED", "2014-10/..", true, "2014-10/.."],
    ["ENDED", "2014-10", false, "/2014-10"],
    ["OCCURRED", "2014-10-31", false, "2014-10-31"],
  ] as const)("writes %s %s with ongoing %s as %s", (aspect, at, ongoing, written) => {
    const span = spanOf(aTime({ aspect, at }), aspect === "OCCURRED" ? "EVENT" : "STATE");
    expect(span.ongoing).toBe(ongoing);
    expect(formatEdtf(span, span.ongoing)).toBe(written);
  });
});

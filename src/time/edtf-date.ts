import { daysIn, firstOf, lastOf } from "./day.js";
import type { EdtfDate } from "./edtf.model.js";
import type { Day } from "./span.model.js";

/** First and last day of a date, or what is wrong with it. */
type Reading = { readonly from: Day; readonly to: Day } | string;

const form = /^(\d{1,4}X{0,3})(?:-(\d\d|XX))?(?:-(\d\d|XX))?([?~%])?$/;

/**
 * Months that a season may reach into, by any reading in use north of the equator (by month or by the sun); a winter may
 * be the one that begins or the one that ends in its year. 0 is the December before, 15 the March after.
 */
const seasons: Readonly<Record<string, readonly [first: number, last: number]>> = {
  "21": [3, 6],
  "22": [6, 9],
  "23": [9, 12],
  "24": [0, 15],
};

/** Reads one date of an EDTF text; a text answer says what is wrong with it. */
export function readEdtfDate(text: string): EdtfDate | string {
  const [, year = "", month, day, qualifier] = form.exec(text) ?? [];
  if (year.length !== 4) return "it has a part that is not taken";
  const days = readDays(year, month, day);
  if (typeof days === "string") return days;
  const approximate = qualifier === "~" || qualifier === "%";
  const uncertain = qualifier === "?" || qualifier === "%";
  const exact = !approximate && !uncertain;
  return {
    earliest: exact ? days.from : null,
    latest: exact ? days.to : null,
    ...days,
    approximate,
    uncertain,
  };
}

function readDays(year: string, month: string | undefined, day: string | undefined): Reading {
  if (month === undefined || month === "XX") {
    if (day !== undefined && day !== "XX") return "a day needs its month";
    if (month === "XX" && year.includes("X")) return "a year with an X has no month";
    return { from: `${year.replaceAll("X", "0")}-01-01`, to: `${year.replaceAll("X", "9")}-12-31` };
  }
  if (year.includes("X")) return "a year with an X has no month";
  const season = seasons[month];
  if (season !== undefined) return day === undefined ? seasonOf(Number(year), season) : "a season has no day";
  const length = daysIn(Number(year), Number(month));
  if (length === 0) return `there is no month ${month}`;
  if (day === undefined || day === "XX")
    return { from: firstOf(Number(year), Number(month)), to: lastOf(Number(year), Number(month)) };
  if (Number(day) < 1 || Number(day) > length) return `${year}-${month} has no day ${day}`;
  return { from: `${year}-${month}-${day}`, to: `${year}-${month}-${day}` };
}

/** A season of the years 0000 and 9999 keeps to its own year. */
function seasonOf(year: number, [first, last]: readonly [number, number]): Reading {
  const from = first === 0 && year > 0 ? firstOf(year - 1, 12) : firstOf(year, Math.max(first, 1));
  const to = last === 15 && year < 9999 ? lastOf(year + 1, 3) : lastOf(year, Math.min(last, 12));
  return { from, to };
}

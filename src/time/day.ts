import type { Day } from "./span.model.js";

const form = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day of the (proleptic) Gregorian calendar, year 0000 to 9999. */
export function isDay(text: string): text is Day {
  const [, year, month, day] = form.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  return Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month));
}

/** How many days a month has, 1 to 12; 0 for any other month. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The first day of a month. */
export function firstOf(year: number, month: number): Day {
  return `${padded(year, 4)}-${padded(month, 2)}-01`;
}

/** The last day of a month. */
export function lastOf(year: number, month: number): Day {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(daysIn(year, month), 2)}`;
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, "0");
}

/** The earliest of those that are known; null when none is. */
export function earliestOf(...days: readonly (Day | null)[]): Day | null {
  return days.reduce((found, day) => (found === null || (day !== null && day < found) ? day : found), null);
}

/** The latest of those that are known; null when none is. */
export function latestOf(...days: readonly (Day | null)[]): Day | null {
  return days.reduce((found, day) => (found === null || (day !== null && day > found) ? day : found), null);
}

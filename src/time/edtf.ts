import { InvalidEdtf } from "../errors.js";
import type { Edtf, EdtfDate } from "./edtf.model.js";
import { readEdtfDate } from "./edtf-date.js";

/**
 * Reads Extended Date/Time Format, level 1, as far as it tells days of the years 0000 to 9999: `2014`, `2014-10`, `2014-10-31`,
 * `201X`, `2014-XX`, `2014-10-XX`, `2014-23` (a season), each with `?`, `~` or `%` behind it, and intervals of them,
 * `2014-10/2015-02`, in which `..` is an open end (it goes on) and an empty end is unknown.
 * Throws {@link InvalidEdtf}.
 */
export function parseEdtf(text: string): Edtf {
  const parts = text.split("/");
  if (parts.length > 2) throw new InvalidEdtf(text, "an interval has two ends");
  const [first = "", second] = parts;
  if (second === undefined) {
    const date = dateOf(text, first);
    return edtfOf(date, date, { interval: false });
  }
  if ((first === "" || first === "..") && second === "")
    throw new InvalidEdtf(text, "an interval names at least one of its ends");
  const start = first === "" || first === ".." ? null : dateOf(text, first);
  const end = second === "" || second === ".." ? null : dateOf(text, second);
  if (start !== null && end !== null && end.to < start.from)
    throw new InvalidEdtf(text, "it ends before it begins");
  return edtfOf(start, end, {
    interval: true,
    openStart: first === "..",
    openEnd: second === "..",
    unknownStart: first === "",
    unknownEnd: second === "",
  });
}

function dateOf(text: string, part: string): EdtfDate {
  const date = readEdtfDate(part);
  if (typeof date === "string") throw new InvalidEdtf(text, date);
  return date;
}

type Ends = Pick<Edtf, "interval"> &
  Partial<Pick<Edtf, "openStart" | "openEnd" | "unknownStart" | "unknownEnd">>;

function edtfOf(start: EdtfDate | null, end: EdtfDate | null, ends: Ends): Edtf {
  return {
    openStart: false,
    openEnd: false,
    unknownStart: false,
    unknownEnd: false,
    ...ends,
    start,
    end,
    earliest: start?.earliest ?? null,
    latest: end?.latest ?? null,
    approximate: start?.approximate === true || end?.approximate === true,
    uncertain: start?.uncertain === true || end?.uncertain === true,
  };
}

import type { Predicate } from "../ontology/ontology.model.js";
import { noSpan } from "../time/claim-span.js";
import { spanTexts } from "../time/span.texts.js";
import { toldTime } from "../time/told-time.js";
import { placeByEvent } from "./anchored.js";
import type { Period } from "./derive.model.js";
import type { Identity } from "./identity.js";
import { occurrences } from "./occurrences.js";
import type { Reading } from "./reading.js";
import { byStanding } from "./standing.js";
import { stateStretches } from "./state-stretches.js";
import { byDays, compare, type Dated, isDated, type Stretch, stretchOf } from "./stretch.js";

/**
 * When the relation held that these claims support: docs/decisions/004-deriving.md. In order of time; one at least, as there is one claim at least.
 * Claims that name neither day nor event add no bound, and make a period only where no others do.
 */
export function periodsOf(claims: readonly Reading[], predicate: Predicate, identity: Identity): Period[] {
  const all = claims.map((reading) => ({ reading, time: timeFor(reading, predicate, identity) }));
  const [only] = all;
  if (only !== undefined && all.length === 1) return [periodOf(stretchOf(only), predicate)];
  const dated = all.filter(isDated);
  const undated = all.filter((one) => !isDated(one));
  const stretches = placeByEvent(
    predicate.time === "STATE" ? stateStretches(dated) : occurrences(dated),
    undated.filter(({ time }) => time.anchor !== null),
  );
  const untold = undated.filter(({ time }) => time.anchor === null);
  if (stretches.length === 0) return [periodOf({ span: noSpan, told: untold }, predicate)];
  const periods = stretches.map((stretch) => periodOf(stretch, predicate)).sort(byTime);
  return predicate.time === "STATE" ? withLastGoingOn(periods, ongoingOf(untold, noSpan, "STATE")) : periods;
}

function timeFor(reading: Reading, predicate: Predicate, identity: Identity): Dated["time"] {
  if (reading.claim.predicate === predicate.name) return reading.time;
  return toldTime(reading.claim.time, predicate.time, identity.of);
}

/** The words and the event of the claim that stands best among those that have them. */
function periodOf({ span, told }: Stretch, { time }: Predicate): Period {
  const best =
    told.length === 1 ? told : [...told].sort((left, right) => byStanding(left.reading, right.reading));
  const worded = best.find(({ reading }) => reading.claim.time?.phrase != null);
  const anchor = best.find((dated) => dated.time.anchor !== null)?.time.anchor;
  return {
    ...span,
    ongoing: ongoingOf(told, span, time),
    phrase: worded?.reading.claim.time?.phrase ?? null,
    relativeTo: anchor?.event ?? null,
    timeRelation: anchor?.relation ?? null,
  };
}

/** A state that one claim says to have ended has ended, though another, told earlier, says that it goes on; an occurrence may go on. */
function ongoingOf(
  told: readonly Dated[],
  { endLatest }: Stretch["span"],
  time: Predicate["time"],
): boolean | null {
  const said = told.map((dated) => dated.time.ongoing);
  if (time === "STATE")
    return endLatest !== null || said.includes(false) ? false : said.includes(true) || null;
  return said.includes(true) || (said.includes(false) ? false : null);
}

/** What is said without a day of a state's going on, or of its end, is taken of the last stretch, where that does not say it itself. */
function withLastGoingOn(periods: readonly Period[], ongoing: boolean | null): Period[] {
  return periods.map((period, at) =>
    at === periods.length - 1 && period.ongoing === null ? { ...period, ongoing } : period,
  );
}

/** By days, then by what is told around events; any order will do between equal ones. */
function byTime(left: Period, right: Period): number {
  return byDays(left, right) || compare(tieBreak(left), tieBreak(right));
}

function tieBreak(period: Period): string {
  return [period.relativeTo, period.timeRelation && points[period.timeRelation], ...spanTexts(period)].join(
    " ",
  );
}

const points = { BEFORE: 0, DURING: 1, AFTER: 2 } as const;

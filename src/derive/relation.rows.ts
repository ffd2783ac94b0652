import type { Day, Span } from "../time/span.model.js";
import { sinceOf, spanTexts } from "../time/span.texts.js";
import type { DerivedRelation, Period } from "./derive.model.js";

/** The bounds of several periods taken as one: its first start and its last end. */
export function wholeSpan(periods: readonly Span[]): Span {
  return {
    startEarliest: allKnown(
      periods.map((period) => period.startEarliest),
      first,
    ),
    startLatest: anyKnown(
      periods.map((period) => period.startLatest),
      first,
    ),
    endEarliest: anyKnown(
      periods.map((period) => period.endEarliest),
      last,
    ),
    endLatest: allKnown(
      periods.map((period) => period.endLatest),
      last,
    ),
  };
}

type Pick = (days: readonly Day[]) => Day | null;
const first: Pick = (days) => days.reduce<Day | null>((a, b) => (a === null || b < a ? b : a), null);
const last: Pick = (days) => days.reduce<Day | null>((a, b) => (a === null || b > a ? b : a), null);

/** One open period leaves the whole open. */
function allKnown(days: readonly (Day | null)[], pick: Pick): Day | null {
  return days.includes(null) ? null : anyKnown(days, pick);
}

function anyKnown(days: readonly (Day | null)[], pick: Pick): Day | null {
  return pick(days.filter((day) => day !== null));
}

/** Whether it goes on: surely where one period does, surely not where all have ended. */
function wholeOngoing(periods: readonly Period[]): boolean | null {
  if (periods.some((period) => period.ongoing === true)) return true;
  return periods.some((period) => period.ongoing === null) ? null : false;
}

/**
 * The properties of an edge that come from derivation alone; a null one is absent in the database.
 * Those that tell since when it is known (`versionId`, `tick`, `knownFrom`, `knownSince`) are the writer's.
 */
export function relationProperties(relation: DerivedRelation): Readonly<Record<string, unknown>> {
  const { periods } = relation;
  const whole = wholeSpan(periods);
  return {
    id: relation.id,
    ...whole,
    ongoing: wholeOngoing(periods),
    spans: periods.flatMap(spanTexts),
    periodOngoing: periods.map((period) => (period.ongoing === null ? "" : String(period.ongoing))),
    periodPhrases: periods.map((period) => period.phrase ?? ""),
    periodRelativeTo: periods.map((period) => period.relativeTo ?? ""),
    periodRelations: periods.map((period) => period.timeRelation ?? ""),
    since: sinceOf(whole),
    supportedBy: relation.supportedBy,
    claims: relation.claims,
    claimCount: relation.supportedBy.length,
    documentCount: relation.documentCount,
    originCount: relation.originCount,
    speakers: relation.speakers,
    selfReportedOnly: relation.selfReportedOnly,
    disputed: relation.disputed,
    confidence: relation.confidence,
    bestClaim: relation.bestClaim,
  };
}

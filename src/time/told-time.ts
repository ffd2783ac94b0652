import { momentsSpan, type OngoingSpan, spanOf } from "./claim-span.js";
import { surelyMeet, surelyMiss } from "./span.compare.js";
import type { ClaimTime, Span, TimeRelation } from "./span.model.js";

/** The time of a claim as it is compared with others: in days, and by its place around an event. */
export interface ToldTime extends OngoingSpan {
  /** Whether the document tells any time, were it only in words. */
  readonly told: boolean;
  /** Null where the time is not told by an event. */
  readonly anchor: Anchor | null;
}

/** A place around an event: bounds on an axis whose points are before, during and after it. */
export interface Anchor {
  /** Id of the event; two names of one event must have been made one here. */
  readonly event: string;
  readonly relation: TimeRelation;
  readonly bounds: Span;
}

/** Points that compare as text, as days do. */
const points: Readonly<Record<TimeRelation, string>> = { BEFORE: "0", DURING: "1", AFTER: "2" };

/** @param eventOf Gives the one id that stands for an event under all its names. */
export function toldTime(
  time: ClaimTime | null,
  predicateTime: "STATE" | "EVENT",
  eventOf: (id: string) => string = (id) => id,
): ToldTime {
  const span = spanOf(time, predicateTime);
  if (time === null) return { ...span, told: false, anchor: null };
  const told = [time.at, time.earliest, time.latest, time.phrase, time.relativeTo].some(
    (part) => part !== null,
  );
  return { ...span, told, anchor: anchorOf(time, predicateTime, eventOf) };
}

function anchorOf(
  { aspect, relativeTo, timeRelation }: ClaimTime,
  predicateTime: "STATE" | "EVENT",
  eventOf: (id: string) => string,
): Anchor | null {
  if (relativeTo === null || timeRelation === null) return null;
  const point = { from: points[timeRelation], to: points[timeRelation] };
  const meant = aspect === "OCCURRED" && predicateTime === "STATE" ? "HELD" : aspect;
  return { event: eventOf(relativeTo), relation: timeRelation, bounds: momentsSpan(meant, point, point) };
}

/**
 * Whether two told times have no day in common: by their days, or because they are told by the same event and lie apart
 * around it, as what happened before it and what happened after it do.
 */
export function timesSurelyMiss(left: ToldTime, right: ToldTime): boolean {
  return surelyMiss(left, right) || anchorsMiss(left.anchor, right.anchor);
}

/** Whether two places around one event lie apart; false where they are around different events, or there is none. */
export function anchorsMiss(left: Anchor | null, right: Anchor | null): boolean {
  return (
    left !== null && right !== null && left.event === right.event && surelyMiss(left.bounds, right.bounds)
  );
}

/** Whether two told times have a day in common. Only days can show that: "before it" is no day. */
export function timesSurelyMeet(left: ToldTime, right: ToldTime): boolean {
  return surelyMeet(left, right) && !anchorsMiss(left.anchor, right.anchor);
}

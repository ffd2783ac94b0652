import { int } from "../graph/values.js";
import { Bound, type Variables } from "../query/argument.js";

/** Events that one statement gives at most; a payload is read for each of them. */
export const eventsPerStretch = 50;

/** Ticks that one statement looks through at most. */
export const ticksPerStretch = 100;

/** How far somebody has followed the ledger. */
export interface Place {
  /** All of the ticks before it have been followed. */
  readonly tick: number;
  /** Of this tick the events up to the one with this id; null: all of them. */
  readonly after: string | null;
}

/** A piece of the ledger that one statement reads the events of. */
export interface Stretch extends Place {
  /** The last tick that it may look at; everything up to it is known to stand in the database. */
  readonly to: number;
}

/** One event as a statement gives it. */
export interface FollowedEvent {
  readonly tick: number;
  /** Of what the event is about; within a tick events come in the order of their ids. */
  readonly id: string;
  /** What the root field answers. */
  readonly value: unknown;
}

/** Where the statement of a subscription finds its stretch; no variable of a document can have this name. */
const place = " stretch";

/** The variables of a request together with the stretch that is read next. */
export function withStretch(variables: Variables, stretch: Stretch): Variables {
  return { ...variables, [place]: stretch };
}

const stretchIn = (variables: Variables) => variables[place] as Stretch;

/** What the statement of a subscription takes of a stretch. */
export const stretchBounds = {
  tick: new Bound((variables) => int(stretchIn(variables).tick)),
  after: new Bound((variables) => stretchIn(variables).after),
  to: new Bound((variables) => int(stretchIn(variables).to)),
  most: new Bound(() => int(eventsPerStretch)),
} as const;

/** Where one stands after the events of a stretch. */
export function placeAfter({ to }: Stretch, events: readonly FollowedEvent[]): Place {
  const last = events.at(-1);
  return last === undefined || events.length < eventsPerStretch
    ? { tick: to, after: null }
    : { tick: last.tick, after: last.id };
}

/** The next stretch from a place, with the ledger's tick; null where there is nothing new. */
export function nextStretch({ tick, after }: Place, present: number): Stretch | null {
  if (after === null && present <= tick) return null;
  return { tick, after, to: Math.min(Math.max(present, tick), tick + ticksPerStretch) };
}

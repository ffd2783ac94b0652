import { contentHash } from "./canonical-json.js";

/** One step of the ledger's clock: the known time of all that its unit of work changed. */
export interface Tick {
  /** Counts from 1 without a gap. */
  readonly seq: number;
  /** RFC 3339, UTC, milliseconds; rises with every tick. */
  readonly at: string;
}

/** What a unit of work is about to do, for the audit. */
export interface Act {
  /** Who does it. */
  readonly by: string;
  /** A short stable name, such as `loadStory`. */
  readonly action: string;
  /** Facts that a later reader needs; ends up as canonical JSON. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** One link of the audit chain; one for each tick. */
export interface AuditEvent {
  readonly tick: number;
  readonly at: string;
  readonly by: string;
  readonly action: string;
  /** Canonical JSON. */
  readonly detail: string;
  /** The `hash` of the event before; empty for the first. */
  readonly previousHash: string;
  readonly hash: string;
}

/** The hash that an event must carry: over everything in it and the hash of the event before. */
export function auditHash(event: Omit<AuditEvent, "hash">): string {
  const { tick, at, by, action, detail, previousHash } = event;
  return contentHash({ tick, at, by, action, detail, previousHash });
}

/** The instant of the tick after `last`: now, but at least a millisecond later than the tick before it. */
export function nextInstant(last: string, nowMs: number): string {
  const afterLast = last === "" ? nowMs : Date.parse(last) + 1;
  return new Date(Math.max(nowMs, afterLast)).toISOString();
}

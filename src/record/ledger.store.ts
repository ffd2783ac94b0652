import type { Statement } from "../graph/graph.model.js";
import { int } from "../graph/values.js";
import type { AuditEvent, Tick } from "./ledger.model.js";
import { storedProperties } from "./stored-properties.js";

/** The ledger as its last tick left it; `seq` 0 and empty texts before the first. */
export interface LedgerRow extends Tick {
  /** Of the last audit event. */
  readonly hash: string;
  /** The database's clock, epoch milliseconds, read while the lock is held. */
  readonly nowMs: number;
}

/** Takes the ledger's lock before it reads; the lock is held until the unit of work ends. */
export function lockLedger(): Statement<LedgerRow> {
  return {
    name: "lockLedger",
    text: `MERGE (l:Ledger {id: 'ledger'})
SET l.locked = true
WITH l
REMOVE l.locked
RETURN coalesce(l.seq, 0) AS seq, coalesce(l.at, '') AS at, coalesce(l.hash, '') AS hash,
  datetime.realtime().epochMillis AS nowMs`,
    parameters: {},
    row: (get) => ({ ...tickRow(get), hash: get("hash") as string, nowMs: get("nowMs") as number }),
  };
}

/** Appends an audit event and makes its tick the ledger's present one. */
export function advanceLedger(event: AuditEvent): Statement<null> {
  return {
    name: "advanceLedger",
    text: `MATCH (l:Ledger {id: 'ledger'})
SET l.seq = $event.tick, l.at = $event.at, l.hash = $event.hash
CREATE (a:AuditEvent)
SET a = $event`,
    parameters: { event: storedProperties({ ...event }) },
    row: () => null,
  };
}

/** The ledger's present tick; no row before the first. */
export function presentTick(): Statement<Tick> {
  return {
    name: "presentTick",
    text: "MATCH (l:Ledger {id: 'ledger'}) RETURN l.seq AS seq, l.at AS at",
    parameters: {},
    row: tickRow,
  };
}

/** The last tick at or before an instant (RFC 3339 in UTC, as ticks have theirs); no row where there was none. */
export function tickThen(at: string): Statement<Tick> {
  return {
    name: "tickThen",
    text: "MATCH (a:AuditEvent) WHERE a.at <= $at RETURN a.tick AS seq, a.at AS at ORDER BY a.at DESC LIMIT 1",
    parameters: { at },
    row: tickRow,
  };
}

/** The ledger's present tick and the hash that its chain ends with; no row before the first. */
export function ledgerHead(): Statement<Tick & { readonly hash: string }> {
  return {
    name: "ledgerHead",
    text: "MATCH (l:Ledger {id: 'ledger'}) RETURN l.seq AS seq, l.at AS at, l.hash AS hash",
    parameters: {},
    row: (get) => ({ ...tickRow(get), hash: get("hash") as string }),
  };
}

/** The audit events after a tick, in order. */
export function auditEvents(after: number, limit: number): Statement<AuditEvent> {
  return {
    name: "auditEvents",
    text: `MATCH (a:AuditEvent) WHERE a.tick > $after
RETURN a.tick AS tick, a.at AS at, a.by AS by, a.action AS action, a.detail AS detail,
  a.previousHash AS previousHash, a.hash AS hash
ORDER BY a.tick LIMIT $limit`,
    parameters: { after: int(after), limit: int(limit) },
    row: (get) => ({
      ...{ tick: get("tick") as number, at: get("at") as string, by: get("by") as string },
      ...{ action: get("action") as string, detail: get("detail") as string },
      ...{ previousHash: get("previousHash") as string, hash: get("hash") as string },
    }),
  };
}

function tickRow(get: (column: string) => unknown): Tick {
  return { seq: get("seq") as number, at: get("at") as string };
}

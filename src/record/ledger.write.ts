import { StatementFailed } from "../errors.js";
import type { Unit } from "../graph/graph.model.js";
import { canonicalJson } from "./canonical-json.js";
import { type Act, type AuditEvent, auditHash, nextInstant, type Tick } from "./ledger.model.js";
import { advanceLedger, type LedgerRow, lockLedger } from "./ledger.store.js";

/**
 * Runs `work` as one tick of the one clock: locks the ledger until the unit of work ends, so that writers follow each other
 * and none misses what the one before it wrote; appends the audit event to the chain and advances the ledger.
 * At most once in a unit of work. `locked`: the ledger as the unit of work has locked it already.
 */
export async function withTick<T>(
  unit: Unit,
  act: Act,
  work: (tick: Tick) => Promise<T>,
  locked?: LedgerRow,
): Promise<T> {
  const last = locked ?? (await lockedLedger(unit));
  const tick = { seq: last.seq + 1, at: nextInstant(last.at, last.nowMs) };
  // Sent along with the first statement of the work: all of it is kept, or nothing.
  const [, result] = await Promise.all([
    unit.run(advanceLedger(auditEvent(tick, act, last.hash))),
    work(tick),
  ]);
  return result;
}

/** Locks the ledger until the unit of work ends. */
export async function lockedLedger(unit: Unit): Promise<LedgerRow> {
  const [last] = await unit.run(lockLedger());
  if (last === undefined) throw new StatementFailed("lockLedger", "it gave no row");
  return last;
}

function auditEvent(tick: Tick, act: Act, previousHash: string): AuditEvent {
  const { by, action } = act;
  const event = { tick: tick.seq, at: tick.at, by, action, detail: canonicalJson(act.detail), previousHash };
  return { ...event, hash: auditHash(event) };
}

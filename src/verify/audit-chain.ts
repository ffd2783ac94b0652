import { type AuditEvent, auditHash } from "../record/ledger.model.js";
import { auditEvents, ledgerHead } from "../record/ledger.store.js";
import type { Read } from "./read.js";

const pageSize = 1_000;

/** What reading the audit chain gave. */
export interface AuditChain {
  readonly faults: readonly string[];
  readonly events: readonly AuditEvent[];
}

/** Reads the whole chain, computes every hash again, and holds its end against the ledger. */
export async function verifyAuditChain(read: Read): Promise<AuditChain> {
  const events = await allEvents(read);
  const [head] = await read(ledgerHead());
  const last = events.at(-1);
  const faults = chainFaults(events);
  if ((head?.seq ?? 0) !== (last?.tick ?? 0) || (head?.hash ?? "") !== (last?.hash ?? "")) {
    faults.push(
      `ledger: it stands at tick ${head?.seq ?? 0}, and the last audit event is ${last === undefined ? "missing" : `that of tick ${last.tick}, or has another hash`}`,
    );
  }
  return { faults, events };
}

async function allEvents(read: Read): Promise<AuditEvent[]> {
  const events: AuditEvent[] = [];
  for (let after = 0; ; ) {
    const page = await read(auditEvents(after, pageSize));
    events.push(...page);
    if (page.length < pageSize) return events;
    after = page.at(-1)?.tick ?? after;
  }
}

/** What is wrong in a chain of events in order; pure. */
export function chainFaults(events: readonly AuditEvent[]): string[] {
  return events.flatMap((event, at) => {
    const before = events[at - 1];
    const faults: string[] = [];
    const say = (fault: string) => faults.push(`audit event ${event.tick}: ${fault}`);
    if (event.hash !== auditHash(event)) say("its hash is not that of what it says");
    if (event.previousHash !== (before?.hash ?? "")) say("it does not hold the hash of the event before");
    if (event.tick !== (before?.tick ?? 0) + 1)
      say(`the event before it is that of tick ${before?.tick ?? 0}`);
    if (before !== undefined && event.at <= before.at) say(`its time ${event.at} is not after ${before.at}`);
    return faults;
  });
}

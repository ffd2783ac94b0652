import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AuditEvent, auditHash, nextInstant } from "../../src/record/ledger.model.js";
import { chainFaults } from "../../src/verify/audit-chain.js";

/** A chain of so many events without a fault. */
function aChain(length: number): AuditEvent[] {
  const events: AuditEvent[] = [];
  for (let tick = 1; tick <= length; tick += 1) {
    const at = new Date(tick).toISOString();
    const previousHash = events.at(-1)?.hash ?? "";
    const event = { tick, at, by: "test", action: "note", detail: `{"n":${tick}}`, previousHash };
    events.push({ ...event, hash: auditHash(event) });
  }
  return events;
}

const edits: readonly ((event: AuditEvent) => AuditEvent)[] = [
  (event) => ({ ...event, by: "somebody else" }),
  (event) => ({ ...event, action: "nothing" }),
  (event) => ({ ...event, detail: "{}" }),
  (event) => ({ ...event, at: new Date(Date.parse(event.at) + 86_400_000).toISOString() }),
  (event) => ({ ...event, previousHash: "0" }),
  (event) => ({ ...event, hash: "0" }),
  (event) => ({ ...event, tick: event.tick + 1000 }),
];

const place = fc
  .integer({ min: 1, max: 12 })
  .chain((length) => fc.record({ length: fc.constant(length), at: fc.integer({ min: 0, max: length - 1 }) }));

describe("an audit chain", () => {
  it("has no fault as it was written", () => {
    expect(chainFaults(aChain(12))).toEqual([]);
  });

  it("shows any edit of any event", () => {
    fc.assert(
      fc.property(place, fc.constantFrom(...edits), ({ length, at }, edit) => {
        const events = aChain(length).map((event, n) => (n === at ? edit(event) : event));
        expect(chainFaults(events)).not.toEqual([]);
      }),
    );
  });

  it("shows an event that was edited and hashed again, by the event after it", () => {
    const events = aChain(3).map((event) => {
      if (event.tick !== 2) return event;
      const forged = { ...event, by: "somebody else" };
      return { ...forged, hash: auditHash(forged) };
    });
    expect(chainFaults(events)).toEqual(["audit event 3: it does not hold the hash of the event before"]);
  });

  it("shows an event that was taken out", () => {
    expect(chainFaults(aChain(3).filter(({ tick }) => tick !== 2))).toHaveLength(2);
  });
});

describe("the instant of the next tick", () => {
  it("is now, and always after the last one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: 0, max: 4e12 }), (last, now) => {
        const next = nextInstant(new Date(last).toISOString(), now);
        expect(Date.parse(next)).toBe(now > last ? now : last + 1);
      }),
    );
  });

  it("is now for the first tick", () => {
    expect(nextInstant("", 1_000)).toBe("1970-01-01T00:00:01.000Z");
  });
});

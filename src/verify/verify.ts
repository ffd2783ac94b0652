import { derive } from "../derive/derive.js";
import { changesBetween } from "../derive/derived-changes.js";
import { type Graph, operatorTimeoutMs } from "../graph/graph.model.js";
import type { Ontology } from "../ontology/ontology.model.js";
import type { AuditEvent } from "../record/ledger.model.js";
import { presentTick } from "../record/ledger.store.js";
import { claimsHash } from "../record/record-hashes.js";
import { verifyAuditChain } from "./audit-chain.js";
import { stepFaults } from "./audited-steps.js";
import { claimFaults } from "./claim-faults.js";
import { derivedFaults } from "./derived-faults.js";
import { verifyQuotes } from "./quote-faults.js";
import type { Read } from "./read.js";
import { type ReadClaim, readRecord, type WholeRecord } from "./read-record.js";
import { type EntityNode, recordedSteps } from "./verify.store.js";

/** What a verification found. */
export interface Verification {
  /** Each difference as a sentence that names the node or edge; empty: the database is what its record gives. */
  readonly faults: readonly string[];
  /** How many of each were looked at. */
  readonly checked: {
    readonly auditEvents: number;
    readonly entities: number;
    readonly claims: number;
    readonly relations: number;
    readonly conflicts: number;
    readonly quotes: number;
  };
}

/** So often it is tried again when a writer came between; then that is the fault. */
const attempts = 3;

/**
 * Reads the whole record, derives everything afresh and names each difference from what stands in the database; computes the
 * audit chain's hashes and the claims' content hashes again; looks up every quote whose document's text is attached.
 */
export async function verify(graph: Graph, ontology: Ontology): Promise<Verification> {
  const read: Read = (statement) => graph.read(statement, { timeoutMs: operatorTimeoutMs });
  for (let attempt = 1; ; attempt += 1) {
    const before = await tickOf(read);
    const verification = await verifyOnce(read, ontology);
    const after = await tickOf(read);
    if (before === after) return verification;
    if (attempt === attempts) {
      const fault = `the record was changed while it was read (ticks ${before} to ${after}), ${attempts} times; verify when nobody writes`;
      return { ...verification, faults: [fault] };
    }
  }
}

async function tickOf(read: Read): Promise<number> {
  const [tick] = await read(presentTick());
  return tick?.seq ?? 0;
}

async function verifyOnce(read: Read, ontology: Ontology): Promise<Verification> {
  const chain = await verifyAuditChain(read);
  const record = await readRecord(read);
  const quotes = await verifyQuotes(read);
  return {
    faults: [
      ...chain.faults,
      ...stepFaults(chain.events, await read(recordedSteps())),
      ...record.faults,
      ...recordFaults(record, ontology),
      ...tickFaults(record.claims, chain.events),
      ...differences(record, ontology),
      ...quotes.faults,
    ],
    checked: {
      auditEvents: chain.events.length,
      entities: record.entities.length,
      claims: record.claims.length,
      relations: record.relations.length,
      conflicts: record.conflicts.length,
      quotes: quotes.quotes,
    },
  };
}

function recordFaults({ claims, entities }: WholeRecord, ontology: Ontology): string[] {
  const ids = new Set(claims.map(({ node }) => node.flags.id));
  return [
    ...claims.flatMap(({ node, recorded }) =>
      recorded === null ? [] : claimFaults(recorded.claim, node, ontology, (id) => ids.has(id)),
    ),
    ...entities
      .filter(isJoinedOddly)
      .map(({ id, slug }) => `entity ${id} (${slug}): SAME_AS does not lead to its canonicalId`),
  ];
}

function isJoinedOddly({ canonical, sameAs }: EntityNode): boolean {
  return canonical === null ? sameAs.length > 0 : sameAs.length !== 1 || sameAs[0] !== canonical;
}

/** Loading a story pins the content of the claims of its tick to the chain. */
function tickFaults(claims: readonly ReadClaim[], events: readonly AuditEvent[]): string[] {
  const hashes = new Map<unknown, string[]>();
  for (const { node } of claims) {
    const { tick, contentHash } = node.properties;
    const ofTick = hashes.get(tick) ?? [];
    ofTick.push(String(contentHash));
    hashes.set(tick, ofTick);
  }
  return events.flatMap(({ tick, detail }) => {
    const pinned = pinnedHash(detail);
    if (pinned === null || pinned === claimsHash(hashes.get(tick) ?? [])) return [];
    return [`audit event ${tick}: the claims of its tick are not those that it recorded`];
  });
}

function pinnedHash(detail: string): string | null {
  try {
    const { claimsHash: pinned } = JSON.parse(detail) as { claimsHash?: unknown };
    return typeof pinned === "string" ? pinned : null;
  } catch {
    return null;
  }
}

function differences(record: WholeRecord, ontology: Ontology): string[] {
  const { claims, entities, relations, conflicts, same } = record;
  const derived = derive({
    claims: claims.flatMap(({ recorded }) => (recorded === null ? [] : [recorded])),
    same,
    entityTicks: new Map(entities.map(({ id, tick }) => [id, tick])),
    ratings: new Map(
      entities.flatMap(({ id, reliability }) => (reliability === null ? [] : [[id, reliability] as const])),
    ),
    ontology,
  });
  const stored = {
    ...{ relations, conflicts },
    claims: claims.map(({ node }) => node.flags),
    canonical: new Map(
      entities.flatMap(({ id, canonical }) => (canonical === null ? [] : [[id, canonical]])),
    ),
  };
  const slugs = new Map(entities.map(({ id, slug }) => [id, slug]));
  return derivedFaults(changesBetween(stored, derived), (id) => slugs.get(id) ?? id);
}

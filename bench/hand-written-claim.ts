import type { Graph, Statement } from "../src/graph/graph.model.js";
import type { Claim } from "../src/record/claim.model.js";
import { claimProperties, evidenceProperties } from "../src/record/claim.node.js";
import { idOf, relationId } from "../src/record/ids.js";
import { auditHash, nextInstant, type Tick } from "../src/record/ledger.model.js";
import { storedProperties } from "../src/record/stored-properties.js";
import type { PlainClaim } from "./plain-claim.js";

/**
 * Records one claim as somebody would who writes Cypher for just this case: a statement that locks and looks up, and one that writes.
 * The same lock, look-ups, nodes and edges as the service's, and no rules: it counts claims on the edge, finds no conflicts, and knows
 * nothing of merged entities.
 */
export async function writeByHand(graph: Graph, claim: PlainClaim): Promise<void> {
  await graph.write("writeByHand", async (unit) => {
    const [found] = await unit.run(lockAndLookUp(claim));
    if (found === undefined) throw new Error("The claim's document or one of its entities is not there.");
    const tick = { seq: found.seq + 1, at: nextInstant(found.at, found.nowMs) };
    await unit.run(writeAll(claim, found, tick));
  });
}

/** What stands under the ledger's lock. */
interface LookedUp extends Tick {
  readonly hash: string;
  readonly nowMs: number;
  /** Of the edge that the claim's ends have already, or null. */
  readonly edge: Readonly<Record<string, unknown>> | null;
}

function arrowOf({ predicate }: PlainClaim): string {
  return predicate.symmetric ? "-" : "->";
}

function lockAndLookUp(claim: PlainClaim): Statement<LookedUp> {
  const { key, document, subject, object, speaker } = claim;
  return {
    name: "byHandLookUp",
    text: `MERGE (l:Ledger {id: 'ledger'})
SET l.locked = true
WITH l
REMOVE l.locked
WITH l
OPTIONAL MATCH (k:IdempotencyKey {id: $key})
WITH l, k
WHERE k IS NULL
MATCH (d:Document) WHERE d.id = $document OR d.slug = $document
MATCH (s:Entity) WHERE s.id = $subject OR s.slug = $subject
MATCH (o:Entity) WHERE o.id = $object OR o.slug = $object
MATCH (e:Entity) WHERE e.id = $speaker OR e.slug = $speaker
OPTIONAL MATCH (s)-[r:${claim.predicate.name}]${arrowOf(claim)}(o)
RETURN coalesce(l.seq, 0) AS seq, coalesce(l.at, '') AS at, coalesce(l.hash, '') AS hash,
  datetime.realtime().epochMillis AS nowMs, properties(r) AS edge`,
    parameters: { key, document, subject, object, speaker },
    row: (get) => ({
      ...{ seq: get("seq") as number, at: get("at") as string, hash: get("hash") as string },
      ...{ nowMs: get("nowMs") as number, edge: get("edge") as LookedUp["edge"] },
    }),
  };
}

function writeAll(plain: PlainClaim, { hash, edge: before }: LookedUp, tick: Tick): Statement<null> {
  const claim = claimOf(plain, tick);
  const { key, predicate, subject, object } = plain;
  const edge = relationId(predicate.name, subject, object);
  const audit = {
    tick: tick.seq,
    at: tick.at,
    by: "bench",
    action: "byHand",
    detail: "{}",
    previousHash: hash,
  };
  return {
    name: "byHandWrite",
    text: writingText(plain),
    parameters: {
      claim: storedProperties({
        ...claimProperties(claim, predicate.time, {
          ...{ story: null, key, contentHash: hash, originalRecordedAt: null },
          ...{ recordedAt: tick.at, recordedBy: "bench", recorderId: "bench" },
        }),
        ...{ rank: "NORMAL", live: true, disputed: false, selfReported: false, relations: [edge] },
      }),
      evidence: claim.evidence.map((each) =>
        storedProperties({ ...evidenceProperties(each), verified: false }),
      ),
      edge: storedProperties(edgeOf(edge, claim, before, tick)),
      known: storedProperties({ tickTo: tick.seq, knownTo: tick.at }),
      steps: storedProperties({
        tick: tick.seq,
        relations: [edge],
        changes: [before ? "CHANGED" : "GAINED"],
      }),
      used: storedProperties({ id: key, mutation: "byHand", inputHash: hash, result: "{}", ...tick }),
      event: storedProperties({ ...audit, hash: auditHash(audit) }),
    },
    row: () => null,
  };
}

function claimOf({ key, predicate, subject, object, speaker, document }: PlainClaim, { seq }: Tick): Claim {
  const id = idOf("claim", "byHand", key);
  const quote = { exact: `words of ${key}`, start: 0, end: 12, language: "en" };
  return {
    ...{ id, predicate: predicate.name, document, tick: seq },
    subject: { status: "KNOWN", entity: subject },
    object: { status: "KNOWN", entity: object },
    ...{ value: null, roles: [], modality: "ACTUAL", time: null, credibility: null },
    attribution: [{ speaker, speakerStatus: "KNOWN", act: "REPORTS", channel: null }],
    evidence: [{ id: idOf("evidence", id), ...quote, translation: null, translatedBy: null }],
    ...{ refutes: null, supersedes: null, repeats: null },
  };
}

function edgeOf(
  id: string,
  claim: Claim,
  before: LookedUp["edge"],
  { seq, at }: Tick,
): Record<string, unknown> {
  const claims = [...((before?.claims as string[] | undefined) ?? []), claim.id];
  return {
    ...{ id, versionId: `${id}@${seq}`, tick: seq, knownFrom: at, knownSince: before?.knownSince ?? at },
    ...{ spans: ["", "~", "", "~"], since: "~", supportedBy: claims, claims, claimCount: claims.length },
    ...{ periodOngoing: [""], periodPhrases: [""], periodRelativeTo: [""], periodRelations: [""] },
    ...{ documentCount: 1, originCount: 1, speakers: [claim.attribution[0]?.speaker] },
    ...{ selfReportedOnly: false, disputed: false, bestClaim: claims[0] },
  };
}

function writingText(claim: PlainClaim): string {
  const { name } = claim.predicate;
  return `CREATE (c:Claim)
SET c = $claim
WITH c
MATCH (d:Document {id: c.documentId})
MATCH (s:Entity {id: c.subjectKey})
MATCH (o:Entity {id: c.objectKey})
MATCH (e:Entity {id: c.speaker})
CREATE (c)-[:IN_DOCUMENT]->(d), (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:SAID_BY {depth: 0, act: c.act}]->(e)
CREATE (c)-[:EVIDENCED_BY {position: 0}]->(v:Evidence)
SET v = $evidence[0]
WITH s, o
CALL (s, o) {
  MATCH (s)-[r:${name}]${arrowOf(claim)}(o)
  CREATE (s)-[w:${name}_WAS]->(o)
  SET w = properties(r), w += $known
  DELETE r
}
CREATE (s)-[r:${name}]->(o)
SET r = $edge
CREATE (:RelationSteps {tick: $steps.tick, relations: $steps.relations, changes: $steps.changes})
CREATE (k:IdempotencyKey)
SET k = $used
WITH k
MATCH (l:Ledger {id: 'ledger'})
SET l.seq = $event.tick, l.at = $event.at, l.hash = $event.hash
CREATE (a:AuditEvent)
SET a = $event`;
}

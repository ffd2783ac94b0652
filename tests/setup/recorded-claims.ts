import type { RecordChange, SamePairs } from "../../src/derive/change.model.js";
import type { RecordedClaim } from "../../src/derive/derive.model.js";
import { deriveAgain } from "../../src/derive/derive-again.js";
import type { Graph, Statement } from "../../src/graph/graph.model.js";
import { createClaims, linkClaims } from "../../src/record/claim.store.js";
import { withTick } from "../../src/record/ledger.write.js";
import { claimHash } from "../../src/record/record-hashes.js";
import { smallOntology } from "./claims.js";
import { someEntities } from "./random-claims.js";

/** A statement of a test that gives no row. */
export function cypher(text: string, parameters: Record<string, unknown> = {}): Statement<null> {
  return { name: "test", text, parameters, row: () => null };
}

/** One unit of work: what it writes, then what follows from it. */
export function change(
  graph: Graph,
  write: readonly Statement<unknown>[],
  changes: readonly RecordChange[],
): Promise<unknown> {
  return graph.write("test", (unit) =>
    withTick(unit, { by: "test", action: "test", detail: {} }, async (tick) => {
      for (const statement of write) await unit.run(statement);
      return deriveAgain(unit, smallOntology, changes, tick);
    }),
  );
}

/** Leaves nothing in the database but the entities and documents that random claims speak of. */
export async function onlyNamed(graph: Graph, ticks: ReadonlyMap<string, number> = new Map()): Promise<void> {
  await graph.write("test", (unit) => unit.run(cypher("MATCH (n WHERE NOT n:Migration) DETACH DELETE n")));
  const entities = someEntities.map((id) => ({ id, tick: ticks.get(id) ?? 1 }));
  await change(
    graph,
    [
      cypher(
        "UNWIND $entities AS row CREATE (e:Entity {id: row.id, slug: row.id}) SET e.tick = toInteger(row.tick)",
        { entities },
      ),
      cypher("UNWIND ['doc_1', 'doc_2'] AS id CREATE (:Document {id: id, slug: id})"),
    ],
    [],
  );
}

/** Records claims, to which some of those before them may refer. */
export async function record(
  graph: Graph,
  claims: readonly RecordedClaim[],
  before: readonly RecordedClaim[] = [],
): Promise<void> {
  const recording = {
    story: null,
    key: null,
    recordedAt: "",
    recordedBy: "test",
    recorderId: null,
    originalRecordedAt: null,
  };
  const news = claims.map(({ claim }) => ({
    claim,
    time: smallOntology.predicates.get(claim.predicate)?.time ?? ("STATE" as const),
    recording: { ...recording, contentHash: claimHash(claim) },
  }));
  const ids = new Set<string | null>(claims.map(({ claim }) => claim.id));
  const referring = before.filter(({ claim }) =>
    [claim.refutes, claim.supersedes, claim.repeats].some((id) => ids.has(id)),
  );
  const touched = [...claims, ...referring].map(({ claim }) => claim.id);
  await change(
    graph,
    [createClaims(news), linkClaims(touched)],
    [
      ...claims.map(({ claim }) => ({ kind: "CLAIM" as const, claim: claim.id, created: claim })),
      ...referring.map(({ claim }) => ({ kind: "CLAIM" as const, claim: claim.id })),
    ],
  );
}

/** Retracts and ranks a claim as it is given. */
export async function correct(graph: Graph, { claim: { id }, state }: RecordedClaim): Promise<void> {
  const text =
    "MATCH (c:Claim {id: $id}) SET c.rank = $rank, c.retractedTick = CASE WHEN $retracted THEN 1 END";
  if (state.rank !== "NORMAL" || state.retracted)
    await change(graph, [cypher(text, { id, ...state })], [{ kind: "CLAIM", claim: id }]);
}

export async function rate(graph: Graph, speaker: string, reliability: string): Promise<void> {
  const text = "MATCH (e:Entity {id: $speaker}) SET e.reliability = $reliability";
  await change(graph, [cypher(text, { speaker, reliability })], [{ kind: "RATING", speaker }]);
}

/** Puts SAME judgements in the place of those that stood. */
export async function judge(graph: Graph, before: SamePairs, after: SamePairs): Promise<void> {
  const text = `OPTIONAL MATCH (j:Judgement) DETACH DELETE j
WITH count(*) AS gone
UNWIND $after AS pair CREATE (:Judgement {judgement: 'SAME', left: pair[0], right: pair[1]})`;
  await change(graph, [cypher(text, { after })], [{ kind: "IDENTITY", before, after }]);
}

import type { RecordedClaim } from "../derive/derive.model.js";
import type { StoredConflict, StoredRelation } from "../derive/derived-changes.js";
import { IsnadError } from "../errors.js";
import type { Statement } from "../graph/graph.model.js";
import { recordedClaim } from "../record/claim.row.js";
import { sameJudgements } from "../record/judgement.store.js";
import type { Read } from "./read.js";
import {
  type ClaimNode,
  claimNodesAfter,
  type EntityNode,
  edgesFrom,
  entityNodesAfter,
  openConflictNodes,
} from "./verify.store.js";

const pageSize = 500;

/** A claim's node and, where it can be read, the claim. */
export interface ReadClaim {
  readonly node: ClaimNode;
  readonly recorded: RecordedClaim | null;
}

/** The whole record and all that is derived from it, as they stand. */
export interface WholeRecord {
  readonly claims: readonly ReadClaim[];
  readonly entities: readonly EntityNode[];
  readonly relations: readonly StoredRelation[];
  readonly conflicts: readonly StoredConflict[];
  /** Pairs of entities that are judged the same. */
  readonly same: readonly (readonly [string, string])[];
  /** What could not be read. */
  readonly faults: readonly string[];
}

/** Reads everything, a page at a time. */
export async function readRecord(read: Read): Promise<WholeRecord> {
  const faults: string[] = [];
  const nodes = await allPages(read, claimNodesAfter, ({ flags }) => flags.id);
  const claims = nodes.map((node) => ({ node, recorded: parsedClaim(node, faults) }));
  const entities = await allPages(read, entityNodesAfter, ({ id }) => id);
  const relations: StoredRelation[] = [];
  for (let from = 0; from < entities.length; from += pageSize) {
    const page = entities.slice(from, from + pageSize).map(({ id }) => id);
    relations.push(...(await read(edgesFrom(page))));
  }
  const conflicts = await read(openConflictNodes());
  return { claims, entities, relations, conflicts, same: await read(sameJudgements()), faults };
}

async function allPages<Row>(
  read: Read,
  page: (after: string, limit: number) => Statement<Row>,
  idOf: (row: Row) => string,
): Promise<Row[]> {
  const all: Row[] = [];
  for (let after = ""; ; ) {
    const rows = await read(page(after, pageSize));
    for (const row of rows) all.push(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) return all;
    after = idOf(last);
  }
}

function parsedClaim({ properties, evidence }: ClaimNode, faults: string[]): RecordedClaim | null {
  try {
    return recordedClaim(properties, evidence);
  } catch (fault) {
    if (!(fault instanceof IsnadError)) throw fault;
    faults.push(fault.message);
    return null;
  }
}

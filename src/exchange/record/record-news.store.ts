import type { Statement } from "../../graph/graph.model.js";
import type { Verdict } from "../../judgement/judgement.model.js";
import type { RecordedJudgement } from "../../judgement/judgement.store.js";

/** Values that came one after the other, and why each did. */
export interface Told {
  readonly values: readonly string[];
  readonly reasons: readonly string[];
}

/** What the graph has by an id or a slug of a file. */
export interface KnownEntity {
  readonly id: string;
  readonly slug: string;
  /** Of its present content, then of its earlier ones. */
  readonly hashes: readonly string[];
  readonly ratings: Told;
}

/** The entities that have one of these ids or slugs. */
export function knownEntities(handles: readonly string[]): Statement<KnownEntity> {
  return {
    name: "knownEntities",
    text: `UNWIND $handles AS handle
MATCH (e:Entity) WHERE e.id = handle OR e.slug = handle
WITH DISTINCT e
RETURN e.id AS id, e.slug AS slug, e.ratings AS ratings, e.ratingReasons AS reasons,
  [e.contentHash] + COLLECT { MATCH (was:EntityWas)-[:WAS]->(e) RETURN was.contentHash } AS hashes`,
    parameters: { handles },
    row: (get) => ({
      id: get("id") as string,
      slug: get("slug") as string,
      hashes: get("hashes") as string[],
      ratings: toldOf(get("ratings"), get("reasons")),
    }),
  };
}

/** What the graph has of a document of a file. */
export interface KnownDocument {
  readonly id: string;
  readonly slug: string;
  readonly contentHash: string;
  /** Whether its text stands in the graph. */
  readonly attached: boolean;
}

/** The documents that have one of these ids or slugs. */
export function knownDocuments(handles: readonly string[]): Statement<KnownDocument> {
  return {
    name: "knownDocuments",
    text: `UNWIND $handles AS handle
MATCH (d:Document) WHERE d.id = handle OR d.slug = handle
RETURN DISTINCT d.id AS id, d.slug AS slug, d.contentHash AS contentHash, coalesce(d.attached, false) AS attached`,
    parameters: { handles },
    row: (get) => ({
      id: get("id") as string,
      slug: get("slug") as string,
      contentHash: get("contentHash") as string,
      attached: get("attached") as boolean,
    }),
  };
}

/** What the graph has of a claim of a file. */
export interface KnownClaim {
  readonly id: string;
  readonly contentHash: string;
  readonly retracted: boolean;
  readonly ranks: Told;
}

/** The claims that have these ids. */
export function knownClaims(ids: readonly string[]): Statement<KnownClaim> {
  return {
    name: "knownClaims",
    text: `UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN c.id AS id, c.contentHash AS contentHash, c.retractedTick IS NOT NULL AS retracted,
  c.ranks AS ranks, c.rankReasons AS reasons`,
    parameters: { ids },
    row: (get) => ({
      id: get("id") as string,
      contentHash: get("contentHash") as string,
      retracted: get("retracted") as boolean,
      ranks: toldOf(get("ranks"), get("reasons")),
    }),
  };
}

/** The judgements that have these ids. */
export function knownJudgements(ids: readonly string[]): Statement<RecordedJudgement> {
  return {
    name: "knownJudgements",
    text: `UNWIND $ids AS id
MATCH (j:Judgement {id: id})
RETURN j.id AS id, j.judgement AS verdict, j.left AS left, j.right AS right, j.withdrawnTick IS NOT NULL AS withdrawn`,
    parameters: { ids },
    row: (get) => ({
      id: get("id") as string,
      verdict: get("verdict") as Verdict,
      left: get("left") as string,
      right: get("right") as string,
      withdrawn: get("withdrawn") as boolean,
    }),
  };
}

/** The texts that are attached to some documents. */
export function attachedTexts(
  ids: readonly string[],
): Statement<{ readonly id: string; readonly slug: string; readonly text: string }> {
  return {
    name: "attachedTexts",
    text: `UNWIND $ids AS id
MATCH (d:Document {id: id})-[:HAS_TEXT]->(t:DocumentText)
RETURN d.id AS id, d.slug AS slug, t.text AS text`,
    parameters: { ids },
    row: (get) => ({ id: get("id") as string, slug: get("slug") as string, text: get("text") as string }),
  };
}

function toldOf(values: unknown, reasons: unknown): Told {
  return {
    values: (values as readonly string[] | null) ?? [],
    reasons: (reasons as readonly string[] | null) ?? [],
  };
}

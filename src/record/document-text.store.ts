import type { Statement } from "../graph/graph.model.js";
import { int } from "../graph/values.js";
import type { QuoteContext, QuotePlace } from "./quote-context.js";

/** A document that a text may be attached to. */
export interface TextTarget {
  readonly id: string;
  readonly slug: string;
  /** BCP 47. */
  readonly language: string;
  /** Of the raw file, as recorded. */
  readonly sha256: string;
  /** The attached text; null until one is. */
  readonly text: string | null;
}

const targetRow: Statement<TextTarget>["row"] = (get) => ({
  id: get("id") as string,
  slug: get("slug") as string,
  language: get("language") as string,
  sha256: get("sha256") as string,
  text: get("text") as string | null,
});

const targetColumns = `d.id AS id, d.slug AS slug, d.language AS language, d.sha256 AS sha256,
  head(COLLECT { MATCH (d)-[:HAS_TEXT]->(t:DocumentText) RETURN t.text }) AS text`;

/** The document of an id or a slug; at most one row. */
export function textTarget(document: string): Statement<TextTarget> {
  return {
    name: "textTarget",
    text: `MATCH (d:Document) WHERE d.id = $document OR d.slug = $document RETURN ${targetColumns} LIMIT 1`,
    parameters: { document },
    row: targetRow,
  };
}

/** The documents recorded with the hash of a file, by slug. */
export function textTargetsByHash(sha256: string): Statement<TextTarget> {
  return {
    name: "textTargetsByHash",
    text: `MATCH (d:Document {sha256: $sha256}) RETURN ${targetColumns} ORDER BY slug`,
    parameters: { sha256 },
    row: targetRow,
  };
}

/** A piece of evidence in a document, and the claim that rests on it. */
export interface DocumentQuote extends QuotePlace {
  readonly id: string;
  readonly claim: string;
}

/** All evidence of a document, by place. */
export function quotesOf(documentId: string): Statement<DocumentQuote> {
  return {
    name: "quotesOf",
    text: `MATCH (:Document {id: $documentId})<-[:IN_DOCUMENT]-(c:Claim)-[:EVIDENCED_BY]->(v:Evidence)
RETURN v.id AS id, c.id AS claim, v.exact AS exact, v.start AS start, v.end AS end
ORDER BY start, id`,
    parameters: { documentId },
    row: (get) => ({
      id: get("id") as string,
      claim: get("claim") as string,
      exact: get("exact") as string,
      start: get("start") as number | null,
      end: get("end") as number | null,
    }),
  };
}

/** Puts a document's text into the graph. */
export function createText(documentId: string, text: string): Statement<null> {
  return {
    name: "createText",
    text: `MATCH (d:Document {id: $documentId})
SET d.attached = true
CREATE (d)-[:HAS_TEXT]->(:DocumentText {text: $text})`,
    parameters: { documentId, text },
    row: () => null,
  };
}

/** What was found of a piece of evidence, by its id. */
export interface FoundQuote extends QuoteContext {
  readonly id: string;
}

/** Writes what was found on the evidence. */
export function setQuoteContexts(found: readonly FoundQuote[]): Statement<null> {
  return {
    name: "setQuoteContexts",
    text: `UNWIND $found AS row
MATCH (v:Evidence {id: row.id})
SET v.verified = row.verified, v.prefix = row.prefix, v.suffix = row.suffix`,
    parameters: { found },
    row: () => null,
  };
}

/** The documents with a text that come after an id, by id. */
export function attachedAfter(id: string, limit: number): Statement<TextTarget> {
  return {
    name: "attachedAfter",
    text: `MATCH (d:Document) WHERE d.id > $id AND d.attached
WITH d ORDER BY d.id LIMIT $limit
RETURN ${targetColumns}`,
    parameters: { id, limit: int(limit) },
    row: targetRow,
  };
}

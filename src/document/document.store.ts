import type { Statement } from "../graph/graph.model.js";

/** A document that somebody named by its id or slug. */
export interface NamedDocument {
  readonly id: string;
  readonly slug: string;
  /** BCP 47. */
  readonly language: string;
  /** NFC; null: not attached. */
  readonly text: string | null;
}

/** The document of an id or slug, with its text. */
export function namedDocument(handle: string): Statement<NamedDocument> {
  return {
    name: "namedDocument",
    text: `MATCH (d:Document) WHERE d.id = $handle OR d.slug = $handle
RETURN d.id AS id, d.slug AS slug, d.language AS language,
  head(COLLECT { MATCH (d)-[:HAS_TEXT]->(t:DocumentText) RETURN t.text }) AS text LIMIT 1`,
    parameters: { handle },
    row: (get) => ({
      id: get("id") as string,
      slug: get("slug") as string,
      language: get("language") as string,
      text: get("text") as string | null,
    }),
  };
}

/** Those of some slugs that name a document. */
export function documentSlugsTaken(slugs: readonly string[]): Statement<string> {
  return {
    name: "documentSlugsTaken",
    text: "UNWIND $slugs AS slug MATCH (d:Document {slug: slug}) RETURN d.slug AS slug",
    parameters: { slugs },
    row: (get) => get("slug") as string,
  };
}

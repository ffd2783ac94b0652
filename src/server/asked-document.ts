import type { AskedDocument, PersistedDocuments } from "./persisted-documents.js";

/** The body of a POST, with the text of the document that it names; what is no object is for others to refuse. */
export function bodyWithDocument(documents: PersistedDocuments, body: unknown): unknown {
  return typeof body === "object" && body !== null && !Array.isArray(body) ? documents.resolve(body) : body;
}

/** The query string of a GET, with the text of the document that it names. A parameter that is there twice is for others to refuse. */
export function searchWithDocument(documents: PersistedDocuments, search: string): string {
  const given = new URLSearchParams(search);
  const asked = {
    query: given.get("query") ?? undefined,
    documentId: given.get("documentId") ?? undefined,
    extensions: parsed(given.get("extensions")),
  };
  const resolved: AskedDocument = documents.resolve(asked);
  if (resolved === asked) return search;
  given.delete("documentId");
  given.set("query", String(resolved.query));
  given.set("extensions", JSON.stringify(resolved.extensions ?? {}));
  return `?${given}`;
}

/** Undefined where it is no JSON, which is complained of later. */
function parsed(json: string | null): unknown {
  try {
    return json === null ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}

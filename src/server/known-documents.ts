import { type DefinitionNode, type DocumentNode, Kind, OperationTypeNode } from "graphql";
import { BoundedCache } from "../query/bounded-cache.js";
import { SizedStore } from "./sized-store.js";

/** A request for a document that was asked for before. */
export interface KnownRequest {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The media type that the client gets an answer in. */
  readonly mediaType: string;
}

/** Characters of the texts whose documents are kept; parsed, a document takes some hundred times the room. */
const charactersKept = 512 * 1024;

/** Choices of media types that are kept, and characters that a header may have for it. */
const [choicesKept, longestChoice] = [100, 200];

/**
 * Documents that Apollo has parsed and found valid, by their text, and the media types that it has chosen: who asks the same again need not
 * wait for Apollo to come to the same again.
 */
export class KnownDocuments {
  readonly #documents = new SizedStore<DocumentNode>(charactersKept);
  readonly #mediaTypes = new BoundedCache<string>(choicesKept);

  /** Keeps a document of queries only: what writes takes long enough for Apollo not to show. */
  keep(text: string, document: DocumentNode): void {
    if (document.definitions.every(isRead)) this.#documents.keep(text, document, text.length);
  }

  /** Takes note of the media type chosen for what a client accepts; undefined: it says nothing of that. */
  keepMediaType(accepted = "", mediaType: string): void {
    if (accepted.length <= longestChoice) this.#mediaTypes.get(accepted, () => mediaType);
  }

  /** What a body asks for, where all of it is known. Null: it is not, or there is something about it that Apollo has to look at. */
  requestOf(body: unknown, accepted = ""): KnownRequest | null {
    if (typeof body !== "object" || body === null || !this.#mediaTypes.has(accepted)) return null;
    const asked = body as Readonly<Record<string, unknown>>;
    const { query, operationName = null, variables = null, extensions = null } = asked;
    if (typeof query !== "string" || !isMap(variables) || !isMap(extensions)) return null;
    if (operationName !== null && (typeof operationName !== "string" || operationName === "")) return null;
    const document = this.#documents.find(query);
    if (document === null) return null;
    const mediaType = this.#mediaTypes.get(accepted, () => "");
    return { document, operationName, variables: variables ?? {}, mediaType };
  }
}

function isRead(definition: DefinitionNode): boolean {
  return definition.kind !== Kind.OPERATION_DEFINITION || definition.operation === OperationTypeNode.QUERY;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> | null {
  return typeof value === "object" && !Array.isArray(value);
}

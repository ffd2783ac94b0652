import { createHash } from "node:crypto";
import { DocumentNotAllowed, PersistedQueryInvalid, PersistedQueryNotFound } from "../errors.js";
import { SizedStore } from "./sized-store.js";

/** Which documents the operator gives, and whether there are no others. */
export interface PersistedConfig {
  /** Absolute path of a manifest or of a folder; null: none are given. */
  readonly path: string | null;
  /** Whether only these are answered. */
  readonly only: boolean;
}

/** What of a request says which document it wants run, as it was sent. */
export interface AskedDocument {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: unknown;
}

/** Which document a request names: by the hash of its text, or by a name that the operator's manifest gives. */
interface DocumentId {
  readonly key: string;
  readonly isHash: boolean;
}

/** Characters of the texts that clients sent together with their hash; 64 of the longest that fit into a request, thousands of usual ones. */
const charactersKept = 16 * 1024 * 1024;

/** The hash that a document's text goes by: SHA-256, in lower-case hexadecimal digits. */
export function documentHash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/**
 * Documents that requests may name in place of sending them: those of the operator, and those that a client has sent together with their
 * hash, as Apollo's automatic persisted queries have it. The latter are this copy's own and may be forgotten: who names one that is not
 * here is told so, and sends it again.
 */
export class PersistedDocuments {
  readonly #sent = new SizedStore<string>(charactersKept);

  /**
   * @param given Texts by their hash, and by other ids that the operator gave them.
   * @param only Whether nothing but these is answered.
   */
  constructor(
    private readonly given: ReadonlyMap<string, string> = new Map(),
    private readonly only = false,
  ) {}

  /**
   * The request with the text of the document that it names; one that sends its text, and no hash, stays as it is, and so does one that does
   * neither. Throws `PersistedQueryInvalid`, `PersistedQueryNotFound` or `DocumentNotAllowed`.
   */
  resolve<Asked extends AskedDocument>(asked: Asked): Asked | (Asked & { readonly query: string }) {
    const id = idOf(asked);
    const text = typeof asked.query === "string" && asked.query !== "" ? asked.query : null;
    if (text !== null) this.#check(text, id);
    if (id === null) return asked;
    const { documentId: _, extensions, ...rest } = asked;
    const query = text ?? this.#named(id.key);
    return { ...rest, query, ...withoutHash(extensions) } as Asked & { readonly query: string };
  }

  #check(text: string, id: DocumentId | null): void {
    if (id === null && !this.only) return;
    const hash = documentHash(text);
    if (id?.isHash && id.key !== hash)
      throw new PersistedQueryInvalid("The hash is not that of the document that comes with it", { hash });
    if (this.given.has(hash)) return;
    if (this.only) throw new DocumentNotAllowed();
    if (id?.isHash) this.#sent.keep(hash, text, text.length);
  }

  #named(key: string): string {
    const text = this.given.get(key);
    if (text !== undefined) return text;
    if (this.only) throw new DocumentNotAllowed();
    const sent = this.#sent.find(key);
    if (sent === null) throw new PersistedQueryNotFound();
    return sent;
  }
}

const hexadecimal = /^[0-9a-f]{64}$/;

/** `documentId` is of the GraphQL-over-HTTP draft, the extension of Apollo's. */
function idOf({ documentId, extensions }: AskedDocument): DocumentId | null {
  if (documentId !== undefined && documentId !== null && documentId !== "") return ofDraft(documentId);
  const named = isRecord(extensions) ? (extensions.persistedQuery ?? null) : null;
  if (named === null) return null;
  const { version, sha256Hash } = isRecord(named) ? named : {};
  if (version !== 1 || typeof sha256Hash !== "string" || !hexadecimal.test(sha256Hash.toLowerCase()))
    throw new PersistedQueryInvalid(
      "extensions.persistedQuery has version 1 and in sha256Hash 64 hexadecimal digits",
    );
  return { key: sha256Hash.toLowerCase(), isHash: true };
}

function ofDraft(documentId: unknown): DocumentId {
  if (typeof documentId !== "string") throw new PersistedQueryInvalid("documentId is a text");
  if (!documentId.startsWith("sha256:")) return { key: documentId, isHash: false };
  const key = documentId.slice("sha256:".length);
  if (!hexadecimal.test(key))
    throw new PersistedQueryInvalid("documentId has 64 hexadecimal digits in lower case after sha256:");
  return { key, isHash: true };
}

/** The extensions, if there are any, but for the hash; whatever else is wrong with them is for others to refuse. */
function withoutHash(extensions: unknown): Pick<AskedDocument, "extensions"> {
  if (extensions === undefined) return {};
  if (!isRecord(extensions)) return { extensions };
  const { persistedQuery: _, ...others } = extensions;
  return { extensions: others };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

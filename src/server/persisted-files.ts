import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { GraphQLError, type GraphQLSchema, parse, validate } from "graphql";
import { type Fault, PersistedDocumentsInvalid } from "../errors.js";
import { documentHash } from "./persisted-documents.js";

/** One document that an operator gives. */
interface GivenDocument {
  readonly file: string;
  /** What a manifest calls it, or the name of its file; undefined: nothing but its hash names it. */
  readonly id?: string;
  readonly text: string;
}

/** How documents are read. */
export interface DocumentRules {
  readonly schema: GraphQLSchema;
  /** Lexical tokens of one document. */
  readonly maxTokens: number;
}

/**
 * Reads the documents that an operator gives, by their hash and by the ids that they have there: a folder of `.graphql` files, each of which goes
 * by its name too; or a manifest in JSON, as Relay, GraphQL Code Generator (`{"id": "document"}`) or Apollo (`{"operations": [{id, body}]}`)
 * write it. Throws `PersistedDocumentsInvalid` with everything that the service could not answer.
 */
export function readPersistedDocuments(path: string, rules: DocumentRules): ReadonlyMap<string, string> {
  const faults: Fault[] = [];
  const documents = listed(path, faults);
  for (const document of documents) faults.push(...faultsOf(document, rules));
  if (faults.length === 0 && documents.length === 0)
    faults.push({ file: path, line: null, message: "there is no document in it" });
  if (faults.length > 0) throw new PersistedDocumentsInvalid(path, faults);
  return new Map(
    documents.flatMap(({ id, text }) => [
      [documentHash(text), text] as const,
      // Some clients send a file's text without the line's end that it closes with.
      [documentHash(text.trim()), text.trim()] as const,
      ...(id === undefined ? [] : [[id, text] as const]),
    ]),
  );
}

function listed(path: string, faults: Fault[]): readonly GivenDocument[] {
  try {
    return statSync(path).isDirectory() ? ofFolder(path) : ofManifest(path, faults);
  } catch (fault) {
    faults.push({ file: path, line: null, message: `it cannot be read: ${(fault as Error).message}` });
    return [];
  }
}

function ofFolder(folder: string): readonly GivenDocument[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(graphql|gql)$/.test(name))
    .sort()
    .map((name) => ({
      file: name,
      id: basename(name).replace(/\.\w+$/, ""),
      text: readFileSync(join(folder, name), "utf8"),
    }));
}

function ofManifest(path: string, faults: Fault[]): readonly GivenDocument[] {
  const manifest: unknown = JSON.parse(readFileSync(path, "utf8"));
  return entriesOf(manifest).flatMap(([id, text], at) => {
    if (typeof id === "string" && typeof text === "string") return [{ file: path, id, text }];
    const place = typeof id === "string" ? `"${id}"` : `number ${at + 1}`;
    faults.push({ file: path, line: null, message: `${place} is no document: give its id and its text` });
    return [];
  });
}

function entriesOf(manifest: unknown): readonly (readonly [unknown, unknown])[] {
  if (typeof manifest !== "object" || manifest === null || Array.isArray(manifest))
    throw new TypeError('a manifest is {"id": "document", ...}, or Apollo\'s {"operations": [...]}');
  const { operations } = manifest as { readonly operations?: unknown };
  if (!Array.isArray(operations)) return Object.entries(manifest);
  return operations.map((operation: { id?: unknown; body?: unknown } | null) => [
    operation?.id,
    operation?.body,
  ]);
}

function faultsOf({ file, id, text }: GivenDocument, { schema, maxTokens }: DocumentRules): readonly Fault[] {
  const isOfManifest = file.endsWith(".json");
  const place = isOfManifest ? `"${id}": ` : "";
  const fault = (message: string, line: number | null): Fault => ({
    ...{ file, line: isOfManifest ? null : line, message: `${place}${message}` },
  });
  if (id !== undefined && /^[0-9a-f]{64}$/.test(id) && id !== documentHash(text))
    return [
      fault(`its id looks like the SHA-256 of its text and is not; that is ${documentHash(text)}`, null),
    ];
  try {
    return validate(schema, parse(text, { maxTokens })).map(({ message, locations }) =>
      fault(message, locations?.[0]?.line ?? null),
    );
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return [fault(error.message, error.locations?.[0]?.line ?? null)];
  }
}

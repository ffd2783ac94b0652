import { createText } from "../record/document-text.store.js";
import { idOf } from "../record/ids.js";
import { documentHash } from "../record/record-hashes.js";
import { createDocument } from "../record/story.store.js";
import { readDocumentText } from "../text/document-text.js";
import { Problems, someText } from "../writing/problems.js";
import { entitiesOf } from "../writing/references.js";
import { freeSlug } from "../writing/slug.js";
import type { KeyedInput, UseCase } from "../writing/use-case.model.js";
import { documentSlugsTaken } from "./document.store.js";

/** A report that claims will rest on. */
export interface RegisterDocument extends KeyedInput {
  readonly slug?: string | null;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Id or slug. */
  readonly publisher?: string | null;
  /** EDTF: what you know of it, not what claims rest on. */
  readonly publishedAt?: string | null;
  readonly publishedBasis?: string | null;
  /** The whole text; quotes are found in it. */
  readonly text?: string | null;
  /** Of the file in UTF-8, where only its hash is given. */
  readonly sha256?: string | null;
}

const longestTitle = 500;
const longestText = 200_000;

/** Records a document, with its text where that is given. */
export const registerDocument: UseCase<RegisterDocument> = async (desk, input) => {
  const problems = new Problems();
  const { publisher: handle } = input;
  const found = await entitiesOf(desk, handle == null ? [] : [{ handle, path: ["publisher"] }], problems);
  const title = someText(input.title, longestTitle, ["title"], problems);
  const basis = input.publishedBasis?.normalize("NFC").trim() || null;
  if (input.publishedAt != null && basis === null)
    problems.add(
      ["publishedBasis"],
      "BASIS_MISSING",
      "says nowhere how you know the date; write on what `publishedAt` rests.",
    );
  const file = fileOf(input, problems);
  const slug = await freeSlug(
    {
      given: input.slug ?? null,
      name: title,
      what: "document",
      taken: (slugs) => desk.unit.run(documentSlugsTaken(slugs)),
    },
    problems,
  );
  if (problems.any || file === null) return { userErrors: problems.found };
  const document = {
    id: idOf("document", desk.caller.id, input.idempotencyKey),
    ...{ slug, title, language: input.language, sha256: file.sha256, licence: null },
    publisher: handle == null ? null : (found.get(handle)?.id ?? null),
    publishedAt: input.publishedAt ?? null,
    publishedBasis: basis,
  };
  return {
    detail: { document: document.id, slug, sha256: file.sha256, contentHash: documentHash(document) },
    apply: async (tick) => {
      await desk.unit.run(createDocument(document, documentHash(document), { story: null, tick }));
      if (file.text !== null) await desk.unit.run(createText(document.id, file.text));
      return { document: document.id };
    },
  };
};

interface KnownFile {
  readonly sha256: string;
  /** Null: only the hash is known. */
  readonly text: string | null;
}

/** What is known of the document's file: its text and the hash of that in UTF-8, or only the hash. */
function fileOf({ text, sha256 }: RegisterDocument, problems: Problems): KnownFile | null {
  const hash = sha256?.toLowerCase() ?? null;
  if (hash !== null && !/^[0-9a-f]{64}$/.test(hash))
    problems.add(["sha256"], "SHA256_INVALID", "is no SHA-256; write its 64 hexadecimal digits.");
  if (text == null) {
    if (hash === null)
      problems.add(
        ["text"],
        "TEXT_MISSING",
        "gives neither the text nor its hash; give `text`, or `sha256` of the file.",
      );
    return hash === null ? null : { sha256: hash, text: null };
  }
  someText(text, longestText, ["text"], problems);
  const file = readDocumentText(new TextEncoder().encode(text));
  if (file !== null && hash !== null && hash !== file.sha256)
    problems.add(
      ["sha256"],
      "SHA256_WRONG",
      `is not that of the text, which is ${file.sha256}; leave it out, or give the text as it is in the file.`,
    );
  return file;
}

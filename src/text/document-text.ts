import { createHash } from "node:crypto";

/** A document's text as the record counts it, and the hash of the file it came in. */
export interface DocumentText {
  /** NFC, leading blank lines and line ends as in the file, no byte order mark. */
  readonly text: string;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
}

/** Reads a text file's bytes; null where they are not UTF-8. */
export function readDocumentText(bytes: Uint8Array): DocumentText | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes).normalize("NFC");
    return { text, sha256: createHash("sha256").update(bytes).digest("hex") };
  } catch {
    return null;
  }
}

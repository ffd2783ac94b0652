import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

/** One line of a file. */
export interface FileLine {
  /** From 1. */
  readonly number: number;
  /** Without its end; null: it is not UTF-8. */
  readonly text: string | null;
  /** SHA-256 in hex of all bytes before this line; to be asked before the next line is taken. */
  readonly hashBefore: () => string;
}

const lineEnd = 0x0a;

/** The lines of a file, one by one; only a line feed ends one, as texts may hold every other sign that some take for an end. */
export async function* fileLines(path: string): AsyncGenerator<FileLine> {
  const hash = createHash("sha256");
  const hashBefore = () => hash.copy().digest("hex");
  let number = 0;
  const line = (bytes: Buffer): FileLine => {
    number += 1;
    return { number, text: decoded(bytes), hashBefore };
  };
  let rest: Buffer[] = [];
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(lineEnd); end !== -1; end = chunk.indexOf(lineEnd, from)) {
      const bytes = Buffer.concat([...rest, chunk.subarray(from, end + 1)]);
      yield line(bytes.subarray(0, -1));
      hash.update(bytes);
      rest = [];
      from = end + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
  }
  const last = Buffer.concat(rest);
  if (last.length > 0) yield line(last);
}

function decoded(bytes: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

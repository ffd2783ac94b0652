import type { IncomingMessage } from "node:http";
import { BodyNotJson, BodyTooLarge, UnsupportedMediaType } from "../errors.js";

const utf8 = new TextDecoder("utf-8", { fatal: true });

const JSON_TYPE = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

/**
 * The JSON value that a request carries. Throws {@link UnsupportedMediaType} for anything but JSON in UTF-8,
 * {@link BodyTooLarge} past `maxBytes` (without reading the rest), {@link BodyNotJson} where it does not parse.
 */
export async function readJsonBody(req: IncomingMessage, maxBytes: number): Promise<unknown> {
  const type = req.headers["content-type"];
  if (type === undefined || !JSON_TYPE.test(type)) throw new UnsupportedMediaType(type ?? null);
  const encoding = req.headers["content-encoding"];
  if (encoding !== undefined && encoding !== "identity")
    throw new UnsupportedMediaType(`${type}; ${encoding}`);
  const bytes = await readBytes(req, maxBytes);
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    throw new BodyNotJson(bytes.length);
  }
}

/** By events, as an iterator over so short a stream takes longer than all of its bytes. */
async function readBytes(req: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const declared = Number(req.headers["content-length"]);
  if (declared > maxBytes) throw new BodyTooLarge(declared, maxBytes);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = (work: () => void) => {
      req.off("data", onData).off("end", onEnd).off("error", onError).off("close", onError);
      work();
    };
    const onData = (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      // The connection must outlive a body that is refused, to carry the answer.
      if (size > maxBytes) settle(() => reject(new BodyTooLarge(size, maxBytes)));
    };
    const onEnd = () =>
      settle(() => resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)));
    const onError = (fault = new Error("The client has gone.")) => settle(() => reject(fault));
    req.on("data", onData).on("end", onEnd).on("error", onError).on("close", onError);
  });
}

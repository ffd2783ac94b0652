import type { IncomingMessage } from "node:http";
import { BodyNotJson, BodyTooLarge, UnsupportedMediaType } from "../errors.js";

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
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new BodyNotJson(bytes.length);
  }
}

async function readBytes(req: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const declared = Number(req.headers["content-length"]);
  if (declared > maxBytes) throw new BodyTooLarge(declared, maxBytes);
  const chunks: Buffer[] = [];
  let size = 0;
  // The connection must outlive a body that is refused, to carry the answer.
  for await (const chunk of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new BodyTooLarge(size, maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

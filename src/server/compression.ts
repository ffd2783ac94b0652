import type { IncomingHttpHeaders } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** How a body may be sent smaller. */
export type Encoding = "br" | "gzip";

/**
 * Bytes from which on a body is sent smaller. Compressing costs some 80 µs however little there is to compress, and halves an answer of 1 KiB;
 * at 4 KiB it takes away 3 KiB, which 100 Mbit/s carry in three times as long (docs/decisions/018).
 */
export const leastCompressed = 4 * 1024;

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** The quickest of each: the slower ones take a tenth more off, for two to four times the time. */
const compress: Readonly<Record<Encoding, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) =>
    brotlied(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 1,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  gzip: (body) => gzipped(body, { level: 1 }),
};

/** The body, compressed by a thread that is not this one: two megabytes take it 6 to 9 ms. */
export function compressed(body: Buffer, encoding: Encoding): Promise<Buffer> {
  return compress[encoding](body);
}

/**
 * What a client takes best of `Accept-Encoding` (RFC 9110): the highest weight, of equal ones `br`; null: as it is, which is never
 * refused. A client that names nothing is sent plain text.
 */
export function encodingFor({ "accept-encoding": accept }: IncomingHttpHeaders): Encoding | null {
  const weights = weightsOf(String(accept ?? ""));
  const weightOf = (name: string) => weights.get(name) ?? weights.get("*") ?? 0;
  const plain = weights.get("identity") ?? 0;
  const [best, weight] = (["br", "gzip"] as const)
    .map((encoding) => [encoding, weightOf(encoding)] as const)
    .reduce((left, right) => (right[1] > left[1] ? right : left));
  return weight > 0 && weight >= plain ? best : null;
}

/** `gzip;q=0.5, br` -> 0.5 of gzip, 1 of br; a weight that is none counts as 0. */
function weightsOf(accept: string): ReadonlyMap<string, number> {
  return new Map(
    accept.split(",").map((part) => {
      const [name = "", ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
      const weight = parameters.find((parameter) => /^q\s*=/.test(parameter));
      const value = weight === undefined ? 1 : Number(weight.replace(/^q\s*=\s*/, ""));
      return [name === "x-gzip" ? "gzip" : name, value >= 0 && value <= 1 ? value : 0];
    }),
  );
}

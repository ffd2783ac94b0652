import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compressed, encodingFor } from "../../../src/server/compression.js";

const chosen = (accept?: string) => encodingFor(accept === undefined ? {} : { "accept-encoding": accept });

describe("how an answer is compressed", () => {
  it.each([
    [undefined, null],
    ["", null],
    ["gzip, deflate, br, zstd", "br"],
    ["gzip", "gzip"],
    ["X-GZIP", "gzip"],
    ["gzip;q=1.0, br;q=0.5", "gzip"],
    ["br; q=0.1, gzip ;Q=0.2", "gzip"],
    ["br;q=0, gzip;q=0", null],
    ["*", "br"],
    ["*;q=0.5, br;q=0", "gzip"],
    ["gzip;q=0.5, identity", null],
    ["identity;q=0.2, gzip;q=0.5", "gzip"],
    ["identity;q=0", null],
    ["deflate, zstd", null],
    ["gzip;q=much, br;q=7", null],
  ])("follows the weights of Accept-Encoding: %s gives %s", (accept, encoding) => {
    expect(chosen(accept)).toBe(encoding);
  });

  it("follows nothing but the highest weight, whatever stands in the header", () => {
    const weight = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
    fc.assert(
      fc.property(weight, weight, fc.string(), (gzip, br, other) => {
        const accept = `gzip;q=${gzip},br;q=${br},x${other.replaceAll(/[,;]/g, "")};q=1`;
        const best = gzip > br ? "gzip" : "br";
        expect(chosen(accept)).toBe(Math.max(gzip, br) > 0 ? best : null);
      }),
    );
  });

  it("is undone to the same bytes", async () => {
    const body = Buffer.from("جبهة النصرة ".repeat(10_000));
    expect(gunzipSync(await compressed(body, "gzip")).equals(body)).toBe(true);
    expect(brotliDecompressSync(await compressed(body, "br")).equals(body)).toBe(true);
  });
});

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

/** Bytes below which a compressed copy is not worth a file. */
const SMALLEST = 1_024;

/** Puts a `.br` and a `.gz` beside every text of the build, so that the service compresses nothing while it runs. */
export function precompress(): Plugin {
  return {
    name: "precompress",
    apply: "build",
    async writeBundle({ dir }, bundle) {
      const texts = Object.keys(bundle).filter((name) => /\.(?:js|css|html|svg|json)$/.test(name));
      await Promise.all(texts.map((name) => compressFile(join(dir ?? "", name))));
    },
  };
}

async function compressFile(path: string): Promise<void> {
  const text = await readFile(path);
  if (text.length < SMALLEST) return;
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 6 };
  await writeFile(`${path}.br`, await promisify(brotliCompress)(text, { params: quality }));
  await writeFile(`${path}.gz`, await promisify(gzip)(text, { level: 6 }));
}

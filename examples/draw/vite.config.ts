import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { precompress } from "../../explorer/precompress.js";

/** Builds the page with its library into files that the service gives at `/draw/`. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  build: {
    outDir: fileURLToPath(new URL("../../dist/explorer/draw", import.meta.url)),
    emptyOutDir: true,
    target: "es2023",
    chunkSizeWarningLimit: 2_000,
    reportCompressedSize: false,
    license: { fileName: "licenses.md" },
  },
  logLevel: "warn",
  plugins: [precompress()],
});

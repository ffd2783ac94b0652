import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { precompress } from "./precompress.js";

/** Builds the playground into files that need nothing from elsewhere; the service serves them as they are. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  // Relative, so that the page also works below a path of a reverse proxy.
  base: "./",
  build: {
    outDir: fileURLToPath(new URL("../dist/explorer", import.meta.url)),
    emptyOutDir: true,
    target: "es2023",
    // The editor is one large piece, loaded from the same machine.
    chunkSizeWarningLimit: 8_000,
    reportCompressedSize: false,
    // What the bundle is made of asks that its notices travel with it.
    license: { fileName: "licenses.md" },
    rolldownOptions: {
      // Marks for server rendering in the editor's dependencies; there is none here.
      onLog: (level, log, report) => {
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") report(level, log);
      },
    },
  },
  logLevel: "warn",
  plugins: [precompress()],
});

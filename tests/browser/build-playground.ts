import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { projectRoot } from "../../src/root.js";

/** A playground built from the sources as they stand, in a folder of its own. */
export interface BuiltPlayground {
  readonly folder: string;
  remove(): Promise<void>;
}

/** Builds it as `npm start` does; about five seconds. */
export async function buildPlayground(): Promise<BuiltPlayground> {
  const folder = await mkdtemp(join(tmpdir(), "isnad-playground-"));
  const vite = join(projectRoot, "node_modules/vite/bin/vite.js");
  for (const [part, outDir] of [
    ["explorer", folder],
    ["examples/draw", join(folder, "draw")],
  ] as const) {
    const config = join(projectRoot, part, "vite.config.ts");
    await promisify(execFile)(process.execPath, [vite, "build", "--config", config, "--outDir", outDir], {
      cwd: projectRoot,
      // React would otherwise be built as for tests.
      env: { ...process.env, NODE_ENV: "production" },
    });
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

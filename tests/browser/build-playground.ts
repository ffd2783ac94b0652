import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { projectRoot } from "../../src/root.js";

/** Builds the playground from its sources as they stand, to where the service looks for it; about five seconds. */
export async function buildPlayground(): Promise<void> {
  const vite = join(projectRoot, "node_modules/vite/bin/vite.js");
  const config = join(projectRoot, "explorer/vite.config.ts");
  await promisify(execFile)(process.execPath, [vite, "build", "--config", config], {
    cwd: projectRoot,
    // React would otherwise be built as for tests.
    env: { ...process.env, NODE_ENV: "production" },
  });
}

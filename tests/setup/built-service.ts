import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { projectRoot } from "../../src/root.js";

/** Brings `dist/src` up to date, for tests that run the service as a process; quick where nothing has changed. */
export async function buildService(): Promise<void> {
  await promisify(execFile)(process.execPath, [join(projectRoot, "scripts/build.js"), "service"]);
}

import { execFile, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import type { Address } from "../../src/graph/address.model.js";
import { projectRoot } from "../../src/root.js";

/** Brings `dist/src` up to date, for tests that run the service as a process; quick where nothing has changed. */
export async function buildService(): Promise<void> {
  await promisify(execFile)(process.execPath, [join(projectRoot, "scripts/build.js"), "service"]);
}

/** Another copy of the service, in a process of its own on a database that runs already. */
export interface ServiceCopy {
  readonly url: string;
  /** Sends SIGTERM; the code that the process ends with, or null where it had to be killed. */
  stop(): Promise<number | null>;
}

/** Starts what `npm start` runs, once {@link buildService} has; it answers when this returns. */
export async function startCopy({ uri, username, password, database }: Address): Promise<ServiceCopy> {
  const child = spawn(process.execPath, [join(projectRoot, "dist/src/main.js")], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...{ ...process.env, PORT: "0", LOG_LEVEL: "warn" },
      ...{ NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database },
    },
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^Isnad answers at (\S+)$/.exec(line)?.[1];
    if (url === undefined) continue;
    const stop = async () => {
      child.kill("SIGTERM");
      return ended;
    };
    return { url, stop };
  }
  throw new Error("The service ended before it answered.");
}

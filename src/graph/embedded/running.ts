import { chmod, readFile, rename, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { Address } from "../address.model.js";
import { isAlive } from "./process-alive.js";

/** What a running service says about itself in its data folder. */
export interface Running {
  readonly address: Address;
  /** The service's process id. */
  readonly service: number;
  /** The database's process id. */
  readonly database: number;
  /** Where the service listens, once it does. */
  readonly url: string | null;
}

/** In the data folder: where the database is, for whoever may read the password beside it. */
const addressFile = "neo4j.address.json";
/** Mode 0600: whoever can read it may do everything. */
const passwordFile = "neo4j.password";

/** Milliseconds that the database of a killed service may take to end by itself. */
const orphanMs = 8_000;

const stored = z.object({
  uri: z.string(),
  username: z.string(),
  database: z.string(),
  servicePid: z.number(),
  databasePid: z.number(),
  url: z.string().nullable(),
});

/** Writes both files of `dataDir`, each at once or not at all. */
export async function announce(dataDir: string, running: Running): Promise<void> {
  const { uri, username, password, database } = running.address;
  const fields: z.infer<typeof stored> = {
    uri,
    username,
    database,
    servicePid: running.service,
    databasePid: running.database,
    url: running.url,
  };
  await replaceFile(join(dataDir, passwordFile), `${password}\n`);
  await replaceFile(join(dataDir, addressFile), `${JSON.stringify(fields, null, 2)}\n`);
}

/** Takes both files away. */
export async function retract(dataDir: string): Promise<void> {
  await Promise.all([addressFile, passwordFile].map((name) => rm(join(dataDir, name), { force: true })));
}

/**
 * The service that runs on `dataDir`, or null. Files that a killed service left are not believed: its process must live and its
 * database answer. Where the service is gone and its database is about to follow, waits for that.
 */
export async function findRunning(dataDir: string): Promise<Running | null> {
  const running = await readFiles(dataDir);
  if (running === null) return null;
  if (isAlive(running.service)) return (await listens(running.address.uri)) ? running : null;
  for (let waited = 0; isAlive(running.database) && waited < orphanMs; waited += 100) await sleep(100);
  return null;
}

async function readFiles(dataDir: string): Promise<Running | null> {
  const [address, password] = await Promise.all(
    [addressFile, passwordFile].map((name) => readFile(join(dataDir, name), "utf8").catch(() => null)),
  );
  if (address == null || password == null) return null;
  const parsed = stored.safeParse(parseJson(address));
  if (!parsed.success) return null;
  const { uri, username, database, servicePid, databasePid, url } = parsed.data;
  return {
    address: { uri, username, password: password.trim(), database },
    service: servicePid,
    database: databasePid,
    url,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function listens(uri: string): Promise<boolean> {
  const { hostname, port } = new URL(uri);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port), timeout: 2_000 });
    const end = (answer: boolean) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", end(true)).once("error", end(false)).once("timeout", end(false));
  });
}

async function replaceFile(path: string, text: string): Promise<void> {
  const incoming = `${path}.${process.pid}`;
  await writeFile(incoming, text, { mode: 0o600 });
  await chmod(incoming, 0o600);
  await rename(incoming, path);
}

import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openGraph } from "../../src/graph/driver-graph.js";
import { findRunning } from "../../src/graph/embedded/running.js";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import { projectRoot } from "../../src/root.js";
import { verify } from "../../src/verify/verify.js";
import { buildService } from "../setup/built-service.js";
import { temporaryFolder } from "../setup/held-database.js";

const startMs = 120_000;
const writes = 200;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let service: ChildProcess | null = null;
/** Where the service answers now; empty while none does. */
let url = "";
let key = "";

beforeAll(async () => {
  await buildService();
  folder = await temporaryFolder();
}, startMs);
afterAll(async () => {
  service?.kill("SIGKILL");
  await untilGone();
  await folder.remove();
}, startMs);

/** Starts what `npm start` runs, with an embedded database in the folder, and waits until it answers. */
async function start(): Promise<void> {
  const child = spawn(process.execPath, [join(projectRoot, "dist/src/main.js")], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, PORT: "0", LOG_LEVEL: "fatal", DATA_DIR: folder.path },
  });
  service = child;
  for await (const line of createInterface({ input: child.stdout })) {
    key = /^Admin key, shown this once: (isnad_\S+)$/.exec(line)?.[1] ?? key;
    const answers = /^Isnad answers at (\S+)$/.exec(line)?.[1];
    if (answers === undefined) continue;
    url = answers;
    return;
  }
  throw new Error("the service ended before it answered");
}

/** Waits until the database has noticed that its service is gone. */
async function untilGone(): Promise<void> {
  while ((await findRunning(folder.path)) !== null) await sleep(100);
}

/** Sends one write until it is answered, with the same key each time; gives the id of what it made. */
async function writeOnce(at: number): Promise<string> {
  const query = `mutation ($input: CreateEntityInput!) { createEntity(input: $input) { entity { id } userErrors { code } } }`;
  const input = {
    idempotencyKey: `write ${at}`,
    kind: "PLACE",
    names: [{ value: `Place ${at}`, language: "en" }],
  };
  for (;;) {
    try {
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
        body: JSON.stringify({ query, variables: { input } }),
        signal: AbortSignal.timeout(20_000),
      });
      const { data } = (await response.json()) as { data?: { createEntity: { entity: { id: string } } } };
      if (data) return data.createEntity.entity.id;
    } catch {
      // Nobody answers just now.
    }
    await sleep(200);
  }
}

it("each of 200 writes is there exactly once after the service and the database were killed meanwhile, and were tried again", {
  timeout: 5 * startMs,
}, async () => {
  await start();
  const ids = new Map<number, string>();
  let next = 0;
  const writer = async () => {
    for (let at = next++; at < writes; at = next++) ids.set(at, await writeOnce(at));
  };
  const writing = Promise.all(Array.from({ length: 8 }, writer));

  while (ids.size < writes / 4) await sleep(20);
  service?.kill("SIGKILL");
  await untilGone();
  await start();

  while (ids.size < writes / 2) await sleep(20);
  const running = await findRunning(folder.path);
  process.kill(running?.database ?? 0, "SIGKILL");
  await writing;

  const again = await findRunning(folder.path);
  if (again === null) throw new Error("the database does not run");
  const graph = openGraph(again.address);
  try {
    const places = await graph.read({
      name: "places",
      text: "MATCH (e:Entity {kind: 'PLACE'}) WHERE e.name STARTS WITH 'Place ' RETURN e.id AS id ORDER BY id",
      parameters: {},
      row: (get) => get("id") as string,
    });
    expect(places).toEqual([...ids.values()].sort());
    expect(new Set(places).size).toBe(writes);
    expect((await verify(graph, loadOntology(join(projectRoot, "schema")))).faults).toEqual([]);
  } finally {
    await graph.close();
  }
});

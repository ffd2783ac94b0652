import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openGraph } from "../../src/graph/driver-graph.js";
import { isAlive } from "../../src/graph/embedded/process-alive.js";
import { findRunning } from "../../src/graph/embedded/running.js";
import type { Graph, Statement } from "../../src/graph/graph.model.js";
import { buildService } from "../setup/built-service.js";
import { type HeldDatabase, holdDatabase, temporaryFolder } from "../setup/held-database.js";

/** Milliseconds; a start on a busy machine of two cores. */
const startMs = 120_000;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let held: HeldDatabase[] = [];

beforeAll(() => buildService(), startMs);
beforeEach(async () => {
  folder = await temporaryFolder();
  held = [];
});
afterEach(async () => {
  for (const { process } of held) process.kill("SIGKILL");
  await Promise.all(held.map(({ ended }) => ended));
  await findRunning(folder.path);
  await folder.remove();
});

function hold(variables: Record<string, string> = {}): HeldDatabase {
  const database = holdDatabase(folder.path, variables);
  held.push(database);
  return database;
}

/** Holds a database and waits for it; gives its address, the database's own process id and a graph on it. */
async function opened() {
  const service = hold();
  const address = await service.until((event) => event.open);
  const running = await findRunning(folder.path);
  if (running === null) throw new Error("the address file does not say that it runs");
  return { service, address, running, databasePid: running.database };
}

const notes: Statement<string> = {
  name: "notes",
  text: "MATCH (n:Note) RETURN n.text AS text ORDER BY text",
  parameters: {},
  row: (get) => get("text") as string,
};

function write(graph: Graph, text: string): Promise<unknown> {
  return graph.write("note", (unit) =>
    unit.run({ name: "note", text: "CREATE (:Note {text: $text})", parameters: { text }, row: () => null }),
  );
}

async function withGraph<T>(
  address: Parameters<typeof openGraph>[0],
  work: (graph: Graph) => Promise<T>,
): Promise<T> {
  const graph = openGraph(address);
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}

/** Milliseconds until no process has this id; fails after `limitMs`. */
async function endedWithin(pid: number, limitMs: number): Promise<void> {
  const begun = performance.now();
  while (isAlive(pid)) {
    expect(performance.now() - begun, `process ${pid} still runs`).toBeLessThan(limitMs);
    await sleep(50);
  }
}

describe("the embedded database", { timeout: 2 * startMs }, () => {
  it("lets only those in who can read its password, and no statement read files", async () => {
    const { address } = await opened();
    const mode = (name: string) => stat(join(folder.path, name)).then((entry) => entry.mode & 0o777);
    expect(await mode("neo4j.password")).toBe(0o600);
    expect((await readFile(join(folder.path, "neo4j.password"), "utf8")).trim()).toBe(address.password);
    expect(new URL(address.uri).hostname).toBe("127.0.0.1");
    const password = { ...address, password: "neo4j" };
    await expect(withGraph(password, (graph) => graph.read(notes))).rejects.toMatchObject({
      code: "DATABASE_REFUSED",
    });
    const reading = withGraph(address, (graph) =>
      graph.read({
        name: "csv",
        text: "LOAD CSV FROM 'file:///etc/hostname' AS row RETURN row",
        parameters: {},
        row: (get) => get("row"),
      }),
    );
    await expect(reading).rejects.toMatchObject({ code: "STATEMENT_FAILED" });
  });

  it("ends within 5 s of its parent's violent death, and the next start opens the same data", async () => {
    const first = await opened();
    await withGraph(first.address, (graph) => write(graph, "before the kill"));
    first.service.process.kill("SIGKILL");
    await first.service.ended;
    await endedWithin(first.databasePid, 5_000);

    const second = await opened();
    expect(second.address.password).not.toBe(first.address.password);
    expect(await withGraph(second.address, (graph) => graph.read(notes))).toEqual(["before the kill"]);
  });

  it("is started again at the same address when it is killed, with all that was committed", async () => {
    const { service, address, databasePid } = await opened();
    await withGraph(address, async (graph) => {
      await write(graph, "before the kill");
      process.kill(databasePid, "SIGKILL");
      await service.until(({ report }) => (report === "The database is back." ? true : undefined));
      expect(await graph.read(notes)).toEqual(["before the kill"]);
      await write(graph, "after it");
      expect(await graph.read(notes)).toEqual(["after it", "before the kill"]);
    });
    expect((await findRunning(folder.path))?.database).not.toBe(databasePid);
  });

  it("ends with the service on Ctrl-C, cleanly, and leaves no address behind", async () => {
    const { service, databasePid } = await opened();
    // A terminal sends the signal to the whole process group.
    process.kill(-service.process.pid, "SIGINT");
    expect(await service.ended).toBe(0);
    expect(service.events).toContainEqual({ stopped: true });
    await endedWithin(databasePid, 100);
    expect((await readdir(folder.path)).sort()).toEqual(["neo4j"]);
    const log = await readFile(join(folder.path, "neo4j/logs/debug.log"), "utf8");
    expect(log).toContain("Bolt server has been shut down");
  });

  it("is told apart from a second start on the same data, which says that it runs and where", async () => {
    const { address } = await opened();
    const second = hold({ PORT: "4001" });
    const { code, message } = await second.until((event) => event.fault);
    expect(await second.ended).toBe(1);
    expect(code).toBe("ALREADY_RUNNING");
    expect(message).toContain("open http://127.0.0.1:4000");
    expect(message).toContain(address.uri);
    expect(message).not.toContain(address.password);
  });

  it("ends even when its parent dies while it starts", async () => {
    const service = hold();
    const database = await untilChild(service.process.pid);
    service.process.kill("SIGKILL");
    await endedWithin(database, 5_000);
  });
});

/** The id of the first Java process below `parent`. */
async function untilChild(parent: number): Promise<number> {
  for (;;) {
    const children = await readFile(`/proc/${parent}/task/${parent}/children`, "utf8");
    for (const pid of children.trim().split(" ").filter(Boolean)) {
      // Another child may have ended since it was listed.
      const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
      if (command.includes("isnad.EmbeddedNeo4j")) return Number(pid);
    }
    await sleep(20);
  }
}

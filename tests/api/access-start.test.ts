import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { revokeToken } from "../../src/access/token.write.js";
import type { Graph } from "../../src/graph/graph.model.js";
import { projectRoot } from "../../src/root.js";
import { answerOf, bearer } from "../setup/access-service.js";
import { buildService } from "../setup/built-service.js";
import { ownNeo4j } from "../setup/database.js";
import { openTestGraph } from "../setup/graph.js";

let graph: Graph;
const started: ChildProcess[] = [];

beforeAll(async () => {
  await buildService();
  graph = await openTestGraph();
}, 120_000);
afterEach(() => stopAll());
afterAll(() => graph.close());

/** What `npm start` runs, on the run's database and a free port. */
interface Start {
  readonly url: string;
  /** What it printed until it was ready, a line each. */
  readonly lines: readonly string[];
}

/** Starts the service, and waits until it says where it answers: the last that it has to say. */
async function start(): Promise<Start> {
  const { uri, username, password, database } = ownNeo4j();
  const child = spawn(process.execPath, [join(projectRoot, "dist/src/main.js")], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...{ ...process.env, PORT: "0", LOG_LEVEL: "warn", READS: "token" },
      ...{ NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database },
    },
  });
  started.push(child);
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    const url = /^Isnad answers at (\S+)$/.exec(line)?.[1];
    if (url !== undefined) return { url, lines };
  }
  throw new Error(`the service ended after ${lines.join("\n")}`);
}

async function stopAll(): Promise<void> {
  await Promise.all(
    started.splice(0).map(
      (child) =>
        new Promise<void>((resolve) => {
          if (child.exitCode !== null) return resolve();
          child.once("close", () => resolve());
          child.kill("SIGTERM");
        }),
    ),
  );
}

const whoAmI = (url: string, key: string) =>
  fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...bearer(key) },
    body: JSON.stringify({ query: "{ viewer { name role } }" }),
  }).then(answerOf);

it("the first start shows an admin's key once; the next shows none, and takes the first one's until it is revoked", async () => {
  const first = await start();
  const keys = first.lines.flatMap(
    (line) => /^Admin key, shown this once: (isnad_\S+)$/.exec(line)?.[1] ?? [],
  );
  expect(keys).toHaveLength(1);
  const [key = ""] = keys;
  expect(first.lines.at(-2)).toContain(`\`Authorization: Bearer ${key}\``);
  expect((await whoAmI(first.url, key)).data.viewer).toEqual({ name: "first key", role: "ADMIN" });
  await stopAll();

  const second = await start();
  expect(second.lines.join("\n")).not.toMatch(/isnad_|Admin key/);
  expect((await whoAmI(second.url, key)).data.viewer.role).toBe("ADMIN");
  // By another process than the one that is asked, as the command line does.
  const [id = ""] = await graph.read({
    ...{ name: "theToken", text: "MATCH (t:Token) RETURN t.id AS id", parameters: {} },
    row: (get) => get("id") as string,
  });
  await revokeToken(graph, id, "a test");
  expect((await whoAmI(second.url, key)).facts).toMatchObject({ code: "UNAUTHENTICATED", reason: "revoked" });
});

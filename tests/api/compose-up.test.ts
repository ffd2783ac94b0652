import { execFile, spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { projectRoot } from "../../src/root.js";

/** Milliseconds; images are fetched and built the first time. */
const upMs = 15 * 60_000;

/** Why compose cannot be tried here, or null where it can. */
function whyNot(): string | null {
  if (spawnSync("docker", ["compose", "version"]).status !== 0) return "there is no `docker compose` here";
  if (spawnSync("docker", ["info"]).status !== 0) return "no Docker engine answers here";
  return null;
}

const reason = whyNot();
if (reason !== null) process.stderr.write(`Skipped: bringing docker-compose.yml up; ${reason}.\n`);

describe.skipIf(reason !== null)(`docker compose up${reason === null ? "" : ` (skipped: ${reason})`}`, () => {
  const project = `isnad-test-${process.pid}`;

  async function compose(port: number, ...args: string[]): Promise<void> {
    await promisify(execFile)("docker", ["compose", "--project-name", project, ...args], {
      cwd: projectRoot,
      env: { ...process.env, PORT: String(port) },
      maxBuffer: 64e6,
    });
  }

  afterAll(() => compose(0, "down", "--volumes", "--timeout", "20"), upMs);

  it(
    "answers a query from the seed",
    async () => {
      const port = await freePort();
      await compose(port, "up", "--build", "--detach", "--wait", "--wait-timeout", "300");
      const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: '{ entity(id: "jabhat-al-nusra") { slug kind } }' }),
      });
      expect(await answer.json()).toEqual({
        data: { entity: { slug: "jabhat-al-nusra", kind: "ARMED_GROUP" } },
      });
    },
    upMs,
  );
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Client, createClient } from "graphql-ws";
import { afterAll, beforeAll, expect, it } from "vitest";
import WebSocket from "ws";
import { projectRoot } from "../../src/root.js";
import { answeredQueries, withAnswers } from "../setup/answered-queries.js";
import { buildService } from "../setup/built-service.js";
import { compactJson } from "../setup/compact-json.js";
import { ownNeo4j } from "../setup/database.js";
import { startTestService, type TestService } from "../setup/service.js";

const path = join(projectRoot, "docs/tutorial.md");
const markdown = readFileSync(path, "utf8");

/** What stands in the tutorial for an instant and an id, which differ each time. */
const example = { instant: "2026-11-22T12:00:00.000Z", judgement: "jdg_0000000000000000" };

let service: TestService;
let client: Client | undefined;
beforeAll(async () => {
  await buildService();
  service = await startTestService();
}, 180_000);
afterAll(async () => {
  await client?.dispose();
  await service.stop();
});

/** Runs a command of the tutorial on the run's database; gives what it printed. */
async function run(command: string): Promise<string> {
  const { uri, username, password, database } = ownNeo4j();
  const [, , ...words] = command.split(" ");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(projectRoot, "dist/src/cli.js"), ...words],
    {
      cwd: projectRoot,
      env: {
        ...process.env,
        ...{ NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database },
      },
    },
  );
  return stdout;
}

const commands = [...markdown.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, text = ""]) =>
  text.trim().split("\n"),
);

/** The same text with an example in the place of each instant and each judgement's id. */
const exemplary = (text: string) =>
  text
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, example.instant)
    .replaceAll(/jdg_[0-9a-z]{16}/g, example.judgement);

it("runs as written, and prints each answer as it came", { timeout: 300_000 }, async () => {
  const [first = [], last = []] = commands;
  const printed: string[] = [];
  for (const command of first) printed.push(await run(command));
  const key = /isnad_[\w-]+/.exec(printed.join("\n"))?.[0] ?? "";
  expect(key).not.toBe("");

  const events: unknown[] = [];
  const given: string[] = [];
  let noted = example;
  for (const { query } of answeredQueries(markdown)) {
    if (query.startsWith("subscription")) {
      await follow(query, key, events);
      given.push("");
      continue;
    }
    const text = query
      .replaceAll(example.instant, noted.instant)
      .replaceAll(example.judgement, noted.judgement);
    const body = await ask(text, key);
    const told = JSON.stringify(body);
    noted = {
      instant: /"from":"([^"]+)"/.exec(told)?.[1] ?? noted.instant,
      judgement: /jdg_[0-9a-z]{16}/.exec(told)?.[0] ?? noted.judgement,
    };
    given.push(exemplary(compactJson(body)));
  }
  // A merge takes two steps, and so does taking it back.
  await expect.poll(() => events.length, { timeout: 20_000 }).toBe(5);
  given[given.indexOf("")] = compactJson(events);
  for (const command of last) expect(await run(command)).toContain("no difference");
  await expect(withAnswers(markdown, given)).toMatchFileSnapshot(path);
});

async function ask(query: string, key: string): Promise<unknown> {
  const response = await fetch(`${service.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
    body: JSON.stringify({ query }),
  });
  const body = (await response.json()) as { errors?: unknown };
  expect(body.errors, JSON.stringify(body.errors)).toBeUndefined();
  return body;
}

/** Subscribes, and waits until the service follows. */
async function follow(query: string, key: string, events: unknown[]): Promise<void> {
  client = createClient({
    url: `${service.url.replace("http", "ws")}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { Authorization: `Bearer ${key}` },
  });
  const connected = new Promise<void>((resolve) => client?.on("connected", () => resolve()));
  client.subscribe(
    { query },
    {
      next: ({ data }) => events.push(data),
      error: (fault) => events.push(fault),
      complete: () => {},
    },
  );
  await connected;
  // A subscription without `sinceTick` begins when the service has read it.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
}

import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getIntrospectionQuery } from "graphql";
import type { SubscribePayload } from "graphql-ws";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "../../src/root.js";
import { type Refusal, socketClient } from "../setup/followers.js";
import { startTestService, type TestService } from "../setup/service.js";
import { post } from "./small-service.js";

const folder = mkdtempSync(join(tmpdir(), "isnad-documents-"));
const examples = join(projectRoot, "explorer/src/examples");
const names = readdirSync(examples);
const textOf = (name: string) => readFileSync(join(folder, name), "utf8");
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const persisted = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: sha256(text) } });
const followed = "subscription Followed { claimRecorded(sinceTick: 0) { tick } }";

let service: TestService;

beforeAll(async () => {
  cpSync(examples, folder, { recursive: true });
  writeFileSync(join(folder, "followed.graphql"), followed);
  service = await startTestService({ config: { persisted: { path: folder, only: true } } });
});
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

async function ask(body: unknown) {
  const response = await post(service.url, body);
  const { data, errors } = (await response.json()) as {
    data?: unknown;
    errors?: { extensions: { code: string } }[];
  };
  return { status: response.status, data, code: errors?.[0]?.extensions.code };
}

const refused = { status: 403, data: undefined, code: "DOCUMENT_NOT_ALLOWED" };

/** The first event of a subscription, or what refuses it. */
async function first(payload: SubscribePayload): Promise<unknown> {
  const client = socketClient(service.url);
  try {
    for await (const event of client.iterate(payload)) return event;
    return null;
  } catch (fault) {
    return (fault as readonly Refusal[]).map(({ extensions }) => extensions.code);
  } finally {
    await client.dispose();
  }
}

describe("a service that answers only its operator's documents", () => {
  it("answers each of them, by its hash, by its id, and as it is written", async () => {
    for (const name of names.filter((name) => name.startsWith("fought"))) {
      const text = textOf(name);
      const asked = [
        { extensions: persisted(text) },
        { documentId: `sha256:${sha256(text)}` },
        { documentId: name.replace(".graphql", "") },
        { query: text },
        { query: text, extensions: persisted(text) },
      ];
      const answer = await ask(asked[0]);
      expect(answer).toMatchObject({ status: 200, code: undefined });
      for (const body of asked.slice(1)) expect(await ask(body)).toEqual(answer);
    }
  });

  it("answers them by GET with nothing but the hash", async () => {
    const documentId = `sha256:${sha256(textOf("fought.ar.graphql"))}`;
    const response = await fetch(`${service.url}/graphql?documentId=${documentId}`, {
      headers: { "apollo-require-preflight": "1" },
    });
    expect(await response.json()).toMatchObject({ data: { armedGroup: { name: "جبهة النصرة" } } });
  });

  it.each([
    ["another document", { query: "{ viewer { name } }" }],
    [
      "one of them with a space more",
      { query: `${readFileSync(join(examples, "fought.en.graphql"), "utf8")} ` },
    ],
    [
      "another with its own hash",
      { query: "{ viewer { name } }", extensions: persisted("{ viewer { name } }") },
    ],
    ["another under the id of one of them", { query: "{ viewer { name } }", documentId: "fought.en" }],
    ["a hash that it does not have", { extensions: persisted("{ viewer { name } }") }],
    ["an id that it does not have", { documentId: "x-theirs:1" }],
    ["the question about the schema", { query: getIntrospectionQuery() }],
    ["a mutation", { query: "mutation { retractClaim(input: {}) { claim { id } } }" }],
  ])("refuses %s", async (_what, body) => {
    expect(await ask(body)).toEqual(refused);
    const parameters = new URLSearchParams();
    for (const [key, value] of Object.entries(body))
      parameters.set(key, typeof value === "string" ? value : JSON.stringify(value));
    const headers = { "apollo-require-preflight": "1" };
    expect((await fetch(`${service.url}/graphql?${parameters}`, { headers })).status).toBe(403);
  });

  it("refuses a document that stands beside an allowed one", async () => {
    const parameters = new URLSearchParams([
      ["query", textOf("fought.en.graphql")],
      ["query", "{ viewer { name } }"],
    ]);
    const headers = { "apollo-require-preflight": "1" };
    expect((await fetch(`${service.url}/graphql?${parameters}`, { headers })).status).toBe(400);
    const batch = await ask([{ query: textOf("fought.en.graphql") }, { query: "{ viewer { name } }" }]);
    expect([batch.status, batch.code]).toEqual([400, "BAD_REQUEST"]);
  });

  it("does the same over a WebSocket", async () => {
    const event = { data: { claimRecorded: { tick: expect.any(Number) } } };
    expect(await first({ query: followed })).toMatchObject(event);
    expect(await first({ query: "", extensions: persisted(followed) })).toMatchObject(event);
    const other = "subscription { claimRecorded(sinceTick: 0) { claim { id } } }";
    expect(await first({ query: other })).toEqual(["DOCUMENT_NOT_ALLOWED"]);
    expect(await first({ query: "", extensions: persisted(other) })).toEqual(["DOCUMENT_NOT_ALLOWED"]);
    expect(await first({ query: other, extensions: persisted(other) })).toEqual(["DOCUMENT_NOT_ALLOWED"]);
    expect(await first({ query: textOf("fought.en.graphql") })).toEqual(["SUBSCRIPTIONS_ONLY"]);
  });
});

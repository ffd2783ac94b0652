import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { post, type SmallService, startSmall } from "./small-service.js";

let service: SmallService;
let other: SmallService;

beforeAll(async () => {
  [service, other] = [await startSmall(), await startSmall()];
});
afterAll(() => Promise.all([service.stop(), other.stop()]));

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const persisted = (sha256Hash: unknown, version: unknown = 1) => ({
  persistedQuery: { version, sha256Hash },
});

async function ask(body: unknown, { url } = service) {
  const response = await post(url, body);
  return { status: response.status, ...((await response.json()) as Answer) };
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { message: string; extensions: { code: string } }[];
}

const code = ({ status, errors }: Answer & { status: number }) => [status, errors?.[0]?.extensions.code];

async function get(parameters: Record<string, string>, headers: Record<string, string> = preflight) {
  const response = await fetch(`${service.url}/graphql?${new URLSearchParams(parameters)}`, { headers });
  return { status: response.status, ...((await response.json()) as Answer) };
}

const preflight = { "apollo-require-preflight": "true" };

describe("a document that a client names by its hash", () => {
  test("is not known until it was sent together with it, and from then on is", async () => {
    const query = "query First($text: String) { echo(text: $text) }";
    const extensions = persisted(sha256(query));
    const unknown = await ask({ extensions });
    expect(code(unknown)).toEqual([200, "PERSISTED_QUERY_NOT_FOUND"]);
    expect(unknown.errors?.[0]?.message).toBe("PersistedQueryNotFound");
    const variables = { text: "مرحبا" };
    const answer = { status: 200, data: { echo: "مرحبا" } };
    expect(await ask({ query, extensions, variables })).toEqual(answer);
    expect(await ask({ extensions, variables, operationName: "First" })).toEqual(answer);
    expect(await ask({ query: "", extensions, variables })).toEqual(answer);
    expect(await ask({ documentId: `sha256:${sha256(query)}`, variables })).toEqual(answer);
  });

  test("is another copy's own: whoever comes to one that does not know it is told so", async () => {
    const query = "{ here: echo }";
    await ask({ query, extensions: persisted(sha256(query)) });
    expect(code(await ask({ extensions: persisted(sha256(query)) }, other))).toEqual([
      200,
      "PERSISTED_QUERY_NOT_FOUND",
    ]);
  });

  test("is asked for by GET too, with the header that no link can send", async () => {
    const query = 'query G($t: String = "x") { echo(text: $t) }';
    const extensions = JSON.stringify(persisted(sha256(query)));
    expect(code(await get({ extensions }))).toEqual([200, "PERSISTED_QUERY_NOT_FOUND"]);
    expect((await get({ query, extensions })).data).toEqual({ echo: "x" });
    const variables = JSON.stringify({ t: "y" });
    expect((await get({ extensions, variables })).data).toEqual({ echo: "y" });
    expect((await get({ documentId: `sha256:${sha256(query)}`, variables })).data).toEqual({ echo: "y" });
    expect(code(await get({ extensions }, {}))).toEqual([400, "BAD_REQUEST"]);
  });

  test("changes nothing by GET", async () => {
    const query = "mutation { touch }";
    const extensions = persisted(sha256(query));
    expect((await ask({ query, extensions })).data).toEqual({ touch: true });
    expect((await get({ extensions: JSON.stringify(extensions) })).status).toBe(405);
  });

  test.each([
    ["of another version", { extensions: persisted(sha256("{ echo }"), 2) }],
    ["by what is no hash", { extensions: persisted("abc") }],
    ["by a hash that is no text", { extensions: persisted(7) }],
    ["by an extension that is no object", { extensions: { persistedQuery: true } }],
    ["by the hash of another", { query: "{ echo }", extensions: persisted(sha256("{ other: echo }")) }],
    [
      "by the draft's id of another",
      { query: "{ echo }", documentId: `sha256:${sha256("{ other: echo }")}` },
    ],
    ["by an id that is no text", { documentId: 7 }],
    ["by a hash in capitals", { documentId: `sha256:${"A".repeat(64)}` }],
  ])("is refused where it is named %s", async (_how, body) => {
    expect(code(await ask(body))).toEqual([400, "PERSISTED_QUERY_INVALID"]);
  });

  test("is not found under an id that nobody gave", async () => {
    for (const documentId of ["x-ours:1", "fought.en"])
      expect(code(await ask({ documentId }))).toEqual([200, "PERSISTED_QUERY_NOT_FOUND"]);
  });

  test("leaves other extensions, and requests that name none, as they are", async () => {
    expect((await ask({ query: "{ echo }", extensions: { other: 1 } })).data).toEqual({ echo: "مرحبا" });
    expect((await ask({ query: "{ echo }", extensions: null })).data).toEqual({ echo: "مرحبا" });
    expect(code(await ask({ query: "{ echo }", extensions: "x" }))).toEqual([400, "BAD_REQUEST"]);
    expect(code(await ask({}))).toEqual([400, "BAD_REQUEST"]);
    expect(code(await ask([{ query: "{ echo }" }]))).toEqual([400, "BAD_REQUEST"]);
  });
});

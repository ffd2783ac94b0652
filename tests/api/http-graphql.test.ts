import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { post, type SmallService, smallExecute, startSmall } from "./small-service.js";

let service: SmallService;
const stopped: string[] = [];

beforeAll(async () => {
  service = await startSmall({}, { execute: smallExecute(stopped) });
});
afterAll(() => service.stop());

const codes = async (response: Response) => {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return errors.map((error) => error.extensions.code);
};

describe("GraphQL over HTTP", () => {
  test("a POST of JSON is answered as JSON", async () => {
    const response = await post(service.url, { query: "{ echo }" });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(await response.json()).toEqual({ data: { echo: "مرحبا" } });
  });

  test("the media type of GraphQL is given to whoever accepts it", async () => {
    const accept = "application/graphql-response+json";
    const response = await post(service.url, { query: "{ echo }" }, { accept });
    expect(response.headers.get("content-type")).toContain(accept);
  });

  test("variables and the operation's name are honoured", async () => {
    const query = "query One { echo } query Two($t: String) { echo(text: $t) }";
    const response = await post(service.url, { query, operationName: "Two", variables: { t: "x" } });
    expect(await response.json()).toEqual({ data: { echo: "x" } });
  });

  test("a GET with a query string is answered when the caller shows that no other page sent it", async () => {
    const address = `${service.url}/graphql?query=${encodeURIComponent("{ echo }")}`;
    expect((await fetch(address)).status).toBe(400);
    const response = await fetch(address, { headers: { "apollo-require-preflight": "1" } });
    expect(await response.json()).toEqual({ data: { echo: "مرحبا" } });
  });

  test("a GET cannot change anything", async () => {
    const address = `${service.url}/graphql?query=${encodeURIComponent("mutation { touch }")}`;
    const response = await fetch(address, { headers: { "apollo-require-preflight": "1" } });
    expect(response.status).toBe(405);
  });

  test("introspection is answered without asking the executor", async () => {
    const response = await post(service.url, { query: getIntrospectionQuery() });
    const { data } = (await response.json()) as { data: { __schema: { queryType: { name: string } } } };
    expect(data.__schema.queryType.name).toBe("Query");
  });

  test("a document may ask about the schema and the data at once, answered in its own order", async () => {
    const query =
      '{ type: __type(name: "Query") { name } ...Data __typename } fragment Data on Query { echo __schema { queryType { name } } }';
    const response = await post(service.url, { query });
    expect(await response.text()).toBe(
      '{"data":{"type":{"name":"Query"},"echo":"مرحبا","__schema":{"queryType":{"name":"Query"}},"__typename":"Query"}}\n',
    );
  });

  test.each([
    ["a syntax error", { query: "{ echo" }, 400, "GRAPHQL_PARSE_FAILED"],
    ["a field that does not exist", { query: "{ ecco }" }, 400, "GRAPHQL_VALIDATION_FAILED"],
    ["no query", { query: "" }, 400, "BAD_REQUEST"],
    [
      "a variable of the wrong type",
      { query: "query($ms: Int!) { wait(ms: $ms) }", variables: { ms: "x" } },
      400,
      "BAD_USER_INPUT",
    ],
    [
      "an operation that is not there",
      { query: "query A { echo }", operationName: "B" },
      400,
      "OPERATION_RESOLUTION_FAILURE",
    ],
    ["several requests in one", [{ query: "{ echo }" }], 400, "BAD_REQUEST"],
    ["too many tokens", { query: `{ ${"echo ".repeat(4_001)} }` }, 400, "TOO_MANY_TOKENS"],
    ["text that is no JSON", "{ echo }", 400, "BODY_NOT_JSON"],
    ["an empty body", "", 400, "BODY_NOT_JSON"],
    [
      "a body past the limit",
      { query: `{ echo(text: "${"x".repeat(256 * 1024)}") }` },
      413,
      "BODY_TOO_LARGE",
    ],
  ])("%s is refused with its own code", async (_name, body, status, code) => {
    const response = await post(service.url, body);
    expect(response.status).toBe(status);
    expect(await codes(response)).toEqual([code]);
  });

  test("a misspelt field is answered with the field that was meant", async () => {
    const response = await post(service.url, { query: "{ ecco }" });
    expect(await response.text()).toContain('Did you mean \\"echo\\"');
  });

  test("a body that grows past the limit while it arrives is refused too", async () => {
    const chunk = new TextEncoder().encode(" ".repeat(64 * 1024));
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent++ < 8) controller.enqueue(chunk);
        else controller.close();
      },
    });
    const headers = { "content-type": "application/json" };
    const request = { method: "POST", headers, body, duplex: "half" } as RequestInit;
    const response = await fetch(`${service.url}/graphql`, request);
    expect(response.status).toBe(413);
  });

  test("a body far past the limit is refused with an answer that the client can read", async () => {
    const headers = { "content-type": "application/json" };
    const body = Buffer.alloc(60_000_000, " ");
    for (let times = 0; times < 5; times++) {
      const response = await fetch(`${service.url}/graphql`, { method: "POST", headers, body });
      expect(await codes(response)).toEqual(["BODY_TOO_LARGE"]);
    }
  });

  test("a body that another page could have sent is refused", async () => {
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
    ]) {
      const response = await post(service.url, { query: "{ echo }" }, { "content-type": type });
      expect(response.status).toBe(415);
      expect(await codes(response)).toEqual(["UNSUPPORTED_MEDIA_TYPE"]);
    }
  });

  test("other methods are told which ones there are", async () => {
    const response = await fetch(`${service.url}/graphql`, { method: "PUT" });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, POST");
  });

  test("a deep document is refused or answered, never a fault of ours", async () => {
    const depth = 1_900;
    const response = await post(service.url, {
      query: `{ ${"... { ".repeat(depth)} echo ${"}".repeat(depth)} }`,
    });
    expect(response.status).toBeLessThan(500);
  });
});

describe("faults", () => {
  test("a fault of ours is masked, and logged under the request id that the answer gives", async () => {
    const response = await post(service.url, { query: "query Secret { broken }" });
    const text = await response.text();
    expect(text).not.toMatch(/MATCH|srv|secret\.ts|stack/);
    const { data, errors } = JSON.parse(text);
    expect(data).toEqual({ broken: null });
    expect(errors[0].extensions.code).toBe("INTERNAL_SERVER_ERROR");
    expect(errors[0].path).toEqual(["broken"]);
    const { requestId } = errors[0].extensions;
    expect(response.headers.get("x-request-id")).toBe(requestId);
    const logged = service.log.find((line) => line.requestId === requestId && line.fault);
    expect(logged?.operation).toBe("Secret");
    expect(JSON.stringify(logged?.fault)).toContain("secret.ts");
  });

  test("an answer without data takes the status of its fault", async () => {
    expect((await post(service.url, { query: "{ brokenForSure }" })).status).toBe(500);
    expect((await post(service.url, { query: "{ away }" })).status).toBe(503);
    expect((await post(service.url, { query: "{ refuse }" })).status).toBe(400);
  });

  test("a fault of the request keeps its code, its facts and its words", async () => {
    const response = await post(service.url, { query: "{ refuse }" });
    const { errors } = (await response.json()) as { errors: unknown[] };
    expect(errors).toEqual([
      {
        message: "No more than 100.",
        locations: [{ line: 1, column: 3 }],
        path: ["refuse"],
        extensions: { code: "BAD_USER_INPUT", limit: 100, asked: 101 },
      },
    ]);
  });

  test("a caller's own request id is kept where it is harmless", async () => {
    const kept = await post(service.url, { query: "{ echo }" }, { "x-request-id": "abc-1" });
    expect(kept.headers.get("x-request-id")).toBe("abc-1");
    const replaced = await post(service.url, { query: "{ echo }" }, { "x-request-id": 'a"b {}' });
    expect(replaced.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("the log", () => {
  test("has one line a request, with neither the query nor its variables", async () => {
    const headers = { "x-request-id": "logged-1" };
    const query = 'query Named($t: String) { echo(text: $t) other: echo(text: "inline-secret") }';
    await (await post(service.url, { query, variables: { t: "variable-secret" } }, headers)).text();
    await expect
      .poll(() => service.log.filter((line) => line.requestId === "logged-1"))
      .toEqual([
        expect.objectContaining({
          route: "graphql",
          operation: "Named",
          status: 200,
          ms: expect.any(Number),
        }),
      ]);
    const get = `${service.url}/graphql?query=${encodeURIComponent('{ echo(text: "get-secret") }')}`;
    await fetch(get, { headers: { "apollo-require-preflight": "1" } });
    expect(JSON.stringify(service.log)).not.toMatch(/inline-secret|variable-secret|get-secret/);
  });
});

describe("a client that goes away", () => {
  test("ends the work behind its request", async () => {
    const leave = new AbortController();
    const answer = fetch(`${service.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ wait(ms: 20000) }" }),
      signal: leave.signal,
    });
    setTimeout(() => leave.abort(), 100);
    await expect(answer).rejects.toThrow();
    await expect.poll(() => stopped).toEqual(["wait"]);
  });
});

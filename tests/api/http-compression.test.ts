import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { leastCompressed } from "../../src/server/compression.js";
import { type SmallService, startSmall } from "./small-service.js";

let service: SmallService;

beforeAll(async () => {
  service = await startSmall();
});
afterAll(() => service.stop());

interface Sent {
  readonly headers: IncomingHttpHeaders;
  /** As it came, compressed or not. */
  readonly body: Buffer;
  /** The port from which it was asked: equal ones are one connection. */
  readonly port: number | undefined;
}

function send(
  path: string,
  {
    method = "POST",
    accept,
    text = "",
    agent,
  }: { method?: string; accept?: string; text?: string; agent?: Agent },
): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const headers = {
      "content-type": "application/json",
      ...(accept !== undefined && { "accept-encoding": accept }),
    };
    const sent = request(`${service.url}${path}`, { method, headers, ...(agent && { agent }) }, (res) => {
      const chunks: Buffer[] = [];
      const port = res.socket.localPort;
      res.on("data", (chunk: Buffer) => chunks.push(chunk));
      res.on("end", () => resolve({ headers: res.headers, body: Buffer.concat(chunks), port }));
    });
    sent.on("error", reject);
    const query = "query ($text: String) { echo(text: $text) }";
    sent.end(method === "POST" ? JSON.stringify({ query, variables: { text } }) : undefined);
  });
}

const long = "النصرة وحركة حزم ".repeat(2_000);
const answer = (text: string) => `${JSON.stringify({ data: { echo: text } })}\n`;

describe("a long answer", () => {
  test("is compressed as the client takes it, and tells its length", async () => {
    const br = await send("/graphql", { accept: "gzip, deflate, br", text: long });
    expect(br.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(br.body).toString()).toBe(answer(long));
    const gzip = await send("/graphql", { accept: "gzip", text: long });
    expect(gzip.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(gzip.body).toString()).toBe(answer(long));
    for (const { headers, body } of [br, gzip]) {
      expect(Number(headers["content-length"])).toBe(body.length);
      expect(body.length).toBeLessThan(answer(long).length / 10);
      expect(headers.vary).toBe("Accept-Encoding");
      expect(headers["content-type"]).toBe("application/json; charset=utf-8");
    }
  });

  test("is sent as it is to whoever does not ask, and says that it depends on that", async () => {
    for (const accept of [undefined, "identity", "br;q=0, gzip;q=0"]) {
      const { headers, body } = await send("/graphql", { text: long, ...(accept && { accept }) });
      expect(headers["content-encoding"]).toBeUndefined();
      expect(headers.vary).toBe("Accept-Encoding");
      expect(body.toString()).toBe(answer(long));
    }
  });

  test("lets others be answered while it is compressed", async () => {
    const huge = "x".repeat(200_000);
    const all = await Promise.all([
      ...Array.from({ length: 4 }, () => send("/graphql", { accept: "br", text: huge })),
      send("/graphql", { accept: "br", text: "short" }),
    ]);
    expect(all.map(({ headers }) => headers["content-encoding"])).toEqual([
      "br",
      "br",
      "br",
      "br",
      undefined,
    ]);
  });
});

describe("a short answer", () => {
  test("is sent as it is up to the least size, and compressed from there on", async () => {
    const around = leastCompressed - answer("").length;
    const below = await send("/graphql", { accept: "br, gzip", text: "a".repeat(around - 1) });
    expect(below.body.length).toBe(leastCompressed - 1);
    expect([below.headers["content-encoding"], below.headers.vary]).toEqual([undefined, undefined]);
    const above = await send("/graphql", { accept: "br, gzip", text: "a".repeat(around) });
    expect(above.headers["content-encoding"]).toBe("br");
  });
});

describe("the metrics", () => {
  test("are compressed too, and HEAD tells the same without them", async () => {
    const got = await send("/metrics", { method: "GET", accept: "gzip" });
    expect(gunzipSync(got.body).toString()).toContain("isnad_ready 1");
    const head = await send("/metrics", { method: "HEAD", accept: "gzip" });
    expect(head.headers["content-encoding"]).toBe("gzip");
    expect(Number(head.headers["content-length"])).toBeGreaterThan(1_000);
    expect(head.body.length).toBe(0);
  });
});

describe("a connection", () => {
  test("is kept for the next request, for longer than proxies keep theirs", async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const sent = [];
    for (let times = 0; times < 3; times += 1)
      sent.push(await send("/graphql", { agent, accept: "br", text: times === 1 ? long : "x" }));
    expect(new Set(sent.map(({ port }) => port)).size).toBe(1);
    const [, seconds] = /timeout=(\d+)/.exec(String(sent[0]?.headers["keep-alive"])) ?? [];
    expect(Number(seconds)).toBeGreaterThan(60);
    agent.destroy();
  });
});

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DatabaseUnavailable } from "../../src/errors.js";
import { rawRequest } from "./raw-request.js";
import { noConnections, post, type SmallService, startSmall } from "./small-service.js";

let folder: string;
let service: SmallService;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "isnad-playground-"));
  await mkdir(join(folder, "assets"));
  await writeFile(join(folder, "index.html"), "<!doctype html><title>Isnad</title>");
  await writeFile(join(folder, "assets", "main-abc123.js"), "export {};");
  service = await startSmall({ playground: folder });
});
afterAll(async () => {
  await service.stop();
  await rm(folder, { recursive: true });
});

describe("the playground's files", () => {
  test("stand at / under a policy that lets nothing in from elsewhere", async () => {
    const response = await fetch(service.url);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(response.headers.get("cache-control")).toBe("no-cache");
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|unsafe-eval|\*/);
  });

  test("keep their policy when the browser is told that nothing has changed, as it then shows the page under it", async () => {
    const first = await fetch(service.url);
    const again = await fetch(service.url, { headers: { "if-none-match": first.headers.get("etag") ?? "" } });
    expect(again.status).toBe(304);
    expect(again.headers.get("content-security-policy")).toBe(first.headers.get("content-security-policy"));
  });

  test("are kept by the browser where their names carry a hash", async () => {
    const response = await fetch(`${service.url}/assets/main-abc123.js`);
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  });

  test("are all that is there: other paths are not found, whatever they look like", async () => {
    for (const path of [
      "/nothing",
      "/../package.json",
      "/%2e%2e/package.json",
      "//",
      "//evil.test/x",
      "/assets/..%2f..%2fx",
      "*",
      "/%",
    ]) {
      const answer = await rawRequest(service.url, { path });
      expect([path, answer.status]).toEqual([path, 404]);
      expect(JSON.parse(answer.body).errors[0].extensions.code).toBe("NOT_FOUND");
    }
  });

  test("cannot be posted to", async () => {
    const response = await fetch(service.url, { method: "POST", body: "x" });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD");
  });

  test("say how they are built where they have not been", async () => {
    const bare = await startSmall();
    const response = await fetch(bare.url);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain("npm run build");
    expect((await post(bare.url, { query: "{ echo }" })).status).toBe(200);
    await bare.stop();
  });
});

describe("every answer", () => {
  test("forbids sniffing, framing, referrers and other origins", async () => {
    for (const path of ["/", "/graphql", "/health/live", "/nothing"]) {
      const { headers } = await fetch(service.url + path);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-frame-options")).toBe("DENY");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
      expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
      expect(headers.get("access-control-allow-origin")).toBeNull();
    }
  });
});

describe("the Host header", () => {
  const status = async (url: string, host: string) =>
    (await rawRequest(url, { path: "/health/live", headers: { host } })).status;

  test("may be localhost or an address", async () => {
    for (const host of ["localhost", "LOCALHOST:4000", "127.0.0.1:4000", "[::1]:4000", "192.168.1.5"]) {
      expect([host, await status(service.url, host)]).toEqual([host, 200]);
    }
  });

  test("may not be a name that somebody pointed at this machine", async () => {
    for (const host of ["evil.test", "evil.test:4000", "localhost.evil.test", "127.0.0.1.evil.test"]) {
      expect([host, await status(service.url, host)]).toEqual([host, 403]);
    }
    const answer = await rawRequest(service.url, { path: "/graphql", headers: { host: "evil.test" } });
    expect(JSON.parse(answer.body).errors[0].extensions).toEqual({
      code: "HOST_NOT_ALLOWED",
      host: "evil.test",
    });
  });

  test("may be a name that the operator allows", async () => {
    const named = await startSmall({ allowedHosts: ["isnad.example.org"] });
    expect(await status(named.url, "Isnad.Example.org:80")).toBe(200);
    expect(await status(named.url, "other.example.org")).toBe(403);
    await named.stop();
  });
});

describe("health", () => {
  test("is live and ready while the database answers", async () => {
    expect(await (await fetch(`${service.url}/health/live`)).json()).toEqual({ status: "live" });
    const ready = await fetch(`${service.url}/health/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ status: "ready", since: "2026-01-31T10:00:00.000Z" });
  });

  test("is live but not ready while the database refuses, or says nothing", async () => {
    const silent = () => new Promise<void>(() => {});
    const refusing = () => Promise.reject(new DatabaseUnavailable());
    for (const ping of [refusing, silent]) {
      const lost = await startSmall({}, { graph: { ping, connections: noConnections } });
      expect((await fetch(`${lost.url}/health/live`)).status).toBe(200);
      const ready = await fetch(`${lost.url}/health/ready`);
      expect(ready.status).toBe(503);
      expect(await ready.json()).toEqual({ status: "unavailable", code: "DATABASE_UNAVAILABLE" });
      await lost.stop();
    }
  });
});

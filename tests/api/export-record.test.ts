import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestService, type TestService } from "../setup/service.js";

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service?.stop());

describe("x", () => {
  it("y", async () => {
    const r = await fetch(`${service.url}/export/jsonl`);
    const t = await r.text();
    console.log(r.status, t.split("\n").map((l) => l.slice(0, 900)).filter((_, i, a) => i < 3 || i > a.length - 4 ).join("\n"));
    expect(r.status).toBe(200);
  });
});

import { describe, expect, test } from "vitest";
import { AddressNotUsable, PortInUse } from "../../src/errors.js";
import { rawRequest } from "./raw-request.js";
import { post, smallExecute, startSmall } from "./small-service.js";

describe("starting", () => {
  test("a port that is taken is named, with the variable that chooses another", async () => {
    const first = await startSmall();
    const port = Number(new URL(first.url).port);
    const second = startSmall({ port });
    await expect(second).rejects.toBeInstanceOf(PortInUse);
    await expect(second).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`);
    await expect(second).rejects.toThrow("PORT=");
    await first.stop();
  });

  test("an address of another machine is refused, with the variable that sets it", async () => {
    const elsewhere = startSmall({ host: "203.0.113.1" });
    await expect(elsewhere).rejects.toBeInstanceOf(AddressNotUsable);
    await expect(elsewhere).rejects.toThrow("HOST");
  });

  test("every interface is shown under a name that a browser opens", async () => {
    const open = await startSmall({ host: "0.0.0.0" });
    expect(open.url).toMatch(/^http:\/\/localhost:\d+$/);
    await open.stop();
  });
});

describe("stopping", () => {
  test("says that it is not ready, answers what is in flight, then closes", async () => {
    const service = await startSmall({ shutdownNoticeMs: 300 });
    const slow = post(service.url, { query: "{ wait(ms: 700) }" });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const stopped = service.stop();
    const ready = await rawRequest(service.url, { path: "/health/ready" });
    expect([ready.status, JSON.parse(ready.body)]).toEqual([503, { status: "stopping" }]);
    expect(ready.headers.connection).toBe("close");
    expect(await (await slow).json()).toEqual({ data: { wait: "done" } });
    await stopped;
    await expect(rawRequest(service.url, { path: "/health/live" })).rejects.toThrow("ECONNREFUSED");
  });

  test("cuts what takes longer than its grace, and ends the work behind it", async () => {
    const ended: string[] = [];
    const service = await startSmall({ shutdownGraceMs: 200 }, { execute: smallExecute(ended) });
    const endless = post(service.url, { query: "{ wait(ms: 60000) }" });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const begun = performance.now();
    await service.stop();
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(ended).toEqual(["wait"]);
    await endless.catch(() => {});
  });

  test("does not wait for connections on which nothing is asked", async () => {
    const service = await startSmall();
    await (await post(service.url, { query: "{ echo }" })).text();
    const begun = performance.now();
    await service.stop();
    await service.stop();
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});

import { describe, expect, test } from "vitest";
import { OriginNotAllowed } from "../../../src/errors.js";
import { checkOrigin } from "../../../src/server/origin-check.js";

const config = { allowedHosts: ["isnad.example.org"] };

describe("the Origin header", () => {
  test.each([
    [undefined, "127.0.0.1:4000"],
    ["http://127.0.0.1:4000", "127.0.0.1:4000"],
    ["http://LOCALHOST:4000", "localhost:4000"],
    ["http://localhost", "localhost:80"],
    ["https://localhost:443", "localhost"],
    ["http://[::1]:4000", "[::1]:4000"],
    // Behind a proxy that speaks TLS, and puts its own Host in place of the browser's.
    ["https://isnad.example.org", "127.0.0.1:4000"],
  ])("%s may ask %s", (origin, host) => {
    expect(() => checkOrigin({ ...(origin && { origin }), host }, config)).not.toThrow();
  });

  test.each([
    ["http://evil.test", "127.0.0.1:4000"],
    ["http://127.0.0.1:5000", "127.0.0.1:4000"],
    ["http://localhost:4000", "127.0.0.1:4000"],
    ["http://127.0.0.1:4000.evil.test", "127.0.0.1:4000"],
    ["https://evil.isnad.example.org", "127.0.0.1:4000"],
    ["null", "127.0.0.1:4000"],
    ["", "127.0.0.1:4000"],
    ["file:///tmp/page.html", ""],
    ["chrome-extension://abc", "abc"],
  ])("%s may not ask %s", (origin, host) => {
    expect(() => checkOrigin({ origin, host }, config)).toThrow(OriginNotAllowed);
    expect(() => checkOrigin({ origin, host }, { allowedHosts: ["*"] })).toThrow(OriginNotAllowed);
  });
});

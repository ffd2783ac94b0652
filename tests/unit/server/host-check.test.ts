import { describe, expect, test } from "vitest";
import { HostNotAllowed } from "../../../src/errors.js";
import { checkHost } from "../../../src/server/host-check.js";

const config = { host: "graph.local", allowedHosts: ["isnad.example.org"] };

describe("the Host check", () => {
  test.each([
    "localhost",
    "localhost:1",
    "localhost.",
    "127.0.0.1",
    "10.0.0.7:80",
    "[::1]:4000",
    "GRAPH.local:4000",
    "isnad.EXAMPLE.org",
  ])("lets %s through", (header) => {
    expect(() => checkHost(header, config)).not.toThrow();
  });

  test.each([
    undefined,
    "",
    "example.org",
    "sub.isnad.example.org",
    "localhost.example.org",
    "[evil]",
    "1.2.3",
    "127.0.0.1@evil.test",
  ])("refuses %s", (header) => {
    expect(() => checkHost(header, config)).toThrow(HostNotAllowed);
  });

  test("lets every name through where the operator says so", () => {
    expect(() => checkHost("example.org", { ...config, allowedHosts: ["*"] })).not.toThrow();
  });
});

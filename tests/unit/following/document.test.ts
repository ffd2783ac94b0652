import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../../src/root.js";
import { shownCodes } from "../../../src/server/http-status.js";
import { defaultServerConfig } from "../../../src/server/server.model.js";

const read = (file: string) => readFileSync(join(projectRoot, file), "utf8");
const guide = read("docs/following.md");

describe("docs/following.md", () => {
  const inBlocks = [...guide.matchAll(/^```graphql\n(.*?)^```/gms)].map(([, text]) => text ?? "");
  const inCode = [...guide.matchAll(/`(subscription [^`]*)`;/g)].map(([, text]) => text ?? "");

  it.each([...inBlocks, ...inCode])("has a subscription that the API takes: %s", (text) => {
    expect(validate(buildSchema(read("schema/api.graphql")), parse(text))).toEqual([]);
  });

  it("shows two subscriptions, and one in a program", () => {
    expect([inBlocks.length, inCode.length]).toEqual([2, 1]);
  });

  it("says the limits that hold", () => {
    const { socketsPerCaller, subscriptionsPerSocket, maxBodyBytes, socketPingMs } = defaultServerConfig;
    expect(guide).toContain(
      `at most ${socketsPerCaller} sockets open, a socket ${subscriptionsPerSocket} subscriptions`,
    );
    expect(guide).toContain(`${maxBodyBytes / 1024} KiB`);
    expect(guide).toContain(`no ping for ${socketPingMs / 1000} s`);
  });

  it("gives reasons for a closed socket that the catalogue of errors knows", () => {
    const named = [...guide.matchAll(/`([A-Z]+(?:_[A-Z]+)+|FORBIDDEN)`/g)].map(([, code]) => code ?? "");
    const own = ["SERVICE_CLOSING", "SLOW_CONSUMER"];
    expect(named.filter((code) => !shownCodes.includes(code) && !own.includes(code))).toEqual([]);
  });
});

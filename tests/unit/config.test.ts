import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { loadConfig, processEnvironment } from "../../src/config.js";
import { ConfigInvalid } from "../../src/errors.js";

/** What `loadConfig` threw. */
function faultOf(environment: Record<string, string>): ConfigInvalid {
  try {
    loadConfig(environment);
  } catch (fault) {
    if (fault instanceof ConfigInvalid) return fault;
    throw fault;
  }
  return expect.fail("it was accepted");
}

describe("the configuration", () => {
  it("of an empty environment is a service on the loopback address with an embedded database", () => {
    expect(loadConfig({})).toEqual({
      host: "127.0.0.1",
      port: 4000,
      dataDir: resolve("data"),
      server: null,
      embedded: { heap: "1g", pageCache: "256m", javaHome: null, maven: "mvn" },
      logLevel: "info",
      queryTimeoutMs: 15_000,
      slowQueryMs: 1_000,
      allowedHosts: [],
      access: { reads: "open", jwt: null, rateLimit: 12_000, trustProxy: 0 },
      persisted: { path: null, only: false },
      material: null,
    });
  });

  it("takes an empty value for none, as compose files give it", () => {
    expect(loadConfig({ PORT: "", NEO4J_URI: " ", DATA_DIR: "" })).toEqual(loadConfig({}));
  });

  it("names the server of NEO4J_URI", () => {
    const { server } = loadConfig({
      NEO4J_URI: "neo4j+s://graph.example.org",
      NEO4J_PASSWORD: "secret",
      NEO4J_DATABASE: "isnad",
    });
    expect(server).toEqual({
      uri: "neo4j+s://graph.example.org",
      username: "neo4j",
      password: "secret",
      database: "isnad",
    });
  });

  it("says every fault at once, with the variable, what was given and what is allowed", () => {
    const { message } = faultOf({
      PORT: "70000",
      NEO4J_URI: "http://localhost:7474",
      NEO4J_HEAP: "plenty",
      ALLOWED_HOSTS: "a b",
      QUERY_TIMEOUT_MS: "soon",
    });
    const lines = message.split("\n").slice(1);
    expect(lines).toEqual([
      '  PORT: given "70000"; allowed: a whole number from 0 to 65535',
      '  NEO4J_URI: given "http://localhost:7474"; allowed: bolt://, bolt+s://, bolt+ssc://, neo4j://, neo4j+s://, neo4j+ssc:// ' +
        "and a host, with a port where it is not 7687, and no name or password in it",
      '  NEO4J_HEAP: given "plenty"; allowed: an amount of memory such as 512m or 1g',
      '  QUERY_TIMEOUT_MS: given "soon"; allowed: a whole number from 100 to 600000',
      '  ALLOWED_HOSTS: given "a b"; allowed: host names, parted by commas, or *',
      "  NEO4J_PASSWORD: not given; allowed: the password of NEO4J_USERNAME at NEO4J_URI",
    ]);
  });

  it("takes JWTs of one issuer for one audience, from a file or over an address that nobody can stand in for", () => {
    const given = { JWT_JWKS: "keys.json", JWT_ISSUER: "https://id.example.org", JWT_AUDIENCE: "isnad" };
    expect(loadConfig(given).access.jwt).toEqual({
      jwks: resolve("keys.json"),
      issuer: "https://id.example.org",
      audience: "isnad",
      algorithms: ["RS256", "ES256", "EdDSA"],
      roleClaim: "role",
    });
    for (const JWT_JWKS of [
      "https://id.example.org/jwks",
      "http://127.0.0.1:8080/jwks",
      "http://localhost/jwks",
    ])
      expect(loadConfig({ ...given, JWT_JWKS }).access.jwt?.jwks).toBe(JWT_JWKS);
    for (const JWT_JWKS of [
      "http://id.example.org/jwks",
      "http://localhost.example.org/jwks",
      "ftp://a/b",
      "https://",
    ])
      expect(faultOf({ ...given, JWT_JWKS }).message).toContain("JWT_JWKS: given");
  });

  it("refuses JWTs that anybody could sign", () => {
    for (const JWT_ALGORITHMS of ["none", "HS256", "RS256,HS512", "RS256, none", "rs256", ","])
      expect(faultOf({ JWT_ALGORITHMS }).message).toContain("JWT_ALGORITHMS: given");
    expect(faultOf({ JWT_JWKS: "keys.json" }).message).toMatch(
      /JWT_ISSUER: not given.*\n.*JWT_AUDIENCE: not given/,
    );
    expect(faultOf({ JWT_ISSUER: "a", JWT_AUDIENCE: "b" }).message).toContain("JWT_JWKS: not given");
  });

  it("never repeats a password", () => {
    const { message } = faultOf({ NEO4J_URI: "neo4j://me:hunter2@host", NEO4J_PASSWORD: "hunter2" });
    expect(message).not.toContain("hunter2");
  });

  it("is read from .env too, where the environment itself says nothing else", async () => {
    const folder = await mkdtemp(join(tmpdir(), "isnad-env-"));
    await writeFile(join(folder, ".env"), 'ISNAD_TEST_ONE="from the file"\nPATH=nowhere\n');
    const environment = processEnvironment(folder);
    await rm(folder, { recursive: true });
    expect(environment.ISNAD_TEST_ONE).toBe("from the file");
    expect(environment.PATH).toBe(process.env.PATH);
  });
});

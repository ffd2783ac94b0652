import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SignJWT, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { failedAttempts } from "../../src/access/request-limits.js";
import { createToken, revokeToken } from "../../src/access/token.write.js";
import { type AccessService, answerOf, bearer, startAccessService } from "../setup/access-service.js";
import {
  audience,
  claims,
  issuer,
  keySet,
  type SigningKey,
  signed,
  signingKey,
} from "../support/identity-provider.js";

const perMinute = 40;
const whoAmI = "{ viewer { name role } }";

let folder: string;
let jwks: string;
let service: AccessService;
let key: SigningKey;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "isnad-jwks-"));
  jwks = join(folder, "jwks.json");
  key = await signingKey("first");
  await writeFile(jwks, keySet(key));
  service = await startAccessService({
    reads: "token",
    rateLimit: perMinute,
    jwt: { jwks, issuer, audience, algorithms: ["RS256", "ES256", "EdDSA"], roleClaim: "role" },
  });
});
afterAll(async () => {
  await service.stop();
  await rm(folder, { recursive: true });
});

/** Asks as if from an address of its own, so that no test's failures count against another's. */
let addresses = 0;
function somewhere(): { "x-forwarded-for": string } {
  addresses += 1;
  return { "x-forwarded-for": `198.51.100.${addresses}` };
}

async function refused(credential: string): Promise<unknown> {
  const { status, code, facts, data } = await service.ask(whoAmI, { ...somewhere(), ...bearer(credential) });
  expect({ status, code, data }).toEqual({ status: 401, code: "UNAUTHENTICATED", data: undefined });
  return facts.reason;
}

const viewerOf = async (credential: string) =>
  (await service.ask(whoAmI, { ...somewhere(), ...bearer(credential) })).data?.viewer;

describe("where reading takes somebody who is known", () => {
  it("nobody else is answered, not even about the schema", async () => {
    for (const query of [whoAmI, "{ __schema { queryType { name } } }", "{ __typename }", "not GraphQL"]) {
      const { status, facts, headers, data } = await service.ask(query, somewhere());
      expect({ status, ...facts, data }).toEqual({
        ...{ status: 401, code: "UNAUTHENTICATED", reason: "missing", data: undefined },
      });
      expect(headers.get("www-authenticate")).toBe('Bearer realm="isnad"');
    }
  });

  it("health is still told", async () => {
    expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
  });
});

describe("a key", () => {
  it("is taken until it is revoked, and not once after", async () => {
    const made = await createToken(service.graph, { role: "READER", label: "a notebook", by: "a test" });
    expect(await viewerOf(made.key)).toEqual({ name: "a notebook", role: "READER" });
    await revokeToken(service.graph, made.id, "a test");
    expect(await refused(made.key)).toBe("revoked");
  });
});

describe("a JWT", () => {
  it("is taken of the provider whose keys are known, with the role that it names", async () => {
    expect(await viewerOf(await signed(key))).toEqual({ name: "Salma", role: "ANALYST" });
    const nameless = claims({ name: undefined, role: ["offline_access", "Reader", "EDITOR", "analyst"] });
    expect(await viewerOf(await signed(key, nameless))).toEqual({ name: "u-1", role: "EDITOR" });
  });

  it("writes only what its role may", async () => {
    const query =
      'mutation { rateSpeaker(input: { idempotencyKey: "a", id: "b", reliability: A, reason: "c" }) { userErrors { code } } }';
    const asAnalyst = await service.ask(query, { ...somewhere(), ...bearer(await signed(key)) });
    expect(asAnalyst.facts).toMatchObject({ code: "FORBIDDEN", needed: "EDITOR", held: "ANALYST" });
    const editor = await signed(key, claims({ role: "editor" }));
    expect((await service.ask(query, { ...somewhere(), ...bearer(editor) })).data).toBeDefined();
  });

  const now = Math.floor(Date.now() / 1000);
  it.each([
    ["has expired", { exp: now - 60 }, "expired"],
    ["never expires", { exp: undefined }, "unknown"],
    ["is not valid yet", { nbf: now + 600 }, "unknown"],
    ["is of another issuer", { iss: "https://evil.test" }, "unknown"],
    ["is for another service", { aud: "another" }, "unknown"],
    ["is for nobody", { aud: undefined }, "unknown"],
    ["speaks of nobody", { sub: undefined }, "unknown"],
    ["speaks of an empty text", { sub: "" }, "unknown"],
    ["names no role", { role: undefined }, "unknown"],
    ["names a role that there is not", { role: "root" }, "unknown"],
    ["names a role in an object", { role: { ADMIN: true } }, "unknown"],
  ])("that %s is refused", async (_what, changes, reason) => {
    expect(await refused(await signed(key, claims(changes)))).toBe(reason);
  });

  it("that is signed by nobody, or by anybody, is refused", async () => {
    const stranger = await signingKey("first");
    const unsigned = new UnsecuredJWT(claims()).encode();
    const shared = new TextEncoder().encode(JSON.stringify(key.publicJwk));
    const byPublicKey = await new SignJWT(claims())
      .setProtectedHeader({ alg: "HS256", kid: "first" })
      .sign(shared);
    const ownKey = await signed(stranger, claims(), { jwk: stranger.publicJwk });
    const [head = "", , seal = ""] = (await signed(key)).split(".");
    const payload = Buffer.from(JSON.stringify(claims({ role: "admin" }))).toString("base64url");
    for (const jwt of [
      unsigned,
      byPublicKey,
      await signed(stranger),
      ownKey,
      `${head}.${payload}.${seal}`,
      "a.b.c",
    ])
      expect(await refused(jwt)).toBe("unknown");
  });

  it("that is signed by an algorithm that is not in the list is refused, though its key is known", async () => {
    const other = await signingKey("other", "ES384");
    await writeFile(jwks, keySet(key, other));
    expect(await refused(await signed(other))).toBe("unknown");
    expect(await viewerOf(await signed(key))).toMatchObject({ role: "ANALYST" });
  });

  it.each(["RS256", "EdDSA"])("may be signed by %s", async (algorithm) => {
    const other = await signingKey(algorithm, algorithm);
    await writeFile(jwks, keySet(key, other));
    expect(await viewerOf(await signed(other))).toMatchObject({ role: "ANALYST" });
  });

  it("is held against the keys that the file has now: new ones are taken, old ones are not", async () => {
    const next = await signingKey("next");
    expect(await refused(await signed(next))).toBe("unknown");
    await writeFile(jwks, keySet(next));
    expect(await viewerOf(await signed(next))).toMatchObject({ role: "ANALYST" });
    expect(await refused(await signed(key))).toBe("unknown");
    await writeFile(jwks, keySet(key));
    expect(await viewerOf(await signed(key))).toMatchObject({ role: "ANALYST" });
  });

  it("is held against the last good keys while the file is broken or gone, and the log says so", async () => {
    const warnings = () => service.log.filter(({ msg }) => String(msg).startsWith("the keys of JWT_JWKS"));
    const before = warnings().length;
    await writeFile(jwks, '{"keys": [');
    for (let times = 0; times < 2; times++) expect(await viewerOf(await signed(key))).toBeDefined();
    expect(warnings()).toHaveLength(before + 1);
    await rm(jwks);
    expect(await viewerOf(await signed(key))).toBeDefined();
    await writeFile(jwks, keySet(key));
    expect(await viewerOf(await signed(key))).toBeDefined();
  });

  it("is refused without word of what was wrong in it, which the log has, and never the JWT", async () => {
    const jwt = await signed(key, claims({ iss: "https://evil.test" }));
    const { facts, message, headers } = await service.ask(whoAmI, { ...somewhere(), ...bearer(jwt) });
    expect(JSON.stringify([facts, message])).not.toMatch(/iss|evil|example/);
    const logged = service.log.find(({ requestId }) => requestId === headers.get("x-request-id"));
    expect(logged).toMatchObject({ code: "UNAUTHENTICATED", reason: 'unexpected "iss" claim value' });
    expect(JSON.stringify(service.log)).not.toContain(jwt.split(".")[1]);
  });
});

describe("too many requests", () => {
  it("of one key are answered with when to go on, and other keys are not held up", async () => {
    const [greedy, other] = [
      await signed(key, claims({ sub: "greedy" })),
      await signed(key, claims({ sub: "other" })),
    ];
    const address = somewhere();
    for (let times = 0; times < perMinute; times++)
      expect((await service.ask("{ __typename }", { ...address, ...bearer(greedy) })).status).toBe(200);
    const { status, headers, facts } = await service.ask(whoAmI, { ...somewhere(), ...bearer(greedy) });
    expect([status, facts.code, facts.limit]).toEqual([429, "RATE_LIMITED", perMinute]);
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
    expect(Number(headers.get("retry-after"))).toBeLessThanOrEqual(60);
    expect((await service.ask(whoAmI, { ...address, ...bearer(other) })).status).toBe(200);
  });

  it("that fail to say who asks close the door to keys from their address alone", async () => {
    const [address, good] = [somewhere(), await signed(key, claims({ sub: "good" }))];
    for (let times = 0; times < failedAttempts; times++)
      expect((await service.ask(whoAmI, { ...address, ...bearer("guess") })).status).toBe(401);
    const closed = await service.ask(whoAmI, { ...address, ...bearer(good) });
    expect([closed.status, closed.code, closed.facts.limit]).toEqual([429, "RATE_LIMITED", failedAttempts]);
    expect(closed.headers.has("retry-after")).toBe(true);
    expect((await service.ask(whoAmI, { ...somewhere(), ...bearer(good) })).status).toBe(200);
  });

  it("of one address without a key are counted too", async () => {
    const address = somewhere();
    for (let times = 0; times < perMinute; times++)
      expect((await service.ask(whoAmI, address)).status).toBe(401);
    expect((await service.ask(whoAmI, address)).status).toBe(429);
    const health = await fetch(`${service.url}/health/live`, { headers: address });
    expect(health.status).toBe(200);
  });

  it("are told in the shape of every other error", async () => {
    const headers = {
      "content-type": "application/json",
      ...bearer("guess"),
      "x-forwarded-for": "203.0.113.1",
    };
    const send = () => fetch(`${service.url}/graphql`, { method: "POST", headers, body: "{}" });
    for (let times = 0; times < failedAttempts; times++) await (await send()).text();
    expect((await answerOf(await send())).message).toMatch(/^There were more than 30 failed attempts/);
  });
});

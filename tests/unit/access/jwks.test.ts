import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keysOfFile } from "../../../src/access/jwks-file.js";
import { keysOfUrl } from "../../../src/access/jwks-url.js";
import { jwtVerifier } from "../../../src/access/verify-jwt.js";
import { JwksInvalid, JwksUnavailable, Unauthenticated } from "../../../src/errors.js";
import {
  audience,
  claims,
  issuer,
  keySet,
  publishKeys,
  type SigningKey,
  signed,
  signingKey,
} from "../../support/identity-provider.js";

const config = { jwks: "", issuer, audience, algorithms: ["ES256"], roleClaim: "role" };

let [first, second]: SigningKey[] = [];
beforeAll(async () => {
  [first, second] = [await signingKey("first"), await signingKey("second")];
});

describe("keys at an address", () => {
  it("are fetched when the first JWT comes, and kept", async () => {
    const address = await publishKeys(keySet(first as SigningKey));
    const verify = jwtVerifier(config, keysOfUrl(new URL(address.url)));
    expect(address.asked()).toBe(0);
    for (let times = 0; times < 3; times++)
      expect(await verify(await signed(first as SigningKey))).toEqual({
        ...{ id: `jwt:${issuer}|u-1`, name: "Salma", role: "ANALYST" },
      });
    expect(address.asked()).toBe(1);
    await address.close();
  });

  it("are fetched again for a JWT whose key is not among them, once the pause is over", async () => {
    const address = await publishKeys(keySet(first as SigningKey));
    const verify = jwtVerifier(config, keysOfUrl(new URL(address.url), 0));
    await verify(await signed(first as SigningKey));
    address.publish(keySet(second as SigningKey));
    expect(await verify(await signed(second as SigningKey))).toMatchObject({ role: "ANALYST" });
    await expect(verify(await signed(first as SigningKey))).rejects.toBeInstanceOf(Unauthenticated);
    await address.close();
  });

  it("are not fetched again and again for JWTs with made-up keys", async () => {
    const address = await publishKeys(keySet(first as SigningKey));
    const verify = jwtVerifier(config, keysOfUrl(new URL(address.url)));
    for (let times = 0; times < 5; times++) {
      const madeUp = await signed(second as SigningKey, claims(), { kid: `made up ${times}` });
      await expect(verify(madeUp)).rejects.toBeInstanceOf(Unauthenticated);
    }
    expect(address.asked()).toBeLessThanOrEqual(2);
    await address.close();
  });

  it("that cannot be fetched are a fault of the service and not of the JWT, until they can be", async () => {
    const address = await publishKeys(keySet(first as SigningKey));
    const verify = jwtVerifier(config, keysOfUrl(new URL(address.url)));
    for (const broken of [null, "no JSON", '{"keys": 3}']) {
      address.publish(broken);
      await expect(verify(await signed(first as SigningKey))).rejects.toBeInstanceOf(JwksUnavailable);
    }
    address.publish(keySet(first as SigningKey));
    expect(await verify(await signed(first as SigningKey))).toMatchObject({ name: "Salma" });
    await address.close();
    const nowhere = jwtVerifier(config, keysOfUrl(new URL(address.url)));
    await expect(nowhere(await signed(first as SigningKey))).rejects.toBeInstanceOf(JwksUnavailable);
  });
});

describe("keys in a file", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "isnad-jwks-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    ["is not there", null],
    ["is no JSON", "keys"],
    ["is no key set", '{"kty": "EC"}'],
    ["has no keys", '{"keys": []}'],
    ["has a shared key", '{"keys": [{"kty": "oct", "k": "c2VjcmV0"}]}'],
    ["has a private key", '{"keys": [{"kty": "OKP", "crv": "Ed25519", "x": "AA", "d": "AA"}]}'],
  ])("stop the start where the file %s, with its name and the mend", async (_what, text) => {
    const path = join(folder, text === null ? "missing.json" : "jwks.json");
    if (text !== null) await writeFile(path, text);
    const opened = keysOfFile(path, { warn: () => {} });
    await expect(opened).rejects.toBeInstanceOf(JwksInvalid);
    await expect(opened).rejects.toThrow(path);
    await expect(opened).rejects.toThrow('{"keys": [...]}');
  });
});

describe("whom a JWT speaks of", () => {
  it("goes by issuer and subject together, whatever its name", async () => {
    const address = await publishKeys(keySet(first as SigningKey));
    const verify = jwtVerifier(config, keysOfUrl(new URL(address.url)));
    const of = async (changes: Parameters<typeof claims>[0]) =>
      verify(await signed(first as SigningKey, claims(changes)));
    const [one, renamed, other] = [
      await of({ sub: "7" }),
      await of({ sub: "7", name: " Salma A. " }),
      await of({ sub: "8" }),
    ];
    expect(one.id).toBe(`jwt:${issuer}|7`);
    expect(renamed).toMatchObject({ id: one.id, name: "Salma A." });
    expect(other.id).not.toBe(one.id);
    expect((await of({ name: "x".repeat(500) })).name).toHaveLength(100);
    expect((await of({ name: 7 })).name).toBe("u-1");
    await expect(of({ sub: "x".repeat(256) })).rejects.toBeInstanceOf(Unauthenticated);
    await address.close();
  });
});

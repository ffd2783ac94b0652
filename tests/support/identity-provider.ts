import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from "jose";

/** A pair of keys of an identity provider that exists for a test alone. */
export interface SigningKey {
  readonly kid: string;
  readonly algorithm: string;
  /** As the provider publishes it. */
  readonly publicJwk: JWK;
  readonly privateKey: CryptoKey;
}

export async function signingKey(kid: string, algorithm = "ES256"): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const publicJwk = { ...(await exportJWK(publicKey)), kid, alg: algorithm, use: "sig" };
  return { kid, algorithm, publicJwk, privateKey };
}

/** A key set as it is published. */
export function keySet(...keys: readonly SigningKey[]): string {
  return JSON.stringify({ keys: keys.map(({ publicJwk }) => publicJwk) });
}

/** Whom the JWTs of the tests come from, and whom they are for. */
export const issuer = "https://id.example.org";
export const audience = "isnad";

/** The claims of a JWT that is taken, with some replaced; one that is undefined is left out. Times are seconds since 1970. */
export function claims(changes: Readonly<Record<string, unknown>> = {}): JWTPayload {
  const now = Math.floor(Date.now() / 1000);
  const taken = { iss: issuer, aud: audience, sub: "u-1", name: "Salma", role: "analyst", exp: now + 300 };
  return Object.fromEntries(
    Object.entries({ ...taken, ...changes }).filter(([, value]) => value !== undefined),
  );
}

/** Signs claims; a header may say other than the truth. */
export function signed(
  { kid, algorithm, privateKey }: SigningKey,
  payload: JWTPayload = claims(),
  header: Record<string, unknown> = {},
): Promise<string> {
  return new SignJWT(payload).setProtectedHeader({ alg: algorithm, kid, ...header }).sign(privateKey);
}

/** An address on loopback where a key set is published. */
export interface KeyAddress {
  readonly url: string;
  /** How often it was asked. */
  readonly asked: () => number;
  /** What it answers from now on; null: nothing good. */
  publish(set: string | null): void;
  close(): Promise<void>;
}

export async function publishKeys(first: string): Promise<KeyAddress> {
  let published: string | null = first;
  let asked = 0;
  const server = createServer((_req, res) => {
    asked += 1;
    res.statusCode = published === null ? 500 : 200;
    res.setHeader("Content-Type", "application/json");
    res.end(published ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`,
    asked: () => asked,
    publish(set) {
      published = set;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

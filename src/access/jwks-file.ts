import { readFile, stat } from "node:fs/promises";
import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from "jose";
import type { Logger } from "pino";
import { JwksInvalid } from "../errors.js";

/** The keys of a file as it last could be read. */
interface KeptKeys {
  /** Changes when the file does. */
  readonly stamp: string;
  readonly find: JWTVerifyGetKey;
}

/**
 * The keys of a JSON Web Key Set in a file, read again whenever it has changed. While it cannot be read, or is no key set (it is being
 * written, perhaps), the keys that were good before stay, and the log says so once. Throws `JwksInvalid` where they are not good at first.
 */
export async function keysOfFile(path: string, log: Pick<Logger, "warn">): Promise<JWTVerifyGetKey> {
  let kept: KeptKeys = { stamp: await stampOf(path), find: await readKeys(path) };
  return async (header, token) => {
    const stamp = await stampOf(path);
    if (stamp !== kept.stamp) kept = { stamp, find: await newKeys(path, kept, log) };
    return kept.find(header, token);
  };
}

/** Of the file that the path leads to now: mounted secrets are links that are turned to another one. */
async function stampOf(path: string): Promise<string> {
  try {
    const { ino, size, mtimeMs } = await stat(path);
    return `${ino} ${size} ${mtimeMs}`;
  } catch {
    return "gone";
  }
}

async function newKeys(path: string, kept: KeptKeys, log: Pick<Logger, "warn">): Promise<JWTVerifyGetKey> {
  try {
    return await readKeys(path);
  } catch (err) {
    log.warn({ err }, "the keys of JWT_JWKS cannot be read; those from before are used");
    return kept.find;
  }
}

async function readKeys(path: string): Promise<JWTVerifyGetKey> {
  try {
    const set = JSON.parse(await readFile(path, "utf8")) as JSONWebKeySet;
    const find = createLocalJWKSet(set);
    if (set.keys.length === 0) throw new TypeError("it has no keys");
    if (set.keys.some((key) => key.kty === "oct" || "d" in key))
      throw new TypeError(
        "it has a private key, or a shared one, which does not belong where keys are published",
      );
    return find;
  } catch (fault) {
    throw new JwksInvalid(path, (fault as Error).message);
  }
}

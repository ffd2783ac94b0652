import { createHash, randomBytes } from "node:crypto";
import type { Role } from "../query/execute.model.js";

/** A key as the graph keeps it: everything but the key. */
export interface Token {
  /** `tok_...`; names the token wherever the key must not be shown. */
  readonly id: string;
  /** Whom or what it was made for. */
  readonly label: string;
  readonly role: Role;
  /** RFC 3339. */
  readonly createdAt: string;
  readonly createdBy: string;
  /** RFC 3339; null: it is in force. */
  readonly revokedAt: string | null;
}

/** A token that is about to be made: its id, and the key, which is shown once and kept nowhere. */
export interface FreshKey {
  readonly id: string;
  /** `isnad_` and 256 random bits in base64url. */
  readonly key: string;
}

const keyShape = /^isnad_[\w-]{43}$/;

/** What every key begins with, so that programs that look for leaked secrets can tell one. */
export const keyPrefix = "isnad_";

/** Draws a key; no two are ever the same. */
export function freshKey(): FreshKey {
  return {
    id: `tok_${randomBytes(10).toString("hex")}`,
    key: `${keyPrefix}${randomBytes(32).toString("base64url")}`,
  };
}

/** Whether a text could be a key of ours. */
export function looksLikeKey(text: string): boolean {
  return keyShape.test(text);
}

/**
 * What the graph keeps of a key: its SHA-256. A slow hash protects what people make up and can be guessed; 256 random bits cannot
 * be, at any speed. Nor does the time that looking a hash up takes tell anything of the key.
 */
export function keyHash(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}

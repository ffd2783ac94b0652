import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from "jose";
import { JwksUnavailable } from "../errors.js";

/** Milliseconds that the other side has to answer. */
const timeoutMs = 3_000;

/**
 * Milliseconds after which a JWT with a key that is not known makes the keys be fetched again: so a new key is taken after that long,
 * and made-up ones cannot make this service ask more often.
 */
const cooldownMs = 30_000;

/**
 * The keys of a JSON Web Key Set at an address: fetched when the first JWT comes, kept for ten minutes at most. Throws `JwksUnavailable`
 * where they cannot be fetched.
 */
export function keysOfUrl(url: URL, cooldownDuration = cooldownMs): JWTVerifyGetKey {
  const find = createRemoteJWKSet(url, { timeoutDuration: timeoutMs, cooldownDuration });
  return async (header, token) => {
    try {
      return await find(header, token);
    } catch (fault) {
      throw isOfTheJwt(fault) ? fault : new JwksUnavailable(fault);
    }
  };
}

/** Whether the fault is that no key fits the JWT, not that there are no keys to choose from. */
function isOfTheJwt(fault: unknown): boolean {
  return fault instanceof errors.JWKSNoMatchingKey || fault instanceof errors.JWKSMultipleMatchingKeys;
}

import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import { Unauthenticated } from "../errors.js";
import type { Role, Viewer } from "../query/execute.model.js";
import type { JwtConfig } from "./access.model.js";
import { mayActAs, roleNamed } from "./roles.js";

/** Seconds that two clocks may differ. */
const clockToleranceSeconds = 15;

/** Longest name and longest subject that are taken of a JWT, in UTF-16 units. */
const longestName = 100;
const longestSubject = 255;

/**
 * Makes the function that tells whom a JWT speaks of. It throws `Unauthenticated` for one that is not signed by `keys` with an
 * algorithm of the list, has another issuer or audience, has no expiry or is past it, or names no subject or no role. Why, stands in
 * the error's `cause`, which is for the log.
 */
export function jwtVerifier(config: JwtConfig, keys: JWTVerifyGetKey): (jwt: string) => Promise<Viewer> {
  const { issuer, audience, algorithms, roleClaim } = config;
  const demands = {
    ...{ issuer, audience, algorithms: [...algorithms] },
    ...{ requiredClaims: ["exp", "sub"], clockTolerance: clockToleranceSeconds },
  };
  return async (jwt) => {
    try {
      const { payload } = await jwtVerify(jwt, keys, demands);
      return viewerOf(payload, issuer, roleClaim);
    } catch (cause) {
      if (!(cause instanceof errors.JOSEError)) throw cause;
      const reason = cause instanceof errors.JWTExpired ? "expired" : "unknown";
      throw new Unauthenticated(reason, null, { cause });
    }
  };
}

function viewerOf(payload: JWTPayload, issuer: string, roleClaim: string): Viewer {
  const { sub, name } = payload;
  if (typeof sub !== "string" || sub === "" || sub.length > longestSubject)
    throw new errors.JWTInvalid(`its subject is not a text of 1 to ${longestSubject} characters`);
  const role = highestRole(payload[roleClaim]);
  if (role === null) throw new errors.JWTInvalid(`its claim ${roleClaim} names no role`);
  const called = typeof name === "string" && name.trim() !== "" ? name.trim() : sub;
  return { id: `jwt:${issuer}|${sub}`, name: called.slice(0, longestName), role };
}

/** Of a text or a list of texts; what names no role is passed over, as providers put roles of other services beside ours. */
function highestRole(claim: unknown): Role | null {
  return [claim].flat().reduce<Role | null>((highest, item) => {
    const role = typeof item === "string" ? roleNamed(item) : null;
    return role !== null && (highest === null || mayActAs(role, highest)) ? role : highest;
  }, null);
}

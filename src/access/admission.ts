import type { Logger } from "pino";
import { Forbidden, Unauthenticated } from "../errors.js";
import type { Asker, Graph } from "../graph/graph.model.js";
import type { Viewer } from "../query/execute.model.js";
import { type AccessConfig, anonymous, type JwtConfig } from "./access.model.js";
import { type Route, routeAccess } from "./access-table.js";
import { type Authenticate, makeAuthenticate } from "./authenticate.js";
import { keysOfFile } from "./jwks-file.js";
import { keysOfUrl } from "./jwks-url.js";
import { RequestLimits } from "./request-limits.js";
import { mayActAs } from "./roles.js";
import { jwtVerifier } from "./verify-jwt.js";

/** What is known of a request before it is let in. */
export interface Caller {
  /** The header Authorization; undefined: there is none. */
  readonly authorization: string | undefined;
  /** Where the request comes from, as far as requests are counted by it. */
  readonly address: string;
  /** For whoever watches what the database is asked. */
  readonly asker?: Asker;
  /** Whether it was let in before and is only asked after again, which counts for nothing. */
  readonly again?: boolean;
}

/**
 * Lets a request in to a route, as whoever it says that asks; who comes to a route that is open to everybody is not asked. Throws
 * `Unauthenticated`, `Forbidden` or `RateLimited`.
 */
export type Admit = (route: Route, caller: Caller) => Promise<Viewer>;

/** Makes the door of the service. Throws `JwksInvalid` where the keys for JWTs are in a file that holds none. */
export async function makeAdmit(
  graph: Pick<Graph, "read">,
  { reads, jwt, rateLimit }: AccessConfig,
  log: Pick<Logger, "warn">,
): Promise<Admit> {
  const verifyJwt = jwt && jwtVerifier(jwt, await keysOf(jwt, log));
  return admitBy(makeAuthenticate(graph, reads, verifyJwt), new RequestLimits(rateLimit));
}

function admitBy(authenticate: Authenticate, limits: RequestLimits): Admit {
  return async (route, caller) => {
    const needed = routeAccess[route];
    if (needed === null) return anonymous;
    const viewer = await counted(authenticate, limits, caller);
    if (!mayActAs(viewer.role, needed)) throw new Forbidden(route, needed, viewer.role);
    return viewer;
  };
}

/** A request counts for its key, and where it has none for its address. */
async function counted(
  authenticate: Authenticate,
  limits: RequestLimits,
  { authorization, address, asker, again = false }: Caller,
): Promise<Viewer> {
  if (again) return authenticate(authorization, asker);
  if (authorization === undefined) {
    await limits.count(address);
    return authenticate(undefined);
  }
  await limits.checkFailures(address);
  try {
    const viewer = await authenticate(authorization, asker);
    await limits.count(viewer.id ?? address);
    return viewer;
  } catch (fault) {
    if (fault instanceof Unauthenticated) await limits.countFailure(address);
    throw fault;
  }
}

async function keysOf({ jwks }: JwtConfig, log: Pick<Logger, "warn">) {
  return /^https?:/i.test(jwks) ? keysOfUrl(new URL(jwks)) : keysOfFile(jwks, log);
}

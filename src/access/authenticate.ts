import { Unauthenticated } from "../errors.js";
import type { Asker, Graph } from "../graph/graph.model.js";
import type { Viewer } from "../query/execute.model.js";
import { type AccessConfig, anonymous } from "./access.model.js";
import { keyHash, keyPrefix, looksLikeKey } from "./token.model.js";
import { tokenByHash } from "./token.store.js";

/**
 * Says who asks, from the header Authorization (undefined: there is none). Throws `Unauthenticated` where it names nobody, or where
 * there is none and reading takes somebody who is known.
 */
export type Authenticate = (authorization: string | undefined, asker?: Asker) => Promise<Viewer>;

/** Makes the function that tells who asks. `verifyJwt` is null where no JWT is taken. */
export function makeAuthenticate(
  graph: Pick<Graph, "read">,
  reads: AccessConfig["reads"],
  verifyJwt: ((jwt: string) => Promise<Viewer>) | null,
): Authenticate {
  return async (authorization, asker) => {
    if (authorization === undefined) {
      if (reads === "open") return anonymous;
      throw new Unauthenticated("missing");
    }
    const credential = /^Bearer +([\w.~+/=-]+) *$/i.exec(authorization)?.[1];
    if (credential === undefined) throw new Unauthenticated("malformed");
    if (credential.startsWith(keyPrefix)) return holderOf(graph, credential, asker);
    if (verifyJwt === null) throw new Unauthenticated("unknown");
    return verifyJwt(credential);
  };
}

/** Asked of the database each time, so that a key which is revoked is refused at once by every copy of the service. */
async function holderOf(graph: Pick<Graph, "read">, key: string, asker?: Asker): Promise<Viewer> {
  if (!looksLikeKey(key)) throw new Unauthenticated("unknown");
  const [token] = await graph.read(tokenByHash(keyHash(key)), asker && { asker });
  if (token === undefined) throw new Unauthenticated("unknown");
  if (token.revokedAt !== null) throw new Unauthenticated("revoked");
  return { id: token.id, name: token.label, role: token.role };
}

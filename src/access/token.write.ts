import { TokenMissing } from "../errors.js";
import type { Graph, Unit } from "../graph/graph.model.js";
import type { Role } from "../query/execute.model.js";
import { lockLedger } from "../record/ledger.store.js";
import { withTick } from "../record/ledger.write.js";
import { type FreshKey, freshKey, keyHash, type Token } from "./token.model.js";
import { allTokens, createTokenNode, setTokenRevoked, tokenById } from "./token.store.js";

/** A token to make. */
export interface NewToken {
  readonly role: Role;
  /** Whom or what it is for. */
  readonly label: string;
  /** Who makes it. */
  readonly by: string;
}

/** Makes a token, in one unit of work; the answer is the only place where its key is ever seen. */
export async function createToken(graph: Graph, token: NewToken): Promise<FreshKey> {
  const fresh = freshKey();
  await graph.write("createToken", (unit) => create(unit, fresh, token));
  return fresh;
}

/**
 * Makes the first token, for whoever runs the service; null where there is one already, revoked or not.
 * Of several starts at once on an empty database one makes it.
 */
export async function createFirstToken(graph: Graph): Promise<FreshKey | null> {
  const fresh = freshKey();
  const made = await graph.write("createFirstToken", async (unit) => {
    await unit.run(lockLedger());
    const [first] = await unit.run(allTokens());
    // The unit of work may run again although its commit had come through: the token is ours then.
    if (first !== undefined) return first.id === fresh.id;
    await create(unit, fresh, { role: "ADMIN", label: "first key", by: "first start" });
    return true;
  });
  return made ? fresh : null;
}

/**
 * Revokes a token, in one unit of work. One that was revoked before stays so since then, and nothing is written.
 * Gives the token as it was found. Throws `TokenMissing`.
 */
export async function revokeToken(graph: Graph, id: string, by: string): Promise<Token> {
  return graph.write("revokeToken", async (unit) => {
    await unit.run(lockLedger());
    const [token] = await unit.run(tokenById(id));
    if (token === undefined) throw new TokenMissing(id);
    if (token.revokedAt !== null) return token;
    const detail = { token: id, label: token.label, role: token.role };
    await withTick(unit, { by, action: "revokeToken", detail }, (tick) =>
      unit.run(setTokenRevoked(id, tick.at)),
    );
    return token;
  });
}

/** The audit names the token and what it may; neither the key nor its hash. */
async function create(unit: Unit, { id, key }: FreshKey, { role, label, by }: NewToken): Promise<void> {
  const detail = { token: id, label, role };
  await withTick(unit, { by, action: "createToken", detail }, (tick) =>
    unit.run(createTokenNode({ id, label, role, createdAt: tick.at, createdBy: by }, keyHash(key))),
  );
}

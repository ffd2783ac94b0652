import type { Statement } from "../graph/graph.model.js";
import type { Role } from "../query/execute.model.js";
import type { Token } from "./token.model.js";

const columns =
  "t.id AS id, t.label AS label, t.role AS role, t.createdAt AS createdAt, t.createdBy AS createdBy, t.revokedAt AS revokedAt";

/** The token of a key, by the key's hash; revoked ones too. */
export function tokenByHash(hash: string): Statement<Token> {
  return {
    name: "tokenByHash",
    text: `MATCH (t:Token {hash: $hash}) RETURN ${columns}`,
    parameters: { hash },
    row: tokenRow,
  };
}

/** One token by its id. */
export function tokenById(id: string): Statement<Token> {
  return {
    name: "tokenById",
    text: `MATCH (t:Token {id: $id}) RETURN ${columns}`,
    parameters: { id },
    row: tokenRow,
  };
}

/** Every token that was ever made, the oldest first. */
export function allTokens(): Statement<Token> {
  return {
    name: "allTokens",
    text: `MATCH (t:Token) RETURN ${columns} ORDER BY t.createdAt, t.id`,
    parameters: {},
    row: tokenRow,
  };
}

/** Writes a token that is in force. */
export function createTokenNode(token: Omit<Token, "revokedAt">, hash: string): Statement<null> {
  return {
    name: "createToken",
    text: "CREATE (t:Token) SET t = $token",
    parameters: { token: { ...token, hash } },
    row: () => null,
  };
}

/** Takes a token out of force. */
export function setTokenRevoked(id: string, revokedAt: string): Statement<null> {
  return {
    name: "revokeToken",
    text: "MATCH (t:Token {id: $id}) SET t.revokedAt = $revokedAt",
    parameters: { id, revokedAt },
    row: () => null,
  };
}

function tokenRow(get: (column: string) => unknown): Token {
  return {
    id: get("id") as string,
    label: get("label") as string,
    role: get("role") as Role,
    createdAt: get("createdAt") as string,
    createdBy: get("createdBy") as string,
    revokedAt: get("revokedAt") as string | null,
  };
}

import type { DocumentNode, ExecutionResult } from "graphql";

export type Role = "READER" | "ANALYST" | "EDITOR" | "ADMIN";

/** Who asks. */
export interface Viewer {
  /** Of the token, or of the issuer and subject of a JWT; what belongs to a caller goes by it. Null: nobody said who they are. */
  readonly id: string | null;
  readonly name: string;
  readonly role: Role;
}

/** A parsed and validated request. */
export interface Request {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  /** As sent; checked against the operation's variable definitions here. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly viewer: Viewer;
  /** Ends the request's statements in the database when it fires. */
  readonly signal?: AbortSignal;
}

/** Answers one request; faults become entries of `errors`, it never throws. */
export type Execute = (request: Request) => Promise<ExecutionResult>;

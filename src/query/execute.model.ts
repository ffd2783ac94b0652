import type { DocumentNode, ExecutionResult } from "graphql";
import type { Asker } from "../graph/graph.model.js";

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
  /** For whoever watches its statements. */
  readonly asker?: Asker;
}

/** Something in an input that whoever sent it can mend. */
export interface UserError {
  /** What is wrong, what is allowed and what to do. */
  readonly message: string;
  /** Stable, for programs: `KIND_NOT_ALLOWED`. */
  readonly code: string;
  /** Where in the arguments: `["input", "roles", "0", "entity"]`. */
  readonly path: readonly string[];
}

/** What one mutation did. */
export interface Written {
  /** Ids of what its payload shows, by the payload's field; null or none where nothing was written. */
  readonly ids: Readonly<Record<string, string | readonly string[] | null>>;
  /** Where there are any, nothing was written. */
  readonly userErrors: readonly UserError[];
}

/** Does what one root field of a mutation asks for, all of it or nothing; throws what whoever sent it cannot mend in the input. */
export type Write = (
  field: string,
  args: Readonly<Record<string, unknown>>,
  viewer: Viewer,
) => Promise<Written>;

/** Told of what requests cost; no name that it is told comes from a request. */
export interface ObserveExecution {
  /** An operation is ready to run; `remembered`: it had been compiled before. */
  compiled(remembered: boolean): void;
  /** A root field has been answered; `code`: of its fault, null where it has none. */
  rootField(name: string, code: string | null, ms: number): void;
}

/** Answers one request; faults become entries of `errors`, it never throws. */
export type Execute = (request: Request) => Promise<ExecutionResult>;

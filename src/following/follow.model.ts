import type { ExecutionResult, GraphQLError } from "graphql";
import type { Request } from "../query/execute.model.js";

/** A subscription that was parsed and validated, and that the viewer may ask for. */
export interface FollowRequest extends Pick<Request, "document" | "operationName" | "variables" | "viewer"> {
  /** Ends it when it fires. */
  readonly signal: AbortSignal;
}

/** One event after the other, for as long as somebody takes them; a fault is the last. `return` ends it at once. */
export type Events = AsyncGenerator<ExecutionResult, void, void>;

/** Begins to follow the ledger, or says why not; it never throws. */
export type Follow = (
  request: FollowRequest,
) => Promise<Events | { readonly errors: readonly GraphQLError[] }>;

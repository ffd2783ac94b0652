import { AsyncLocalStorage } from "node:async_hooks";

/** What is known of the HTTP request being answered, wherever its work has got to. */
export interface RequestScope {
  /** Sent back as `x-request-id` and written into every log line of the request. */
  readonly id: string;
  /** The GraphQL operation's name once it is known; null for an anonymous one and for everything that is no GraphQL. */
  operation: string | null;
  /** Codes of the faults that its answer has. */
  readonly codes: Set<string>;
}

/** The scope of the request that the running code belongs to; undefined outside of one. */
export const requestScope = new AsyncLocalStorage<RequestScope>();

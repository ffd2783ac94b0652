import { AsyncLocalStorage } from "node:async_hooks";
import type { Asker } from "../graph/graph.model.js";

/** What is known of the HTTP request being answered. */
export interface RequestScope extends Asker {
  /** Codes of the faults that its answer has. */
  readonly codes: Set<string>;
}

const storage = new AsyncLocalStorage<RequestScope>();
let holders = 0;

/**
 * Does work within the scope of a request, wherever it has got to by then. That costs every promise of the process a tenth of what it takes,
 * so the usual questions are answered without it, and it is switched off while nothing is within a scope.
 */
export async function within<T>(scope: RequestScope, work: () => T | Promise<T>): Promise<T> {
  const release = holdScopes();
  try {
    return await storage.run(scope, work);
  } finally {
    release();
  }
}

/** Keeps scopes alive for work that goes on after it left {@link within}, as on a socket; the function that it gives lets go of them. */
export function holdScopes(): () => void {
  holders += 1;
  return () => {
    holders -= 1;
    if (holders === 0) storage.disable();
  };
}

/** The scope that the running code is within; undefined outside of one. */
export function presentScope(): RequestScope | undefined {
  return storage.getStore();
}

import type { GraphiQLProps } from "graphiql";
import type { ExecutionResult } from "graphql";
import { createClient } from "graphql-ws";

type Asked = Parameters<GraphiQLProps["fetcher"]>[0];

/**
 * Follows a subscription on a WebSocket to this service, one answer for each event, until `return` is called. A socket that closes ends it
 * with an error: from where to go on, only whoever asks knows (`sinceTick`).
 */
export function follow(
  { query, variables, operationName }: Asked,
  headers: Readonly<Record<string, unknown>>,
): AsyncIterableIterator<ExecutionResult> {
  const client = createClient({
    url: new URL("graphql", document.baseURI).href.replace(/^http/, "ws"),
    connectionParams: { Authorization: authorizationIn(headers) },
    retryAttempts: 0,
  });
  // The editor's type says errors as graphql-js makes them; it shows them as they were sent.
  const events = client.iterate({
    query,
    variables,
    operationName: operationName ?? null,
  }) as unknown as AsyncGenerator<ExecutionResult>;
  return {
    next: () =>
      events.next().catch((fault: unknown) => {
        throw readable(fault);
      }),
    return: () => events.return(undefined),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** Names of headers are written in any case. */
function authorizationIn(headers: Readonly<Record<string, unknown>>): unknown {
  return Object.entries(headers).find(([name]) => name.toLowerCase() === "authorization")?.[1];
}

/** What the editor can show: errors of the service as they are, and in words why a socket closed. */
function readable(fault: unknown): unknown {
  if (!(fault instanceof CloseEvent)) return fault;
  return new Error(`The service has closed the connection (${fault.reason || fault.code}).`);
}

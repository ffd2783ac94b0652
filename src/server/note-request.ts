import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import type { Route } from "../access/access-table.js";
import type { Metrics } from "./metrics.js";
import type { RequestScope } from "./request-scope.js";

/** Writes one line of the log for a request, and counts it, once its answer is sent. Never the URL: a GET carries its query there. */
export function noteWhenAnswered(
  { log, metrics }: { readonly log: Logger; readonly metrics: Metrics },
  scope: RequestScope,
  route: Route,
  req: IncomingMessage,
  res: ServerResponse,
): void {
  const begun = performance.now();
  res.once("close", () => {
    const ms = performance.now() - begun;
    const status = res.writableFinished ? res.statusCode : 499;
    metrics.requestAnswered({ route, status, seconds: ms / 1_000, codes: scope.codes });
    const line = {
      requestId: scope.id,
      method: req.method,
      route: routeName(route),
      operation: scope.operation,
      status,
      ...(scope.codes.size > 0 && { codes: [...scope.codes] }),
      ms: Math.round(ms * 10) / 10,
    };
    log[route === "/graphql" ? "info" : "debug"](line, "request");
  });
}

function routeName(route: Route): string {
  return route === "/" ? "playground" : (route.split("/")[1] ?? "");
}

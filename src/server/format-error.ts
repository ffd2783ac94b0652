import type { GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import { type Fault, faultOf, INTERNAL } from "./fault.js";
import { requestScope } from "./request-scope.js";

/** Makes the `errors` entry of an answer; what may not be shown is logged with the request's id and masked. */
export function errorFormatter(
  log: Logger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const fault = faultOf(error) ?? masked(log, error);
    requestScope.getStore()?.codes.add(fault.code);
    return {
      message: fault.message,
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
      extensions: { ...fault.facts, code: fault.code },
    };
  };
}

/** What is shown in place of a fault of ours, which goes to the log. */
export function masked(log: Logger, error: unknown): Fault {
  const scope = requestScope.getStore();
  const requestId = scope?.id ?? null;
  log.error(
    { requestId, operation: scope?.operation ?? null, err: error },
    "request failed inside the service",
  );
  return {
    code: INTERNAL,
    message: "Something failed inside the service. The log says more under this request id.",
    facts: { requestId },
    status: 500,
  };
}

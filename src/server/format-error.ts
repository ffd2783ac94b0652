import type { GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import { type Fault, faultOf, INTERNAL } from "./fault.js";
import { loggable } from "./loggable.js";
import { presentScope, type RequestScope } from "./request-scope.js";
import { tooManyTokens } from "./token-limit.js";

/**
 * Makes the `errors` entry of an answer; what may not be shown is logged with the request's id and masked.
 * @param maxTokens Lexical tokens that a document may have.
 */
export function errorFormatter(
  log: Logger,
  maxTokens: number,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const isUnparsed = formatted.extensions?.code === "GRAPHQL_PARSE_FAILED";
    const fault = faultOf((isUnparsed && tooManyTokens(error, maxTokens)) || error) ?? masked(log, error);
    presentScope()?.codes.add(fault.code);
    return {
      message: fault.message,
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
      extensions: { ...fault.facts, code: fault.code },
    };
  };
}

/** What is shown in place of a fault of ours, which goes to the log. */
export function masked(log: Logger, error: unknown, scope: RequestScope | undefined = presentScope()): Fault {
  const requestId = scope?.id ?? null;
  log.error(
    { requestId, operation: scope?.operation ?? null, fault: loggable(error) },
    "request failed inside the service",
  );
  return {
    code: INTERNAL,
    message: "Something failed inside the service. The log says more under this request id.",
    facts: { requestId },
    status: 500,
  };
}

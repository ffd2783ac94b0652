import { GraphQLError, Kind } from "graphql";
import { IsnadError } from "../errors.js";
import { statusOf } from "./http-status.js";

/** A fault as the person who asked may see it. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** HTTP status of an answer that holds nothing else. */
  readonly status: number;
}

/** The code of everything that is not shown. */
export const INTERNAL = "INTERNAL_SERVER_ERROR";

/** What may be shown of an error, or null when nothing may: it is a fault of ours, to be logged and masked. */
export function faultOf(error: unknown): Fault | null {
  const cause = innermost(error);
  if (cause instanceof IsnadError) return shown(cause.code, cause.message, cause.facts);
  if (!(error instanceof GraphQLError)) return null;
  const { code, http: _http, ...facts } = error.extensions;
  return shown(typeof code === "string" ? code : codeOfUncoded(error, cause), error.message, facts);
}

function shown(code: string, message: string, facts: Fault["facts"]): Fault | null {
  const status = code === INTERNAL ? null : statusOf(code);
  return status === null ? null : { code, message, facts, status };
}

/** graphql-js gives no code, but where it complains of the request it points at the place in it. */
function codeOfUncoded(error: GraphQLError, cause: unknown): string {
  const place = error.nodes?.[0];
  // A variable that does not fit may wrap whatever its scalar threw.
  if (place?.kind === Kind.VARIABLE_DEFINITION) return "BAD_USER_INPUT";
  return place && cause instanceof GraphQLError ? "BAD_USER_INPUT" : INTERNAL;
}

/** What was thrown, without what graphql-js wrapped around it. */
export function innermost(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

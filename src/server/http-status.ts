/**
 * The HTTP status of an answer that holds nothing but faults, by the fault's code. A code that does not stand here was
 * never meant for whoever sent the request: it is masked as INTERNAL_SERVER_ERROR and logged.
 */
const STATUS: ReadonlyMap<string, number> = new Map([
  ["BAD_REQUEST", 400],
  ["BAD_USER_INPUT", 400],
  ["BODY_NOT_JSON", 400],
  ["BODY_TOO_LARGE", 413],
  ["CONFLICT", 409],
  ["COUNT_BY_INVALID", 400],
  ["COUNT_FILTER_INVALID", 400],
  ["CURSOR_INVALID", 400],
  ["DATABASE_UNAVAILABLE", 503],
  ["DOCUMENT_NOT_ALLOWED", 403],
  ["EDTF_INVALID", 400],
  ["EXPORTS_BUSY", 503],
  ["EXPORT_FORMAT_UNKNOWN", 404],
  ["EXPORT_OPTION_INVALID", 400],
  ["EXPORT_SUBJECT_UNKNOWN", 404],
  ["FORBIDDEN", 403],
  ["GRAPHQL_PARSE_FAILED", 400],
  ["GRAPHQL_VALIDATION_FAILED", 400],
  ["HOPS_INVALID", 400],
  ["HOST_NOT_ALLOWED", 403],
  ["IDEMPOTENCY_CONFLICT", 409],
  ["INTERNAL_SERVER_ERROR", 500],
  ["JWKS_UNAVAILABLE", 503],
  ["LIST_TOO_LONG", 400],
  ["MAX_NODES_INVALID", 400],
  ["METHOD_NOT_ALLOWED", 405],
  ["NOT_FOUND", 404],
  ["OPERATION_RESOLUTION_FAILURE", 400],
  ["ORIGIN_NOT_ALLOWED", 403],
  ["PAGE_SIZE_INVALID", 400],
  ["PERSISTED_QUERY_INVALID", 400],
  // As clients of the protocol expect it.
  ["PERSISTED_QUERY_NOT_FOUND", 200],
  ["PLAYGROUND_NOT_BUILT", 503],
  ["QUERY_CANCELLED", 503],
  ["QUERY_TIMEOUT", 400],
  ["QUERY_TOO_COMPLEX", 400],
  ["QUERY_TOO_COSTLY", 400],
  ["QUERY_TOO_DEEP", 400],
  ["QUERY_TOO_LARGE", 400],
  ["RATE_LIMITED", 429],
  ["SEARCH_TEXT_INVALID", 400],
  ["SINCE_TICK_INVALID", 400],
  ["SUBSCRIPTIONS_ONLY", 400],
  ["SUBSCRIPTION_NEEDS_SOCKET", 400],
  ["TOO_MANY_ALIASES", 400],
  ["TOO_MANY_IDS", 400],
  ["TOO_MANY_SOCKETS", 429],
  ["TOO_MANY_SUBSCRIPTIONS", 429],
  ["TOO_MANY_TOKENS", 400],
  ["UNAUTHENTICATED", 401],
  ["UNIQUENESS_BROKEN", 409],
  ["UNSUPPORTED_MEDIA_TYPE", 415],
  ["WRITES_BUSY", 503],
  ["UPGRADE_NOT_SUPPORTED", 400],
]);

/** The status for a code, or null where the code must not be shown. */
export function statusOf(code: string): number | null {
  return STATUS.get(code) ?? null;
}

/** Every code that an answer may show, sorted. */
export const shownCodes: readonly string[] = [...STATUS.keys()].sort();

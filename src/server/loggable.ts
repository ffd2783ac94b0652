import { innermost } from "./fault.js";

/** A fault as it goes into the log. */
export interface LoggedFault {
  readonly type: string;
  readonly message: string;
  readonly stack: string | undefined;
  /** What the database calls it. Its words are left out: they repeat values that a request brought, even where it speaks of syntax. */
  readonly cause?: { readonly code: string; readonly gqlStatus?: string };
}

/** Makes what the log says of a fault of ours. */
export function loggable(error: unknown): LoggedFault {
  const fault = innermost(error);
  if (!(fault instanceof Error))
    return { type: typeof fault, message: "No error was thrown.", stack: undefined };
  const { name, message, stack, cause } = fault;
  return { type: name, message, stack, ...(cause instanceof Error && { cause: causeOf(cause) }) };
}

function causeOf(cause: Error): NonNullable<LoggedFault["cause"]> {
  const code = "code" in cause ? String(cause.code) : cause.name;
  return "gqlStatus" in cause ? { code, gqlStatus: String(cause.gqlStatus) } : { code };
}

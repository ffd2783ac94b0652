import { innermost } from "./fault.js";

/** The database's code for a text that it cannot read: it complains before it has seen any parameter. */
const UNREADABLE = "Neo.ClientError.Statement.SyntaxError";

/** A fault as it goes into the log. */
export interface LoggedFault {
  readonly type: string;
  readonly message: string;
  readonly stack: string | undefined;
  /** What the database said; its words only where they cannot repeat a value that a request brought. */
  readonly cause?: { readonly code: string; readonly message?: string };
}

/** Makes what the log says of a fault of ours. */
export function loggable(error: unknown): LoggedFault {
  const fault = innermost(error);
  if (!(fault instanceof Error)) return { type: typeof fault, message: String(fault), stack: undefined };
  const { name, message, stack, cause } = fault;
  return { type: name, message, stack, ...(cause instanceof Error && { cause: causeOf(cause) }) };
}

function causeOf(cause: Error): NonNullable<LoggedFault["cause"]> {
  const code = "code" in cause ? String(cause.code) : cause.name;
  return code === UNREADABLE ? { code, message: cause.message } : { code };
}

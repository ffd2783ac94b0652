import { Neo4jError } from "neo4j-driver";
import {
  DatabaseRefused,
  DatabaseUnavailable,
  QueryTimeout,
  QueryTooLarge,
  StatementFailed,
  UniquenessBroken,
  WritesBusy,
} from "../errors.js";

/**
 * Ours, for what the driver threw; anything else as it is. No message of ours holds Cypher or parameters: the driver's own words
 * stay in `cause`, of which the log takes the codes.
 */
export function ourFault(fault: unknown, statement: string, timeoutMs: number): unknown {
  if (!(fault instanceof Neo4jError)) return fault;
  const { code } = fault;
  const options = { cause: fault };
  // It waited for a lock when its time was up.
  if (code === "Neo.ClientError.Transaction.LockClientStopped") return new WritesBusy(options);
  if (isTimeout(code)) return new QueryTimeout(statement, timeoutMs, options);
  if (isTooLarge(fault)) return new QueryTooLarge(statement, options);
  if (isRefusal(code)) return new DatabaseRefused(code, options);
  if (isUnreachable(code)) return new DatabaseUnavailable(options);
  if (code === "Neo.ClientError.Schema.ConstraintValidationFailed")
    return new UniquenessBroken(statement, options);
  return new StatementFailed(statement, code, options);
}

/** Whether the same read may succeed when it is tried at once again. */
export function isPassing(fault: unknown): boolean {
  return fault instanceof Neo4jError && fault.retryable && !isTimeout(fault.code) && !isTooLarge(fault);
}

function isTimeout(code: string): boolean {
  return code.startsWith("Neo.ClientError.Transaction.TransactionTimedOut");
}

/** Whether the database had no memory for a statement, its own or that which all share. */
export function isTooLarge(fault: unknown): boolean {
  return fault instanceof Neo4jError && fault.code.endsWith("OutOfMemoryError");
}

function isRefusal(code: string): boolean {
  return code.startsWith("Neo.ClientError.Security.") || code.startsWith("Neo.ClientError.Database.");
}

/** `N/A` is the driver's own: no connection in time, a broken stream, a database that has frozen. */
function isUnreachable(code: string): boolean {
  return (
    code === "ServiceUnavailable" ||
    code === "SessionExpired" ||
    code === "N/A" ||
    code.startsWith("Neo.TransientError.General.") ||
    code.startsWith("Neo.TransientError.Database.")
  );
}

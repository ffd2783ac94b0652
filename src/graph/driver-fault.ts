import { Neo4jError } from "neo4j-driver";
import {
  DatabaseRefused,
  DatabaseUnavailable,
  IsnadError,
  QueryTimeout,
  StatementFailed,
  UniquenessBroken,
} from "../errors.js";

/** Ours, for what the driver threw. No message of ours holds Cypher or parameters; the driver's own stays in `cause`, for the log. */
export function ourFault(fault: unknown, statement: string, timeoutMs: number): Error {
  if (fault instanceof IsnadError) return fault;
  if (!(fault instanceof Neo4jError)) return fault instanceof Error ? fault : new Error(String(fault));
  const { code } = fault;
  if (isTimeout(code)) return new QueryTimeout(statement, timeoutMs, { cause: fault });
  if (code.startsWith("Neo.ClientError.Security.")) return new DatabaseRefused(code, { cause: fault });
  if (code === "Neo.ClientError.Schema.ConstraintValidationFailed") {
    return new UniquenessBroken(statement, { cause: fault });
  }
  if (isUnreachable(code)) return new DatabaseUnavailable({ cause: fault });
  return new StatementFailed(statement, code, { cause: fault });
}

/** A fault that may be gone when the same read is tried at once again. */
export function isPassing(fault: unknown): boolean {
  return fault instanceof Neo4jError && fault.retryable && !isTimeout(fault.code);
}

function isTimeout(code: string): boolean {
  return code.startsWith("Neo.ClientError.Transaction.TransactionTimedOut");
}

/** `N/A` is the driver's own: no connection in time, a broken stream, a database that has frozen. */
function isUnreachable(code: string): boolean {
  return (
    code === "ServiceUnavailable" ||
    code === "SessionExpired" ||
    code === "N/A" ||
    code.startsWith("Neo.TransientError.General.DatabaseUnavailable") ||
    code.startsWith("Neo.ClientError.Database.DatabaseNotFound") ||
    code.startsWith("Neo.DatabaseError.General")
  );
}

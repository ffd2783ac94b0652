import type { Logger } from "pino";
import type { ObserveStatement } from "../graph/observed-graph.js";
import { presentScope } from "./request-scope.js";

/**
 * Writes a line of the log for each statement and unit of work that took `thresholdMs` or longer: its name, the request that it was for and
 * how long it took, never its text or a value. `thresholdMs`: milliseconds; 0: none is slow.
 */
export function slowStatements(log: Pick<Logger, "warn">, thresholdMs: number): ObserveStatement {
  if (thresholdMs === 0) return () => () => {};
  return (statement, asker) => {
    const begun = performance.now();
    return (code, rows) => {
      const ms = performance.now() - begun;
      if (ms < thresholdMs) return;
      const { id: requestId = null, operation = null } = asker ?? presentScope() ?? {};
      log.warn(
        {
          requestId,
          operation,
          statement,
          ms: Math.round(ms),
          ...(rows !== undefined && { rows }),
          ...(code !== null && { code }),
        },
        "slow statement",
      );
    };
  };
}

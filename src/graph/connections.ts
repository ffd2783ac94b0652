import type { Driver } from "neo4j-driver";
import type { Connections } from "./graph.model.js";

/** What of the driver's pool is looked at: no public function tells. */
interface Pooled {
  readonly _connectionProvider?: {
    readonly _connectionPool?: {
      readonly _pools: Readonly<Record<string, { readonly length: number }>>;
      readonly _activeResourceCounts: Readonly<Record<string, number>>;
    };
  } | null;
}

/** Counts a driver's connections to all servers that it knows; none before its first statement. tests/api/http-metrics.test.ts holds the driver to it. */
export function connectionsOf(driver: Driver): Connections {
  const pool = (driver as unknown as Pooled)._connectionProvider?._connectionPool;
  const sum = (counts: readonly number[]) => counts.reduce((left, right) => left + right, 0);
  return {
    inUse: sum(Object.values(pool?._activeResourceCounts ?? {})),
    idle: sum(Object.values(pool?._pools ?? {}).map(({ length }) => length)),
  };
}

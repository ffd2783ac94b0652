import neo4j, { type Driver } from "neo4j-driver";
import type { Address } from "./address.model.js";

/** A driver for reads and writes, with numbers as {@link checkedValue} expects them. */
export function openDriver(address: Address): Driver {
  return neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password), {
    userAgent: "isnad",
    disableLosslessIntegers: true,
    // All rows at once: every read collects them anyway.
    fetchSize: -1,
    connectionTimeout: 4_000,
    connectionAcquisitionTimeout: 5_000,
    maxTransactionRetryTime: 5_000,
    disableAutoCommitRetries: true,
    telemetryDisabled: true,
    notificationFilter: { minimumSeverityLevel: "OFF" },
  });
}

/** A driver with one connection of its own and little patience, which a busy pool cannot starve: it feels the pulse. */
export function openPulseDriver(address: Address): Driver {
  return neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password), {
    userAgent: "isnad-pulse",
    maxConnectionPoolSize: 1,
    connectionTimeout: 3_000,
    connectionAcquisitionTimeout: 3_500,
    disableAutoCommitRetries: true,
    telemetryDisabled: true,
  });
}

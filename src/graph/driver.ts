import { subscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import neo4j, { type Driver } from "neo4j-driver";
import type { Address } from "./address.model.js";

/**
 * The driver leaves Nagle's algorithm on and writes a message in chunks, so every statement longer than one segment waited 40 ms for
 * a delayed acknowledgement: `RETURN 1` padded to 1,500 bytes took 44 ms, to 1,300 bytes 1.4 ms; without delay both take 2. It has no
 * option for this; a socket tells of itself when it is made.
 */
subscribe("net.client.socket", (message) => {
  (message as { socket: Socket }).socket.setNoDelay(true);
});

/**
 * Begins a statement without the stack that the driver takes each time, to show where one began that fails: ours say its name. Reads cost
 * 0.73 of their processor time here without it (docs/performance.md).
 */
export function withoutStack<T>(begin: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return begin();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

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

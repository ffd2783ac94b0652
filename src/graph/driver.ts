import { subscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import neo4j, { type Driver } from "neo4j-driver";
import type { Address } from "./address.model.js";

/**
 * The driver leaves Nagle's algorithm on and writes a message in chunks of 1,400 bytes, so every statement longer than that waited 40 ms for
 * a delayed acknowledgement: `RETURN 1` padded to 1,500 bytes took 44 ms, to 1,300 bytes 1.4 ms; without delay both take 2. It has no
 * option for this; a socket tells of itself when it is made.
 */
subscribe("net.client.socket", (message) => {
  const { socket } = message as { socket: Socket };
  socket.setNoDelay(true);
  // Connecting sets the method back.
  socket.once("connect", () => writeTogether(socket));
});

/** Lets what is written in one turn leave in one system call, however many chunks it comes in. */
function writeTogether(socket: Socket): void {
  const write = socket.write.bind(socket) as (...chunk: unknown[]) => boolean;
  socket.write = (...chunk: unknown[]) => {
    if (socket.writableCorked === 0) {
      socket.cork();
      process.nextTick(() => socket.uncork());
    }
    return write(...chunk);
  };
}

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

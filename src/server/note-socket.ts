import type { Logger } from "pino";
import type { Metrics } from "./metrics.js";
import type { SocketState } from "./socket.model.js";

/** Counts a socket that has opened, and answers the function that counts it out and writes its line of the log: with the code that closed it. */
export function noteSocket(
  { log, metrics }: { readonly log: Logger; readonly metrics: Metrics },
  requestId: string,
  state: Pick<SocketState, "sent">,
): (code: number) => void {
  const begun = performance.now();
  metrics.sockets.inc();
  return (closeCode) => {
    metrics.sockets.dec();
    const ms = Math.round(performance.now() - begun);
    log.info({ requestId, route: "graphql", closeCode, events: state.sent, ms }, "socket closed");
  };
}

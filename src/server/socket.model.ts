import type { Viewer } from "../query/execute.model.js";

/** What is known of one open WebSocket. */
export interface SocketState {
  readonly address: string;
  /** Fires when the socket has closed. */
  readonly signal: AbortSignal;
  /** What the header or `connection_init` says of who asks; undefined: nothing. */
  authorization: string | undefined;
  /** Null until `connection_init` has been answered. */
  viewer: Viewer | null;
  /** Subscriptions that it follows at this moment. */
  following: number;
  /** Events that were sent on it. */
  sent: number;
  /** Closes it, with a reason of at most 123 bytes. */
  close(code: number, reason: string): void;
}

/** Why a socket is closed, beside the protocol's own codes. */
export const socketCodes = {
  /** The service is closing: connect again, to whichever copy answers. */
  goingAway: 1001,
  /** Not now: connect again later. */
  tryLater: 1013,
  unauthenticated: 4401,
  forbidden: 4403,
} as const;

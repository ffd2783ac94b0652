import { Forbidden, IsnadError, TooManySockets, Unauthenticated } from "../errors.js";
import { faultOf } from "./fault.js";
import { masked } from "./format-error.js";
import type { Places } from "./places.js";
import type { ServerParts } from "./server.model.js";
import { type SocketState, socketCodes } from "./socket.model.js";

/** What a client says in `connection_init`. */
export type ConnectionParams = Readonly<Record<string, unknown>>;

/** Lets a socket in as whoever it says that asks, or closes it and answers false. `places` are those of the keys. */
export async function admitSocket(
  parts: ServerParts,
  places: Places,
  socket: SocketState,
  params: ConnectionParams = {},
): Promise<boolean> {
  try {
    socket.authorization = authorizationOf(params) ?? socket.authorization;
    const viewer = await parts.admit("/graphql", socket);
    if (viewer.id !== null) takePlace(places, viewer.id, socket.signal);
    socket.viewer = viewer;
    return true;
  } catch (fault) {
    closeFor(parts, socket, fault);
    return false;
  }
}

/**
 * Asks again whether a socket's caller may read, and closes it where not: its key was revoked, or its JWT has expired. Whatever else goes
 * wrong leaves the socket open.
 */
export async function recheckSocket(parts: ServerParts, socket: SocketState): Promise<void> {
  if (socket.viewer === null || socket.authorization === undefined) return;
  try {
    await parts.admit("/graphql", { ...socket, again: true });
  } catch (fault) {
    if (fault instanceof Unauthenticated || fault instanceof Forbidden) closeFor(parts, socket, fault);
  }
}

/** Programs write the header's name in either way; a browser can send it only here. */
function authorizationOf(params: ConnectionParams): string | undefined {
  const given = params.Authorization ?? params.authorization;
  if (given === undefined || given === null) return undefined;
  if (typeof given !== "string") throw new Unauthenticated("malformed");
  return given;
}

/** Takes one of the caller's places until the socket closes. Throws `TooManySockets`. */
export function takePlace(places: Places, caller: string, until: AbortSignal): void {
  const leave = places.take(caller);
  if (leave === null) throw new TooManySockets(places.most);
  if (until.aborted) leave();
  until.addEventListener("abort", leave);
}

function closeFor({ log }: ServerParts, socket: SocketState, fault: unknown): void {
  const { code } = faultOf(fault) ?? masked(log, fault);
  const reason = fault instanceof IsnadError && "reason" in fault.facts ? `: ${fault.facts.reason}` : "";
  socket.close(closeCode(fault), code + reason);
}

function closeCode(fault: unknown): number {
  if (fault instanceof Unauthenticated) return socketCodes.unauthenticated;
  return fault instanceof Forbidden ? socketCodes.forbidden : socketCodes.tryLater;
}

import type { IncomingHttpHeaders } from "node:http";
import { OriginNotAllowed } from "../errors.js";
import type { ServerConfig } from "./server.model.js";

/**
 * Refuses a request that a browser sends for a page of another origin. No answer ever allows such a page to read it, but what the
 * request does would be done, and a service on loopback would tell by its behaviour what it holds. Programs send no Origin.
 */
export function checkOrigin(
  { origin, host }: Pick<IncomingHttpHeaders, "origin" | "host">,
  { allowedHosts }: Pick<ServerConfig, "allowedHosts">,
): void {
  if (origin === undefined) return;
  const from = URL.canParse(origin) ? new URL(origin) : null;
  if (from === null || !/^https?:$/.test(from.protocol)) throw new OriginNotAllowed(origin.slice(0, 200));
  const ours = `${from.protocol}//${host ?? ""}`;
  if (URL.canParse(ours) && new URL(ours).host === from.host) return;
  // A proxy may have put another Host in place of the one that the browser knows.
  if (allowedHosts.some((name) => name.toLowerCase() === from.hostname)) return;
  throw new OriginNotAllowed(from.origin);
}

import { isIP } from "node:net";
import { HostNotAllowed } from "../errors.js";
import type { ServerConfig } from "./server.model.js";

/**
 * Refuses a request made under a name that is not ours. A page of another site can point its own name at this machine
 * (DNS rebinding) and would then read us as its own; it cannot do so with an address or with `localhost`.
 */
export function checkHost(
  header: string | undefined,
  config: Pick<ServerConfig, "host" | "allowedHosts">,
): void {
  if (config.allowedHosts.includes("*")) return;
  const name = hostName(header ?? "");
  if (name === "localhost" || isIP(name) !== 0 || name === config.host.toLowerCase()) return;
  if (config.allowedHosts.some((allowed) => allowed.toLowerCase() === name)) return;
  throw new HostNotAllowed(name);
}

/** `LocalHost:4000` -> `localhost`, `[::1]:4000` -> `::1`; a final dot (a rooted name) is dropped. */
function hostName(header: string): string {
  const bracketed = /^\[([^\]]*)\]/.exec(header);
  const name = bracketed?.[1] ?? header.replace(/:\d*$/, "");
  return name.replace(/\.$/, "").toLowerCase();
}

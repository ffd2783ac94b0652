import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";

/**
 * Where a request comes from, as far as requests are counted by it: the address of the connection, or behind `proxies` proxies that
 * are believed the one that the outermost of them saw. Of IPv6 the network (64 bits), as one caller has all addresses of one.
 */
export function clientAddress(
  req: Pick<IncomingMessage, "headers"> & {
    readonly socket: { readonly remoteAddress?: string | undefined };
  },
  proxies: number,
): string {
  const direct = req.socket.remoteAddress ?? "";
  if (proxies === 0) return counted(direct);
  const seen = [req.headers["x-forwarded-for"] ?? []].flat().join(",").split(",");
  return counted(seen.at(-proxies)?.trim() || direct);
}

/** `::ffff:10.0.0.1` -> `10.0.0.1`, `2001:db8:1:2::7` -> `2001:db8:1:2`; what is no address stays as it is. */
function counted(address: string): string {
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  return isIPv6(address) ? network(address) : address.slice(0, 64);
}

function network(address: string): string {
  const [left = [], right = []] = address
    .split("::")
    .map((half) => half.split(":").filter((group) => group !== ""));
  const zeros = address.includes("::") ? 8 - left.length - right.length : 0;
  const groups = [...left, ...new Array<string>(Math.max(0, zeros)).fill("0"), ...right];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}

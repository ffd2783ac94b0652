/** A request's path and query string (with its `?`, or empty). */
export interface RequestTarget {
  readonly path: string;
  readonly search: string;
}

/** Takes apart what stands in the request line; total, where `new URL` throws on `//` and takes it for a host. */
export function requestTarget(url: string | undefined): RequestTarget {
  const text = url ?? "/";
  const at = text.indexOf("?");
  return at < 0 ? { path: text, search: "" } : { path: text.slice(0, at), search: text.slice(at) };
}

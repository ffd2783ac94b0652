import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { MethodNotAllowed, NoSuchPath, PlaygroundNotBuilt } from "../errors.js";
import { PLAYGROUND_POLICY, setSecurityHeaders } from "./security-headers.js";

/** Serves the playground's files, or throws what is wrong with the request. */
export type AnswerPlayground = (req: IncomingMessage, res: ServerResponse, path: string) => void;

/**
 * Serves the built playground from `folder`. Its files are listed once, here; those under `assets/` carry a hash of
 * their content in their names and may be kept for ever.
 */
export function playgroundRoute(folder: string | null): AnswerPlayground {
  if (folder === null || !existsSync(join(folder, "index.html"))) return notBuilt;
  const serve = sirv(folder, {
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders(res, path) {
      const kept = path.startsWith("/assets/");
      res.setHeader("Cache-Control", kept ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  return (req, res, path) => {
    readOnly(req, path);
    // Before the file is looked at: an answer that nothing has changed carries the policy of the page that the browser then shows again.
    res.setHeader("Content-Security-Policy", PLAYGROUND_POLICY);
    serve(req, res, () => {
      setSecurityHeaders(res);
      throw new NoSuchPath(path);
    });
  };
}

const notBuilt: AnswerPlayground = (req, _res, path) => {
  readOnly(req, path);
  if (path !== "/") throw new NoSuchPath(path);
  throw new PlaygroundNotBuilt();
};

function readOnly(req: IncomingMessage, path: string): void {
  if (req.method === "GET" || req.method === "HEAD") return;
  if (path !== "/") throw new NoSuchPath(path);
  throw new MethodNotAllowed(req.method ?? "", ["GET", "HEAD"]);
}

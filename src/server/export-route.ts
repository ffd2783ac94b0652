import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { MethodNotAllowed } from "../errors.js";
import type { Stamp } from "../exchange/export.model.js";
import type { Export, Exporter } from "../exchange/exporter.js";
import { inChunks } from "../exchange/in-chunks.js";
import type { Viewer } from "../query/execute.model.js";
import { sendJson } from "./send.js";

/** What the route is given beside the request. */
export interface ExportRouteRequest {
  readonly path: string;
  /** The query string with its `?`, or empty. */
  readonly search: string;
  readonly signal: AbortSignal;
  readonly viewer: Viewer;
  /** How many proxies in front of the service are believed. */
  readonly trustProxy: number;
}

/**
 * Answers `GET /export`, the list of formats with their options, and `GET /export/{format}`, the text of one. Nothing is sent before the
 * first piece of it is there, so whatever is wrong with the request has its own status; a fault after that ends the connection, which
 * a client sees as an answer that is not whole.
 */
export async function answerExport(
  exporter: Exporter,
  req: IncomingMessage,
  res: ServerResponse,
  { path, search, signal, viewer, trustProxy }: ExportRouteRequest,
): Promise<void> {
  if (req.method !== "GET" && req.method !== "HEAD")
    throw new MethodNotAllowed(req.method ?? "", ["GET", "HEAD"]);
  const name = decoded(path.slice("/export".length).replace(/^\//, ""));
  if (name === "") return sendJson(req, res, 200, listOf(exporter));
  const begun = await exporter.begin(name, {
    options: optionsIn(search),
    base: baseOf(req, trustProxy),
    ...{ viewer, signal },
  });
  const text = inChunks(begun.text);
  const first = await text.next();
  setHeaders(res, begun, search);
  if (req.method === "HEAD") {
    await text.return(undefined);
    res.end();
    return;
  }
  await pipeline(
    Readable.from(
      (async function* () {
        if (first.done !== true) yield first.value;
        yield* text;
      })(),
      { objectMode: false },
    ),
    res,
  );
}

function setHeaders(res: ServerResponse, { format, fileName, stamp }: Export, search: string): void {
  res.statusCode = 200;
  res.setHeader("Content-Type", format.mediaType);
  res.setHeader("Content-Disposition", `attachment; filename="${fileName}"`);
  res.setHeader("Cache-Control", "no-store");
  if (stamp.knownAt !== null) res.setHeader("Isnad-Known-At", stamp.knownAt);
  res.setHeader("Isnad-Tick", stamp.tick);
  const again = searchAgain(search, stamp);
  res.setHeader("Content-Location", `/export/${format.name}${again}`);
  if (format.describedBy !== undefined)
    res.setHeader(
      "Link",
      `</export/${format.describedBy}${again}>; rel="describedby"; type="application/csvm+json"`,
    );
}

/** The query string with the instant of what was sent, by which it comes again the same. */
function searchAgain(search: string, { knownAt }: Stamp): string {
  const options = new URLSearchParams(search);
  if (knownAt !== null) options.set("knownAt", knownAt);
  return options.size === 0 ? "" : `?${options}`;
}

function listOf({ formats }: Exporter) {
  return {
    formats: formats.map(({ name, summary, mediaType, options }) => ({
      ...{ name, summary, mediaType, path: `/export/${name}` },
      options: options.map((option) => ({
        ...{ name: option.name, type: option.type, required: option.required },
        description: option.description,
      })),
    })),
  };
}

function optionsIn(search: string): Map<string, string[]> {
  const options = new Map<string, string[]>();
  for (const [name, text] of new URLSearchParams(search))
    options.set(name, [...(options.get(name) ?? []), text]);
  return options;
}

/** The address that the request was made to; its host has been checked. The scheme is what proxies that are believed say that the client used. */
function baseOf(req: IncomingMessage, proxies: number): string {
  const [seen] = [req.headers["x-forwarded-proto"] ?? []].flat().join(",").split(",");
  const scheme = proxies > 0 && seen?.trim() === "https" ? "https" : "http";
  return `${scheme}://${req.headers.host ?? "localhost"}`;
}

/** A path's part in plain characters; as it is where it is no encoding of any. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

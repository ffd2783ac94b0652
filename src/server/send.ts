import type { IncomingMessage, ServerResponse } from "node:http";
import { compressed, encodingFor, leastCompressed } from "./compression.js";
import type { Fault } from "./fault.js";

const JSON_TYPE = "application/json; charset=utf-8";
const GRAPHQL_TYPE = "application/graphql-response+json";

/** Ends a response with a text; without it where the request was HEAD. */
export function sendText(
  req: IncomingMessage,
  res: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
): void {
  res.statusCode = status;
  res.setHeader("Content-Type", type);
  res.setHeader("Content-Length", Buffer.byteLength(body));
  // HTTP wants every 401 to name a scheme; this one makes no browser ask for a password.
  if (status === 401) res.setHeader("WWW-Authenticate", 'Bearer realm="isnad"');
  if (!res.hasHeader("Cache-Control")) res.setHeader("Cache-Control", "no-store");
  res.end(req.method === "HEAD" ? undefined : body);
}

/** Ends a response with a text that may be long: it is sent compressed where the client takes that and it is worth the time. */
export async function sendLongText(
  req: IncomingMessage,
  res: ServerResponse,
  status: number,
  type: string,
  text: string,
): Promise<void> {
  // A text goes in one write with the headers before it, bytes go in two.
  if (Buffer.byteLength(text) < leastCompressed) return sendText(req, res, status, type, text);
  res.appendHeader("Vary", "Accept-Encoding");
  const encoding = encodingFor(req.headers);
  if (encoding === null) return sendText(req, res, status, type, text);
  const smaller = await compressed(Buffer.from(text), encoding);
  res.setHeader("Content-Encoding", encoding);
  sendText(req, res, status, type, smaller);
}

/** Ends a response with a JSON value. */
export function sendJson(req: IncomingMessage, res: ServerResponse, status: number, value: unknown): void {
  sendText(req, res, status, JSON_TYPE, `${JSON.stringify(value)}\n`);
}

/** Ends a response with a fault in the shape of a GraphQL answer. */
export function sendFault(req: IncomingMessage, res: ServerResponse, fault: Fault): void {
  const type = req.headers.accept?.includes(GRAPHQL_TYPE) ? `${GRAPHQL_TYPE}; charset=utf-8` : JSON_TYPE;
  const extensions = { ...fault.facts, code: fault.code };
  const body = JSON.stringify({ errors: [{ message: fault.message, extensions }] });
  sendText(req, res, fault.status, type, `${body}\n`);
}

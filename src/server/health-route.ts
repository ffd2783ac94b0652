import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { MethodNotAllowed } from "../errors.js";
import type { Graph } from "../graph/graph.model.js";
import { sendJson } from "./send.js";

/** Milliseconds that the database has to show that it is there. */
const PING_TIMEOUT_MS = 2_000;

/** `/health/live`: the process answers. */
export function answerLive(req: IncomingMessage, res: ServerResponse): void {
  readOnly(req);
  sendJson(req, res, 200, { status: "live" });
}

/** `/health/ready`: 200 when a question would be answered now, otherwise 503 with the reason. */
export async function answerReady(
  req: IncomingMessage,
  res: ServerResponse,
  state: { readonly graph: Pick<Graph, "ping">; readonly stopping: boolean; readonly openedAt: Date },
): Promise<void> {
  readOnly(req);
  if (state.stopping) return sendJson(req, res, 503, { status: "stopping" });
  const up = await isAnswering(state.graph);
  if (!up) return sendJson(req, res, 503, { status: "unavailable", code: "DATABASE_UNAVAILABLE" });
  sendJson(req, res, 200, { status: "ready", since: state.openedAt.toISOString() });
}

/** Whether the database gives a sign of life in two seconds. */
export async function isAnswering(graph: Pick<Graph, "ping">): Promise<boolean> {
  const late = new AbortController();
  try {
    return await Promise.race([
      graph.ping().then(() => true),
      pause(PING_TIMEOUT_MS, false, { signal: late.signal }),
    ]);
  } catch {
    return false;
  } finally {
    late.abort();
  }
}

/** Throws {@link MethodNotAllowed} for a request that does not merely read. */
export function readOnly(req: IncomingMessage): void {
  if (req.method !== "GET" && req.method !== "HEAD")
    throw new MethodNotAllowed(req.method ?? "", ["GET", "HEAD"]);
}

import type { IncomingMessage, ServerResponse } from "node:http";
import { type Route, routeOf } from "../access/access-table.js";
import { IsnadError } from "../errors.js";
import { clientAddress } from "./client-address.js";
import { answerExport } from "./export-route.js";
import { faultOf } from "./fault.js";
import { masked } from "./format-error.js";
import type { AnswerGraphql } from "./graphql-route.js";
import { answerLive, answerReady } from "./health-route.js";
import { checkHost } from "./host-check.js";
import type { InFlight } from "./in-flight.js";
import { answerMetrics } from "./metrics-route.js";
import { noteWhenAnswered } from "./note-request.js";
import { checkOrigin } from "./origin-check.js";
import type { AnswerPlayground } from "./playground-route.js";
import { requestIdOf } from "./request-id.js";
import { type RequestScope, within } from "./request-scope.js";
import { type RequestTarget, requestTarget } from "./request-target.js";
import { setSecurityHeaders } from "./security-headers.js";
import { sendFault } from "./send.js";
import type { ServerParts } from "./server.model.js";

/** What the handling of requests needs besides the parts. */
export interface HandlerState {
  readonly graphql: AnswerGraphql;
  readonly playground: AnswerPlayground;
  readonly inFlight: InFlight;
  /** True once the service has begun to close. */
  readonly stopping: () => boolean;
}

/** Answers every request; it never throws and never rejects. */
export function requestHandler(
  parts: ServerParts,
  state: HandlerState,
): (req: IncomingMessage, res: ServerResponse) => void {
  return (req, res) => {
    const scope: RequestScope = { id: requestIdOf(req), operation: null, codes: new Set() };
    const target = requestTarget(req.url);
    noteWhenAnswered(parts, scope, routeOf(target.path), req, res);
    void (async () => {
      const signal = state.inFlight.begin(res);
      try {
        res.setHeader("X-Request-Id", scope.id);
        if (state.stopping()) res.setHeader("Connection", "close");
        setSecurityHeaders(res);
        checkHost(req.headers.host, parts.config);
        checkOrigin(req.headers, parts.config);
        await route(parts, state, req, res, { ...target, scope, signal });
      } catch (error) {
        refuse(parts, req, res, error, scope);
      }
    })();
  };
}

async function route(
  parts: ServerParts,
  state: HandlerState,
  req: IncomingMessage,
  res: ServerResponse,
  {
    path,
    search,
    scope,
    signal,
  }: RequestTarget & { readonly scope: RequestScope; readonly signal: AbortSignal },
): Promise<void> {
  const { trustProxy } = parts.config;
  const route = routeOf(path);
  const address = clientAddress(req, trustProxy);
  const viewer = await parts.admit(route, {
    ...{ authorization: req.headers.authorization, address, asker: scope },
  });
  const answer: Readonly<Record<Route, () => void | Promise<void>>> = {
    "/graphql": () => state.graphql(req, res, { search, signal, viewer, scope }),
    "/export": () =>
      within(scope, () =>
        answerExport(parts.exporter, req, res, { path, search, signal, viewer, trustProxy }),
      ),
    "/health/live": () => answerLive(req, res),
    "/health/ready": () => answerReady(req, res, { ...parts, stopping: state.stopping() }),
    "/metrics": () => answerMetrics(req, res, { ...parts, ...openWork(state) }),
    "/": () => state.playground(req, res, path),
  };
  await answer[route]();
}

/** What of the service's work is not yet done. */
function openWork({ stopping, inFlight }: HandlerState) {
  return { stopping: stopping(), inFlight: inFlight.size };
}

/** Answers a request with the fault that refuses it. What is left of the body is read and dropped: a client that still sends would not read the answer. */
export function refuse(
  parts: ServerParts,
  req: IncomingMessage,
  res: ServerResponse,
  error: unknown,
  scope: RequestScope,
): void {
  if (res.headersSent || res.destroyed) {
    res.destroy();
    return;
  }
  const fault = faultOf(error) ?? masked(parts.log, error, scope);
  scope.codes.add(fault.code);
  logCause(parts, fault.code, error, scope);
  if (typeof fault.facts.retryAfterSeconds === "number")
    res.setHeader("Retry-After", fault.facts.retryAfterSeconds);
  if (Array.isArray(fault.facts.allowed) && fault.status === 405)
    res.setHeader("Allow", fault.facts.allowed.join(", "));
  sendFault(req, res, fault);
  req.resume();
}

/** Why a request was refused, where whoever sent it is not told. */
function logCause({ log }: ServerParts, code: string, error: unknown, { id }: RequestScope): void {
  if (!(error instanceof IsnadError) || error.cause === undefined) return;
  const { message: reason } = error.cause as Error;
  log.warn({ requestId: id, code, reason }, "request refused");
}

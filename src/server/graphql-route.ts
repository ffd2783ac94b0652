import type { IncomingMessage, ServerResponse } from "node:http";
import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { ExecutionResult } from "graphql";
import { MethodNotAllowed } from "../errors.js";
import type { Execute, Viewer } from "../query/execute.model.js";
import { bodyWithDocument, searchWithDocument } from "./asked-document.js";
import type { KnownDocuments } from "./known-documents.js";
import type { PersistedDocuments } from "./persisted-documents.js";
import { readJsonBody } from "./request-body.js";
import { type RequestScope, within } from "./request-scope.js";
import { sendLongText } from "./send.js";
import type { RequestContext, ServerConfig } from "./server.model.js";

/** What the route is made of. */
export interface GraphqlRouteParts {
  readonly apollo: ApolloServer<RequestContext>;
  /** Answers whole requests. */
  readonly execute: Execute;
  readonly known: KnownDocuments;
  readonly documents: PersistedDocuments;
  readonly config: Pick<ServerConfig, "maxBodyBytes">;
}

/** What is known of a request by then. */
export interface GraphqlRequest {
  /** The query string with its `?`, or empty. */
  readonly search: string;
  readonly signal: AbortSignal;
  readonly viewer: Viewer;
  readonly scope: RequestScope;
}

/** Answers GraphQL over HTTP: POST with a JSON body, or GET with a query string for queries. */
export type AnswerGraphql = (
  req: IncomingMessage,
  res: ServerResponse,
  request: GraphqlRequest,
) => Promise<void>;

/**
 * Makes the route. A document that was asked for before is executed at once; Apollo has then only to put what went wrong, if anything did,
 * into words. Every other request is Apollo's.
 */
export function graphqlRoute({
  apollo,
  execute,
  known,
  documents,
  config,
}: GraphqlRouteParts): AnswerGraphql {
  return async (req, res, { search, scope, ...request }) => {
    const asking = { ...request, asker: scope };
    const byApollo = (asked: Asked, answered?: ExecutionResult) =>
      within(scope, () =>
        askApollo(apollo, req, asked, answered === undefined ? asking : { ...asking, answered }),
      );
    if (req.method !== "POST" && req.method !== "GET")
      throw new MethodNotAllowed(req.method ?? "", ["GET", "POST"]);
    if (req.method === "GET") {
      const asked = { search: searchWithDocument(documents, search), body: undefined };
      return sendAnswer(req, res, await byApollo(asked));
    }
    const { accept } = req.headers;
    const body = bodyWithDocument(documents, await readJsonBody(req, config.maxBodyBytes));
    const asked = known.requestOf(body, accept);
    if (asked === null) {
      const answer = await byApollo({ search, body });
      if (answer.type !== undefined && answer.status === 200) known.keepMediaType(accept, answer.type);
      return sendAnswer(req, res, answer);
    }
    const { mediaType, ...operation } = asked;
    const answered = await execute({ ...operation, ...asking });
    if (answered.errors === undefined)
      return sendLongText(req, res, 200, mediaType, `${JSON.stringify(answered)}\n`);
    return sendAnswer(req, res, await byApollo({ search, body }, answered));
  };
}

/** What of a request Apollo has to read. */
interface Asked {
  readonly search: string;
  readonly body: unknown;
}

/** An answer of Apollo's. */
interface ApolloAnswer {
  readonly status: number;
  readonly headers: HeaderMap;
  readonly type: string | undefined;
  readonly text: string;
}

async function askApollo(
  apollo: ApolloServer<RequestContext>,
  req: IncomingMessage,
  asked: Asked,
  context: RequestContext,
): Promise<ApolloAnswer> {
  const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: req.method ?? "", headers: headersOf(req), ...asked },
    context: async () => context,
  });
  return { status: status ?? 200, headers, type: headers.get("content-type"), text: await textOf(body) };
}

function sendAnswer(req: IncomingMessage, res: ServerResponse, answer: ApolloAnswer): Promise<void> {
  const { status, headers, type = "application/json; charset=utf-8", text } = answer;
  for (const [name, value] of headers) res.setHeader(name, value);
  res.setHeader("Cache-Control", "no-store");
  return sendLongText(req, res, status, type, text);
}

function headersOf(req: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(req.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return headers;
}

type Body = Awaited<ReturnType<ApolloServer["executeHTTPGraphQLRequest"]>>["body"];

/** Answers come in one piece: this version of graphql has neither @defer nor @stream. */
async function textOf(body: Body): Promise<string> {
  if (body.kind === "complete") return body.string;
  let text = "";
  for await (const chunk of body.asyncIterator) text += chunk;
  return text;
}

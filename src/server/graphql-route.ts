import type { IncomingMessage, ServerResponse } from "node:http";
import { type ApolloServer, HeaderMap } from "@apollo/server";
import { MethodNotAllowed } from "../errors.js";
import type { Viewer } from "../query/execute.model.js";
import { bodyWithDocument, searchWithDocument } from "./asked-document.js";
import type { PersistedDocuments } from "./persisted-documents.js";
import { readJsonBody } from "./request-body.js";
import { sendLongText } from "./send.js";
import type { RequestContext } from "./server.model.js";

/** What the route is given beside the request. */
export interface GraphqlRequest {
  readonly maxBodyBytes: number;
  /** The query string with its `?`, or empty. */
  readonly search: string;
  readonly signal: AbortSignal;
  readonly viewer: Viewer;
  readonly documents: PersistedDocuments;
}

/** Answers GraphQL over HTTP: POST with a JSON body, or GET with a query string for queries. */
export async function answerGraphql(
  apollo: ApolloServer<RequestContext>,
  req: IncomingMessage,
  res: ServerResponse,
  { maxBodyBytes, search, signal, viewer, documents }: GraphqlRequest,
): Promise<void> {
  if (req.method !== "POST" && req.method !== "GET")
    throw new MethodNotAllowed(req.method ?? "", ["GET", "POST"]);
  const asked =
    req.method === "POST"
      ? { search, body: bodyWithDocument(documents, await readJsonBody(req, maxBodyBytes)) }
      : { search: searchWithDocument(documents, search), body: undefined };
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: req.method, headers: headersOf(req), ...asked },
    context: async () => ({ viewer, signal }),
  });
  for (const [name, value] of answer.headers) res.setHeader(name, value);
  res.setHeader("Cache-Control", "no-store");
  const type = answer.headers.get("content-type") ?? "application/json; charset=utf-8";
  await sendLongText(req, res, answer.status ?? 200, type, await textOf(answer.body));
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

import { type ExecutionArgs, GraphQLError, parse, specifiedRules, validate } from "graphql";
import { makeServer, type Server, type SubscribePayload } from "graphql-ws";
import { TooManySubscriptions } from "../errors.js";
import type { Events } from "../following/follow.model.js";
import { asGraphQLError } from "../query/prepare.js";
import { errorFormatter } from "./format-error.js";
import type { Places } from "./places.js";
import type { ServerParts } from "./server.model.js";
import type { SocketState } from "./socket.model.js";
import { admitSocket, type ConnectionParams } from "./socket-admission.js";

/** Milliseconds that a client has to say who it is. */
const initWaitMs = 5_000;

/**
 * Speaks graphql-transport-ws on open sockets: subscriptions alone, each parsed, validated, counted as a request and authorised as
 * requests over HTTP are.
 */
export function socketProtocol(parts: ServerParts, places: Places): Server<SocketState> {
  const format = errorFormatter(parts.log, parts.config.maxTokens);
  const shown = (errors: readonly GraphQLError[]) => errors.map((error) => format(error.toJSON(), error));
  return makeServer<ConnectionParams, SocketState>({
    connectionInitWaitTimeout: initWaitMs,
    onConnect: ({ extra, connectionParams }) => admitSocket(parts, places, extra, connectionParams),
    onSubscribe: ({ extra }, _id, payload) => begin(parts, extra, payload),
    subscribe: ({ contextValue }: ExecutionArgs) => contextValue as Events,
    onNext: ({ extra }, _id, _payload, _args, result) => {
      extra.sent += 1;
      return result.errors === undefined ? undefined : { data: null, errors: shown(result.errors) };
    },
    onError: (_context, _id, _payload, errors) => shown(errors as readonly GraphQLError[]),
    onComplete: ({ extra }) => {
      extra.following -= 1;
    },
  });
}

/** Begins to follow what a socket asks for; the subscription counts from here until it is complete. */
async function begin(
  parts: ServerParts,
  socket: SocketState,
  payload: SubscribePayload,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  const most = parts.config.subscriptionsPerSocket;
  if (socket.following >= most) return [asGraphQLError(new TooManySubscriptions(most))];
  socket.following += 1;
  const begun = await follow(parts, socket, payload).catch((error: unknown) => [asGraphQLError(error)]);
  if (Array.isArray(begun)) socket.following -= 1;
  return begun;
}

async function follow(
  parts: ServerParts,
  socket: SocketState,
  payload: SubscribePayload,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  const viewer = await parts.admit("/graphql", socket);
  const { query, operationName = null, variables } = parts.documents.resolve(payload);
  const document = parsed(query, parts.config.maxTokens);
  const faults = validate(parts.schema, document, [...specifiedRules, ...(parts.validationRules ?? [])]);
  if (faults.length > 0) return faults.map((fault) => coded(fault, "GRAPHQL_VALIDATION_FAILED"));
  const events = await parts.follow({
    ...{ document, operationName, variables: variables ?? {}, viewer, signal: socket.signal },
  });
  if ("errors" in events) return events.errors;
  return { schema: parts.schema, document, operationName, contextValue: events };
}

function parsed(query: string, maxTokens: number) {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    throw error instanceof GraphQLError ? coded(error, "GRAPHQL_PARSE_FAILED") : error;
  }
}

/** The same error with the code that Apollo gives it over HTTP. */
function coded(error: GraphQLError, code: string): GraphQLError {
  const { nodes, source, positions, message } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions: { code },
  });
}

import type { GraphiQLProps } from "graphiql";
import { type DocumentNode, getOperationAST, Kind, parse } from "graphql";
import { follow } from "./follow.js";

type Fetcher = GraphiQLProps["fetcher"];

/** Sends what the editor holds to this service; an answer with errors is an answer. A subscription is followed. */
export const ask: Fetcher = (given, options) => {
  const document = parsed(given.query);
  const params = document === null ? given : withItsOwnName(given, document);
  const operation = document && getOperationAST(document, params.operationName);
  return operation?.operation === "subscription"
    ? follow(params, options?.headers ?? {})
    : post(params, options);
};

type Asked = Parameters<Fetcher>[0];

/** Null for what cannot be parsed: that is for the service to complain of. */
function parsed(query: string): DocumentNode | null {
  try {
    return parse(query);
  } catch {
    return null;
  }
}

/** The editor reads the operation's name a moment after the text has changed: one that the text does not have any more is left out. */
function withItsOwnName(params: Asked, { definitions }: DocumentNode): Asked {
  const isThere = definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.name?.value === params.operationName,
  );
  return isThere ? params : { ...params, operationName: null };
}

async function post(params: Asked, options: Parameters<Fetcher>[1]) {
  const response = await fetch("graphql", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json, application/json",
      ...options?.headers,
    },
    body: JSON.stringify(params),
  }).catch((cause: unknown) => {
    throw new Error("The service does not answer. Is it still running?", { cause });
  });
  return response.json().catch((cause: unknown) => {
    throw new Error(`The service answered ${response.status} with something that is not JSON.`, { cause });
  });
}

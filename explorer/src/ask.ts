import type { GraphiQLProps } from "graphiql";
import { getOperationAST, parse } from "graphql";
import { follow } from "./follow.js";

type Fetcher = GraphiQLProps["fetcher"];

/** Sends what the editor holds to this service; an answer with errors is an answer. A subscription is followed. */
export const ask: Fetcher = (params, options) =>
  isSubscription(params) ? follow(params, options?.headers ?? {}) : post(params, options);

/** What cannot be parsed is for the service to complain of. */
function isSubscription({ query, operationName }: Parameters<Fetcher>[0]): boolean {
  try {
    return getOperationAST(parse(query), operationName)?.operation === "subscription";
  } catch {
    return false;
  }
}

async function post(params: Parameters<Fetcher>[0], options: Parameters<Fetcher>[1]) {
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

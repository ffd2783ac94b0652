import type { GraphiQLProps } from "graphiql";

/** Sends what the editor holds to this service; an answer with errors is an answer. */
export const ask: GraphiQLProps["fetcher"] = async (params, options) => {
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
};

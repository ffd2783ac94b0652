import { Client, fetchExchange, subscriptionExchange } from "@urql/core";
import { cacheExchange, type KeyingConfig } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";
import type { IntrospectionQuery } from "graphql";
import { createClient } from "graphql-ws";

/**
 * urql on an Isnad at `url`, `http://127.0.0.1:4000` for example, with the normalised cache; subscriptions go over a socket. `schema`: what
 * introspection answers. Pages of neighbours are not joined here: urql would keep one relation with each.
 */
export function urqlClient(url: string, schema: IntrospectionQuery): Client {
  const socket = createClient({ url: `${url.replace(/^http/, "ws")}/graphql` });
  const pages = relayPagination();
  return new Client({
    url: `${url}/graphql`,
    preferGetMethod: false,
    exchanges: [
      cacheExchange({
        schema,
        keys: withoutId(schema),
        resolvers: { Query: { entities: pages, relations: pages, claims: pages } },
      }),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query, variables }) => ({
          subscribe: (sink) => ({
            unsubscribe: socket.subscribe(
              { query: query ?? "", variables: variables as never },
              sink as never,
            ),
          }),
        }),
      }),
    ],
  });
}

/** What has no id is kept inside what it belongs to. */
function withoutId({ __schema: { types } }: IntrospectionQuery): KeyingConfig {
  return Object.fromEntries(
    types.flatMap((type) =>
      type.kind === "OBJECT" && !type.fields.some(({ name }) => name === "id")
        ? [[type.name, () => null]]
        : [],
    ),
  );
}

import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { relayStylePagination } from "@apollo/client/utilities";
import { OperationTypeNode } from "graphql";
import { createClient } from "graphql-ws";
import { possibleTypes } from "./possible-types.js";

/** A list that grows page by page, one for each way in which it is asked for: all arguments but those that choose the page. */
const pages = () =>
  relayStylePagination((args) =>
    Object.keys(args ?? {}).filter((name) => name !== "first" && name !== "after"),
  );

/** Apollo Client on an Isnad at `url`, `http://127.0.0.1:4000` for example; subscriptions go over a socket. */
export async function apolloClient(url: string): Promise<ApolloClient> {
  const http = new HttpLink({ uri: `${url}/graphql` });
  const socket = new GraphQLWsLink(createClient({ url: `${url.replace(/^http/, "ws")}/graphql` }));
  return new ApolloClient({
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      socket,
      http,
    ),
    cache: new InMemoryCache({
      possibleTypes: await possibleTypes(url),
      typePolicies: {
        Query: { fields: { entities: pages(), relations: pages(), claims: pages(), search: pages() } },
        Entity: { fields: { neighbours: pages(), claims: pages() } },
        Relation: { fields: { claims: pages() } },
      },
    }),
  });
}

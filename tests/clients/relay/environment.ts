import { createClient } from "graphql-ws";
import { Environment, type GraphQLResponse, Network, Observable, RecordSource, Store } from "relay-runtime";
import { joinPages } from "./join-pages.js";

/** Relay on an Isnad at `url`, `http://127.0.0.1:4000` for example; subscriptions go over a socket. */
export function relayEnvironment(url: string): Environment {
  const socket = createClient({ url: `${url.replace(/^http/, "ws")}/graphql` });
  const network = Network.create(
    async ({ text }, variables) => {
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
        body: JSON.stringify({ query: text, variables }),
      });
      return (await response.json()) as GraphQLResponse;
    },
    ({ text }, variables) =>
      Observable.create((sink) => socket.subscribe({ query: text ?? "", variables }, sink as never)),
  );
  return new Environment({ network, store: new Store(new RecordSource()), handlerProvider: joinPages });
}

import {
  type ApolloClient,
  CombinedGraphQLErrors,
  type DocumentNode,
  gql,
  type OperationVariables,
} from "@apollo/client";
import { beforeAll, describe, expect, it } from "vitest";
import type { TestService } from "../setup/service.js";
import { apolloClient } from "./apollo/client.js";

const edges = `totalCount pageInfo { endCursor hasNextPage } edges { cursor node { id slug name } }`;
const entities = gql`query ($after: String, $filter: EntityFilter) {
  entities(first: 30, after: $after, filter: $filter) { ${edges} }
}`;
const neighbours = gql`query ($id: ID!, $after: String, $kinds: [Kind!]) {
  entity(id: $id) {
    id
    neighbours(first: 10, after: $after, kinds: $kinds) {
      pageInfo { endCursor hasNextPage }
      edges { direction relation { id disputed } node { id slug name ... on Place { location { latitude } } } }
    }
  }
}`;

// biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of what the cache gives.
type Read = any;

/** Asks for the first page, and for more until there is no more; how often that was, and what the cache then gives. */
async function readAll(
  client: ApolloClient,
  question: { query: DocumentNode; variables?: OperationVariables },
  list: (data: Read) => Read,
) {
  const watched = client.watchQuery<Read>(question);
  const subscription = watched.subscribe(() => {});
  let page = list((await watched.refetch()).data);
  let fetched = 0;
  for (; page.pageInfo.hasNextPage; fetched += 1) {
    const more = await watched.fetchMore({ variables: { after: page.pageInfo.endCursor } });
    page = list(more.data);
  }
  subscription.unsubscribe();
  return { fetched, edges: list(client.readQuery<Read>(question)).edges as Read[] };
}

/** Apollo Client against a service that runs. */
export function describeApollo(service: () => TestService): void {
  describe("Apollo Client", () => {
    let client: ApolloClient;

    beforeAll(async () => {
      client = await apolloClient(service().url);
    });

    it("joins the pages of a list at the root, one for each filter", async () => {
      const whole = await service().ask(`{ entities(first: 100) { edges { node { slug } } } }`);
      const places = await service().ask(
        `{ entities(first: 100, filter: { kinds: [PLACE] }) { edges { node { slug } } } }`,
      );
      const list = (data: Read) => data.entities;
      const ofPlaces = { query: entities, variables: { filter: { kinds: ["PLACE"] } } };
      const slugs = (read: { edges: Read[] }) => read.edges.map(({ node }) => node.slug);
      const all = await readAll(client, { query: entities }, list);
      expect(all.fetched).toBe(2);
      expect(slugs(all)).toEqual(slugs(whole.data.entities));
      expect(slugs(await readAll(client, ofPlaces, list))).toEqual(slugs(places.data.entities));
      expect(slugs(list(client.readQuery({ query: entities })))).toEqual(slugs(whole.data.entities));
    });

    it("joins the pages of an entity's neighbours, with each relation to them", async () => {
      const whole = await service().ask(
        '{ entity(id: "jabhat-al-nusra") { neighbours(first: 100) { edges { direction relation { id } node { slug } } } } }',
      );
      const question = { query: neighbours, variables: { id: "jabhat-al-nusra" } };
      const read = await readAll(client, question, (data) => data.entity.neighbours);
      expect(read.fetched).toBeGreaterThanOrEqual(2);
      const seen = read.edges.map(({ direction, relation, node }: Read) => ({
        ...{ direction, relation: { id: relation.id }, node: { slug: node.slug } },
      }));
      expect(seen).toEqual(whole.data.entity.neighbours.edges);
    });

    it("keeps each thing once, under its type and id, and reads it by an interface", async () => {
      const cached = client.cache.extract() as Record<string, Read>;
      const { ROOT_QUERY: _root, ROOT_SUBSCRIPTION: _told, __META: _meta, ...things } = cached;
      expect(Object.keys(things).length).toBeGreaterThan(80);
      for (const [key, { __typename, id }] of Object.entries(things)) expect(key).toBe(`${__typename}:${id}`);
      const nusra = Object.values(things).find(({ slug }) => slug === "jabhat-al-nusra");
      const fragment = gql`fragment Known on Entity { slug name }`;
      expect(client.cache.readFragment({ id: `ArmedGroup:${nusra.id}`, fragment })).toMatchObject({
        ...{ slug: "jabhat-al-nusra", name: "Jabhat al-Nusra" },
      });
    });

    it("shows what was wrong with a question, whatever the status", async () => {
      const fault = await client.query({ query: gql`{ nonsense }` }).catch((error: unknown) => error);
      expect(CombinedGraphQLErrors.is(fault) && fault.errors[0]?.extensions?.code).toBe(
        "GRAPHQL_VALIDATION_FAILED",
      );
    });

    it("is told over a socket what is recorded", async () => {
      const query = gql`subscription { claimRecorded(sinceTick: 0) { tick claim { id text } } }`;
      const told = await new Promise<Read>((resolve, reject) => {
        const subscription = client.subscribe({ query }).subscribe({
          next: (result) => {
            setTimeout(() => subscription.unsubscribe());
            resolve(result);
          },
          error: reject,
        });
      });
      expect(told.error).toBeUndefined();
      expect(told.data.claimRecorded.claim.text).toEqual(expect.any(String));
    });
  });
}

import { initGraphQLTada, type ResultOf, type VariablesOf } from "gql.tada";
import { print } from "graphql";
import type { introspection } from "./graphql-env.js";

const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { EDTF: string; Date: string; DateTime: string; LanguageTag: string };
}>();

const question = graphql(`
  query Neighbours($id: ID!, $kinds: [Kind!]) {
    entity(id: $id) {
      name
      neighbours(first: 3, kinds: $kinds, orderBy: NAME) {
        edges { direction relation { knownSince } node { __typename slug ... on Place { location { latitude } } } }
      }
    }
  }
`);

/** The neighbours of an entity that are of some kinds. */
export async function neighbours(url: string, variables: VariablesOf<typeof question>) {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: print(question), variables }),
  });
  const { data } = (await response.json()) as { data: ResultOf<typeof question> };
  return data.entity?.neighbours.edges.map(({ direction, relation, node }) => {
    const since: string = relation.knownSince;
    // @ts-expect-error: not asked for.
    node.name;
    // @ts-expect-error: only places have one here.
    if (node.__typename !== "Place") node.location;
    return { direction: direction satisfies "IN" | "OUT" | "BOTH", since, slug: node.slug };
  });
}

// @ts-expect-error: there is no such kind.
neighbours satisfies (url: string, variables: { id: string; kinds: ["UNICORN"] }) => unknown;

import type { Shape } from "./shape.model.js";

type Member = readonly [slug: string, name: string, kind: string];

/** Makes the page of a list out of one member more than it has. */
export function pageOf(members: readonly Member[]) {
  const nodes = members.slice(0, 20).map(([slug, name, kind]) => ({ slug, name, kind }));
  return { entities: { nodes, pageInfo: { hasNextPage: members.length > 20 } } };
}

/** How @neo4j/graphql gives the page of a list. */
export interface ForeignPage {
  readonly entitiesConnection: {
    readonly edges: readonly { readonly node: unknown }[];
    readonly pageInfo: { readonly hasNextPage: boolean };
  };
}

/** A page of theirs in our form. */
export function ourPage({ entitiesConnection: { edges, pageInfo } }: ForeignPage) {
  const { hasNextPage } = pageInfo;
  return { entities: { nodes: edges.map(({ node }) => node), pageInfo: { hasNextPage } } };
}

/** The first page of the entities of a kind, by name. */
export const list: Shape = {
  name: "list",
  asks: "the first 20 armed groups by name",
  document:
    "{ entities(filter: { kinds: [ARMED_GROUP] }, orderBy: NAME, first: 20) { nodes { slug name kind } pageInfo { hasNextPage } } }",
  cases: () => [{ graphql: {}, hand: {}, neo4jGraphql: {} }],
  hand: {
    text: () =>
      `MATCH (e:Entity) WHERE e.kind = 'ARMED_GROUP' AND e.sortName >= '' AND e.id IS NOT NULL AND e.canonicalId IS NULL
WITH e ORDER BY e.kind, e.sortName, e.id LIMIT 21
RETURN collect([e.slug, e.name, e.kind]) AS answer`,
    parameters: () => ({}),
    data: pageOf,
  },
  dataLoader: true,
  neo4jGraphql: {
    document: `{ entitiesConnection(where: { kind: { eq: "ARMED_GROUP" } }, sort: [{ sortName: ASC }, { id: ASC }], first: 20) {
  edges { node { slug name kind } } pageInfo { hasNextPage } } }`,
    data: ourPage,
  },
  growsWithDegree: false,
};

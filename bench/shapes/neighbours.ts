import { allTypes, directionOf } from "./relation-types.js";
import type { Shape } from "./shape.model.js";

type Edge = readonly [
  direction: string,
  id: string,
  predicate: string,
  claimCount: number,
  disputed: boolean,
  knownSince: string,
  slug: string,
  name: string,
  kind: string,
];

/** What is asked of each neighbour and of the relation to it. */
export const edgeFields =
  "direction relation { id predicate { name } claimCount disputed knownSince } node { slug name kind }";

/** The same as columns, of an edge `r` to `n`. */
export const edgeColumns = `[${directionOf}, r.id, replace(type(r), '_WAS', ''), r.claimCount, r.disputed, r.knownSince, n.slug, n.name, n.kind]`;

/** The first twenty of an entity's edges, of one more. */
export function neighboursOf([name, edges]: readonly [string, readonly Edge[]]) {
  return {
    entity: {
      name,
      neighbours: {
        edges: edges.slice(0, 20).map(edgeOf),
        pageInfo: { hasNextPage: edges.length > 20 },
      },
    },
  };
}

function edgeOf([direction, id, predicate, claimCount, disputed, knownSince, slug, name, kind]: Edge) {
  return {
    direction,
    relation: { id, predicate: { name: predicate }, claimCount, disputed, knownSince },
    node: { slug, name, kind },
  };
}

/** An entity and twenty others that it has relations with. */
export const neighbours: Shape = {
  name: "neighbours",
  asks: "an entity with its first 20 neighbours by name, by any predicate, and the relations' own fields",
  document: `query ($slug: ID!) {
  entity(id: $slug) { name neighbours(first: 20, orderBy: NAME) { edges { ${edgeFields} } pageInfo { hasNextPage } } }
}`,
  cases: ({ hubs }) => hubs.map((slug) => ({ graphql: { slug }, hand: { slug } })),
  hand: {
    text: () => `MATCH (e:Entity {slug: $slug})
CALL (e) {
  MATCH (e)-[r:${allTypes}]-(n)
  WITH e, r, n ORDER BY n.sortName, r.id LIMIT 21
  RETURN collect(${edgeColumns}) AS edges
}
RETURN [e.name, edges] AS answer`,
    parameters: ({ slug }) => ({ slug }),
    data: neighboursOf,
  },
  dataLoader: true,
  neo4jGraphql: null,
  growsWithDegree: true,
};

import { ourPage, pageOf } from "./list.js";
import type { Shape } from "./shape.model.js";

/** A page deep in a list. */
export const page: Shape = {
  name: "page",
  asks: "20 events by name, from half way through all of them",
  document: `query ($after: String!) {
  entities(filter: { kinds: [EVENT] }, orderBy: NAME, first: 20, after: $after) { nodes { slug name kind } pageInfo { hasNextPage } }
}`,
  cases: ({ deep, cursor }) =>
    deep.map(({ sortName, id, before }) => ({
      graphql: { after: cursor([sortName, id]) },
      hand: { sortName, id },
      neo4jGraphql: { after: Buffer.from(`arrayconnection:${before - 1}`).toString("base64") },
    })),
  hand: {
    text: () =>
      `MATCH (e:Entity) WHERE e.kind = 'EVENT' AND e.sortName >= $sortName AND e.id IS NOT NULL
  AND (e.sortName > $sortName OR e.id > $id) AND e.canonicalId IS NULL
WITH e ORDER BY e.kind, e.sortName, e.id LIMIT 21
RETURN collect([e.slug, e.name, e.kind]) AS answer`,
    parameters: ({ sortName, id }) => ({ sortName, id }),
    data: pageOf,
  },
  dataLoader: false,
  neo4jGraphql: {
    document: `query ($after: String!) {
  entitiesConnection(where: { kind: { eq: "EVENT" } }, sort: [{ sortName: ASC }, { id: ASC }], first: 20, after: $after) {
    edges { node { slug name kind } } pageInfo { hasNextPage }
  }
}`,
    data: ourPage,
  },
  growsWithDegree: false,
};

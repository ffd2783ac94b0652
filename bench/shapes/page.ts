import { pageOf } from "./list.js";
import type { Shape } from "./shape.model.js";

/** A page deep in a list. */
export const page: Shape = {
  name: "page",
  asks: "20 events by name, from half way through all of them",
  document: `query ($after: String!) {
  entities(filter: { kinds: [EVENT] }, orderBy: NAME, first: 20, after: $after) { nodes { slug name kind } pageInfo { hasNextPage } }
}`,
  cases: ({ deep, cursor }) =>
    deep.map(({ sortName, id }) => ({
      graphql: { after: cursor([sortName, id]) },
      hand: { sortName, id },
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
  // It goes there by counting: half way through the events it sorts them all and runs out of a transaction's memory, after a minute.
  neo4jGraphql: null,
  growsWithDegree: false,
};

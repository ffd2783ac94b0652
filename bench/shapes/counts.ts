import { allTypes } from "./relation-types.js";
import type { Shape } from "./shape.model.js";

/** Many entities, each with how many relations it has. */
export const counts: Shape = {
  name: "counts",
  asks: "50 persons by name, each with the number of its neighbours",
  document:
    "{ entities(filter: { kinds: [PERSON] }, orderBy: NAME, first: 50) { nodes { slug name neighbours { totalCount } } } }",
  cases: () => [{ graphql: {}, hand: {} }],
  hand: {
    text: () =>
      `MATCH (e:Entity) WHERE e.kind = 'PERSON' AND e.sortName >= '' AND e.id IS NOT NULL AND e.canonicalId IS NULL
WITH e ORDER BY e.kind, e.sortName, e.id LIMIT 50
RETURN collect([e.slug, e.name, COUNT { (e)-[:${allTypes}]-() }]) AS answer`,
    parameters: () => ({}),
    data: (rows: readonly (readonly [string, string, number])[]) => ({
      entities: {
        nodes: rows.map(([slug, name, totalCount]) => ({ slug, name, neighbours: { totalCount } })),
      },
    }),
  },
  dataLoader: true,
  neo4jGraphql: null,
  growsWithDegree: false,
};

import type { Shape } from "./shape.model.js";

/** How many there are of the largest kind. */
export const count: Shape = {
  name: "count",
  asks: "how many events there are: the largest kind",
  document: "{ entities(filter: { kinds: [EVENT] }) { totalCount } }",
  cases: () => [{ graphql: {}, hand: {}, neo4jGraphql: {} }],
  hand: {
    // Both numbers are kept by the database; an entity that another stands for is not counted.
    text: () => "RETURN COUNT { (:Event) } - COUNT { (:Event)-[:SAME_AS]->() } AS answer",
    parameters: () => ({}),
    data: (totalCount: number) => ({ entities: { totalCount } }),
  },
  dataLoader: true,
  neo4jGraphql: {
    document: `{ entitiesConnection(where: { kind: { eq: "EVENT" } }) { aggregate { count { nodes } } } }`,
    data: ({
      entitiesConnection: { aggregate },
    }: {
      entitiesConnection: { aggregate: { count: { nodes: number } } };
    }) => ({
      entities: { totalCount: aggregate.count.nodes },
    }),
  },
  growsWithDegree: false,
};

import type { Shape } from "./shape.model.js";

/** One entity by its slug. */
export const point: Shape = {
  name: "point",
  asks: "one entity by its slug",
  document: "query ($slug: ID!) { entity(id: $slug) { slug name kind } }",
  cases: ({ entities }) =>
    entities.map((slug) => ({ graphql: { slug }, hand: { slug }, neo4jGraphql: { slug } })),
  hand: {
    text: () => "MATCH (e:Entity {slug: $slug}) RETURN [e.slug, e.name, e.kind] AS answer",
    parameters: ({ slug }) => ({ slug }),
    data: ([slug, name, kind]: readonly string[]) => ({ entity: { slug, name, kind } }),
  },
  dataLoader: true,
  neo4jGraphql: {
    document: "query ($slug: String!) { entities(where: { slug: { eq: $slug } }) { slug name kind } }",
    data: ({ entities: [entity] }: { entities: unknown[] }) => ({ entity }),
  },
  growsWithDegree: false,
};

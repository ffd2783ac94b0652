import { allTypes } from "./relation-types.js";
import type { Shape } from "./shape.model.js";

type Row = readonly [nodes: readonly (readonly [string, string])[], relations: readonly string[]];

/** The best of the shortest ways between two entities: least disputed, then on most origins, then by its relations' ids. */
export const path: Shape = {
  name: "path",
  asks: "the best of the shortest ways between two entities that are four relations apart",
  document: `query ($from: ID!, $to: ID!) {
  paths(from: $from, to: $to, maxHops: 4, first: 1) { paths { length nodes { slug name } relations { id } } }
}`,
  cases: ({ farApart }) => farApart.map(({ from, to }) => ({ graphql: { from, to }, hand: { from, to } })),
  hand: {
    text: () => `MATCH (a:Entity {slug: $from})
MATCH (b:Entity {slug: $to})
MATCH p = allShortestPaths((a)-[:${allTypes}*..4]-(b))
WITH nodes(p) AS nodes, relationships(p) AS relations
ORDER BY size([r IN relations WHERE r.disputed]), reduce(sum = 0, r IN relations | sum + r.originCount) DESC, [r IN relations | r.id]
LIMIT 1
RETURN [[n IN nodes | [n.slug, n.name]], [r IN relations | r.id]] AS answer`,
    parameters: ({ from, to }) => ({ from, to }),
    data: ([nodes, relations]: Row) => ({
      paths: {
        paths: [
          {
            length: relations.length,
            nodes: nodes.map(([slug, name]) => ({ slug, name })),
            relations: relations.map((id) => ({ id })),
          },
        ],
      },
    }),
  },
  dataLoader: false,
  neo4jGraphql: null,
  growsWithDegree: true,
};

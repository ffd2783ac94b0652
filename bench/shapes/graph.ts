import { allTypes } from "./relation-types.js";
import type { Shape } from "./shape.model.js";

/** Of a picture of 200 nodes. */
const mostRelations = 1_000;

type NodeRow = readonly [slug: string, name: string, kind: string, hop: number];
type EdgeRow = readonly [id: string, predicate: string, subject: string, object: string, disputed: boolean];

interface View {
  readonly graph: {
    readonly nodes: readonly { readonly hop: number; readonly entity: { readonly slug: string } }[];
    readonly relations: readonly { readonly id: string }[];
    readonly truncated: boolean;
  };
}

/** A view in an order that does not depend on who drew it. */
function sorted(view: unknown): unknown {
  const { nodes, relations, truncated } = (view as View).graph;
  return {
    nodes: nodes.toSorted((left, right) => (left.entity.slug < right.entity.slug ? -1 : 1)),
    relations: relations.toSorted((left, right) => (left.id < right.id ? -1 : 1)),
    truncated,
  };
}

/** What a picture is drawn from: an entity, all around it, and every relation among these. */
export const graph: Shape = {
  name: "graph",
  asks: "the view around an entity with a hundred and more neighbours, 200 nodes at most: nodes, and the relations among them, those of most origins first, a thousand at most",
  document: `query ($seeds: [ID!]!) {
  graph(seeds: $seeds, hops: 1, maxNodes: 200) {
    nodes { hop entity { slug name kind } }
    relations { id predicate { name } subjectId objectId disputed }
    truncated
  }
}`,
  cases: ({ crowded }) => crowded.map((slug) => ({ graphql: { seeds: [slug] }, hand: { slug } })),
  hand: {
    text: () => `MATCH (e:Entity {slug: $slug})
CALL (e) {
  MATCH (e)-[:${allTypes}]-(n)
  RETURN collect(DISTINCT n) AS around
}
WITH e, around, around + e AS shown
CALL (shown) {
  UNWIND shown AS s
  MATCH (s)-[r:${allTypes}]->(o) WHERE o IN shown
  WITH s, r, o ORDER BY r.originCount DESC, r.id LIMIT ${mostRelations + 1}
  RETURN collect([r.id, type(r), s.id, o.id, r.disputed]) AS relations
}
RETURN [[[e.slug, e.name, e.kind, 0]] + [n IN around | [n.slug, n.name, n.kind, 1]], relations] AS answer`,
    parameters: ({ slug }) => ({ slug }),
    data: ([nodes, relations]: readonly [readonly NodeRow[], readonly EdgeRow[]]) => ({
      graph: {
        nodes: nodes.map(([slug, name, kind, hop]) => ({ hop, entity: { slug, name, kind } })),
        relations: relations
          .slice(0, mostRelations)
          .map(([id, predicate, subjectId, objectId, disputed]) => ({
            ...{ id, predicate: { name: predicate }, subjectId, objectId, disputed },
          })),
        truncated: relations.length > mostRelations,
      },
    }),
  },
  normal: sorted,
  dataLoader: false,
  neo4jGraphql: null,
  growsWithDegree: true,
};

import { allTypes } from "./relation-types.js";
import type { Shape } from "./shape.model.js";

type Row = readonly [type: string, slug: string, below: readonly string[]];

const fields: Readonly<Record<string, string>> = {
  ArmedGroup: "fought",
  Person: "participatedIn",
  Place: "contains",
};

/** Neighbours of which each is asked for something else, by its kind. */
export const fragments: Shape = {
  name: "fragments",
  asks: "20 neighbours of an entity by name, and of each, by its kind, 3 whom it fought, in which it took part, or which lie in it",
  document: `query ($slug: ID!) {
  entity(id: $slug) {
    neighbours(first: 20, orderBy: NAME) {
      nodes {
        __typename
        slug
        ... on ArmedGroup { fought(first: 3, orderBy: NAME) { nodes { slug } } }
        ... on Person { participatedIn(first: 3, orderBy: NAME) { nodes { slug } } }
        ... on Place { contains(first: 3, orderBy: NAME) { nodes { slug } } }
      }
    }
  }
}`,
  cases: ({ hubs }) => hubs.map((slug) => ({ graphql: { slug }, hand: { slug } })),
  hand: {
    text: () => `MATCH (e:Entity {slug: $slug})
CALL (e) {
  MATCH (e)-[r:${allTypes}]-(n)
  WITH r, n ORDER BY n.sortName, r.id LIMIT 20
  RETURN collect([[label IN labels(n) WHERE label <> 'Entity'][0], n.slug, CASE n.kind
    WHEN 'ARMED_GROUP' THEN COLLECT { MATCH (n)-[s:FOUGHT]-(m) WITH s, m ORDER BY m.sortName, s.id LIMIT 3 RETURN m.slug }
    WHEN 'PERSON' THEN COLLECT { MATCH (n)-[s:PARTICIPATED_IN]->(m) WITH s, m ORDER BY m.sortName, s.id LIMIT 3 RETURN m.slug }
    WHEN 'PLACE' THEN COLLECT { MATCH (n)<-[s:LOCATED_IN]-(m) WITH s, m ORDER BY m.sortName, s.id LIMIT 3 RETURN m.slug }
    ELSE [] END]) AS rows
}
RETURN rows AS answer`,
    parameters: ({ slug }) => ({ slug }),
    data: (rows: readonly Row[]) => ({
      entity: {
        neighbours: {
          nodes: rows.map(([type, slug, below]) => {
            const field = fields[type];
            const nodes = below.map((one) => ({ slug: one }));
            return { __typename: type, slug, ...(field === undefined ? {} : { [field]: { nodes } }) };
          }),
        },
      },
    }),
  },
  dataLoader: false,
  neo4jGraphql: null,
  growsWithDegree: true,
};

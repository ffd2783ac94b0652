import { edgeColumns, edgeFields, neighboursOf } from "./neighbours.js";
import { allTypes, allTypesEver } from "./relation-types.js";
import type { Shape } from "./shape.model.js";

/** Some days in the past: months. */
const months = ["2012-03", "2013-07", "2014-10", "2015-01", "2016-06", "2017-11"];

/** Neighbours as of a date: what may have held then. */
export const validAt: Shape = {
  name: "valid-at",
  asks: "an entity with its first 20 neighbours by name, as it may have been in a month of the past",
  document: `query ($slug: ID!, $month: EDTF!) {
  entity(id: $slug) {
    name
    neighbours(first: 20, orderBy: NAME, asOf: { validAt: $month }) { edges { ${edgeFields} } pageInfo { hasNextPage } }
  }
}`,
  cases: ({ hubs }) =>
    hubs.map((slug, at) => {
      const month = months[at % months.length] as string;
      return { graphql: { slug, month }, hand: { slug, from: `${month}-01`, to: lastDayOf(month) } };
    }),
  hand: {
    text: () => `MATCH (e:Entity {slug: $slug})
CALL (e) {
  MATCH (e)-[r:${allTypes}]-(n)
  WHERE any(i IN range(0, size(r.spans) - 4, 4) WHERE r.spans[i] <= $to AND r.spans[i + 3] >= $from)
  WITH e, r, n ORDER BY n.sortName, r.id LIMIT 21
  RETURN collect(${edgeColumns}) AS edges
}
RETURN [e.name, edges] AS answer`,
    parameters: ({ slug, from, to }) => ({ slug, from, to }),
    data: neighboursOf,
  },
  dataLoader: false,
  neo4jGraphql: null,
  growsWithDegree: true,
};

/** Neighbours as the graph knew them. */
export const knownAt: Shape = {
  name: "known-at",
  asks: "an entity with its first 20 neighbours by name, as the graph knew them at an instant of the past",
  document: `query ($slug: ID!, $at: DateTime!) {
  entity(id: $slug) {
    name
    neighbours(first: 20, orderBy: NAME, asOf: { knownAt: $at }) { edges { ${edgeFields} } pageInfo { hasNextPage } }
  }
}`,
  cases: ({ hubs, knownAt: at }) => hubs.map((slug) => ({ graphql: { slug, at }, hand: { slug, at } })),
  hand: {
    text: () => `MATCH (e:Entity {slug: $slug})
CALL (e) {
  MATCH (e)-[r:${allTypesEver}]-(n)
  WHERE r.knownFrom <= $at AND (r.knownTo IS NULL OR r.knownTo > $at)
  WITH e, r, n ORDER BY n.sortName, r.id LIMIT 21
  RETURN collect(${edgeColumns}) AS edges
}
RETURN [e.name, edges] AS answer`,
    parameters: ({ slug, at }) => ({ slug, at }),
    data: neighboursOf,
  },
  dataLoader: false,
  neo4jGraphql: null,
  growsWithDegree: true,
};

function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

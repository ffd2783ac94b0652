import type { Shape } from "./shape.model.js";

const number = Array.from({ length: 40 }, (_, at) => at);

/** Forty root fields in one document. */
export const forty: Shape = {
  name: "forty",
  asks: "40 entities by slug, each a root field of one document",
  document: `query (${number.map((at) => `$s${at}: ID!`).join(", ")}) {
${number.map((at) => `  e${at}: entity(id: $s${at}) { slug name }`).join("\n")}
}`,
  cases: ({ entities }) =>
    [0, 7, 13, 22].map((from) => {
      const slugs = number.map((at) => entities[(from + at) % entities.length]);
      const each = Object.fromEntries(slugs.map((slug, at) => [`s${at}`, slug]));
      return { graphql: each, hand: { slugs }, neo4jGraphql: each };
    }),
  hand: {
    text: () =>
      "UNWIND $slugs AS slug MATCH (e:Entity {slug: slug}) RETURN collect([e.slug, e.name]) AS answer",
    parameters: ({ slugs }) => ({ slugs }),
    data: (rows: readonly (readonly [string, string])[]) =>
      Object.fromEntries(rows.map(([slug, name], at) => [`e${at}`, { slug, name }])),
  },
  dataLoader: true,
  neo4jGraphql: {
    document: `query (${number.map((at) => `$s${at}: String!`).join(", ")}) {
${number.map((at) => `  e${at}: entities(where: { slug: { eq: $s${at} } }) { slug name }`).join("\n")}
}`,
    data: (answer: Record<string, unknown[]>) =>
      Object.fromEntries(Object.entries(answer).map(([key, [one]]) => [key, one])),
  },
  growsWithDegree: false,
};

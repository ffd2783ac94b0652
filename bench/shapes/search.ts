import { searchFragment } from "../../src/search/search-fragment.js";
import { allTypes } from "./relation-types.js";
import type { Shape } from "./shape.model.js";

type Hit = readonly [slug: string, name: string, below: readonly string[], matched: string, match: string];

/** A name in Arabic, what is called so, and one hop further. By hand with the service's own ranking, which no short statement replaces. */
export const search: Shape = {
  name: "search",
  asks: "an Arabic name: the 20 best hits, each with 5 neighbours by name",
  document: `query ($text: String!) {
  search(text: $text, first: 20) {
    nodes { entity { slug name neighbours(first: 5, orderBy: NAME) { nodes { slug } } } matchedName match }
  }
}`,
  cases: ({ arabicNames }) => arabicNames.map((text) => ({ graphql: { text }, hand: { text } })),
  hand: {
    text: ({ text }) => `${searchFragment(String(text)).text}
WITH e, matchedName, match, score ORDER BY score DESC, e.sortName, e.id LIMIT 20
RETURN collect([e.slug, e.name,
  COLLECT { MATCH (e)-[r:${allTypes}]-(n) WITH r, n ORDER BY n.sortName, r.id LIMIT 5 RETURN n.slug }, matchedName, match]) AS answer`,
    parameters: ({ text }) => searchFragment(String(text)).parameters as Record<string, unknown>,
    data: (hits: readonly Hit[]) => ({
      search: {
        nodes: hits.map(([slug, name, below, matchedName, match]) => ({
          entity: { slug, name, neighbours: { nodes: below.map((one) => ({ slug: one })) } },
          ...{ matchedName, match },
        })),
      },
    }),
  },
  dataLoader: false,
  neo4jGraphql: null,
  growsWithDegree: true,
};

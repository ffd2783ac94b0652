import type { Shape } from "./shape.model.js";

type ClaimRow = readonly [
  id: string,
  stance: string,
  evidence: readonly (readonly [exact: string, start: number, end: number])[],
  attribution: readonly (readonly [act: string, speaker: string | null])[],
  document: string,
  conflicts: readonly (readonly [id: string, kind: string, certainty: string])[],
];

/** Where a relation stands: its id is made of this. */
function placeOf(relation: unknown): readonly [predicate: string, subject: string, object: string] {
  const [predicate = "", subject, object] = String(relation).slice("rel_".length).split(".");
  if (!/^[A-Z_]+$/.test(predicate)) throw new Error(`${relation} is no relation's id.`);
  return [predicate, `ent_${subject}`, `ent_${object}`];
}

/** On which words a relation rests. */
export const claims: Shape = {
  name: "claims",
  asks: "what is said of a relation: its claims with their words, who says so, where, and what they conflict with",
  document: `query ($id: ID!) {
  node(id: $id) {
    ... on Relation {
      disputed
      claims(first: 20) {
        nodes {
          id
          stance
          evidence { exact start end }
          attribution { act speaker { name } }
          document { title }
          conflicts { id kind certainty }
        }
      }
    }
  }
}`,
  cases: ({ relations }) => relations.map((id) => ({ graphql: { id }, hand: { id } })),
  hand: {
    text: ({ id }) => `MATCH (s:Entity {id: $subject})
MATCH (o:Entity {id: $object})
MATCH (s)-[r:${placeOf(id)[0]}]->(o)
CALL (r) {
  MATCH (c:Claim) WHERE c.id IN r.claims
  WITH c ORDER BY c.documentId, coalesce(c.position, 2147483647), c.id LIMIT 20
  MATCH (c)-[:IN_DOCUMENT]->(d)
  RETURN collect([c.id, c.stance,
    COLLECT { MATCH (c)-[p:EVIDENCED_BY]->(v) WITH v ORDER BY p.position RETURN [v.exact, v.start, v.end] },
    [at IN range(0, size(c.acts) - 1) | [c.acts[at], head(COLLECT { MATCH (x:Entity {id: c.speakers[at]}) RETURN x.name })]],
    d.title,
    COLLECT { MATCH (c)<-[:BETWEEN]-(k) WHERE k.knownTo IS NULL WITH k ORDER BY k.knownFrom, k.id RETURN [k.id, k.kind, k.certainty] }
  ]) AS claims
}
RETURN [r.disputed, claims] AS answer`,
    parameters: ({ id }) => {
      const [, subject, object] = placeOf(id);
      return { subject, object };
    },
    data: ([disputed, rows]: readonly [boolean, readonly ClaimRow[]]) => ({
      node: {
        disputed,
        claims: {
          nodes: rows.map(([id, stance, evidence, attribution, title, conflicts]) => ({
            ...{ id, stance },
            evidence: evidence.map(([exact, start, end]) => ({ exact, start, end })),
            attribution: attribution.map(([act, name]) => ({
              act,
              speaker: name === null ? null : { name },
            })),
            document: { title },
            conflicts: conflicts.map(([conflict, kind, certainty]) => ({ id: conflict, kind, certainty })),
          })),
        },
      },
    }),
  },
  dataLoader: false,
  neo4jGraphql: null,
  growsWithDegree: false,
};

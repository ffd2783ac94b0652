import type { Statement } from "../graph/graph.model.js";
import type { Claim } from "./claim.model.js";
import { claimProperties, evidenceProperties, type Recording } from "./claim.node.js";
import { storedProperties } from "./stored-properties.js";

/** A claim about to be written, with what goes beside it. */
export interface NewClaim {
  readonly claim: Claim;
  /** Its predicate's. */
  readonly time: "STATE" | "EVENT";
  readonly recording: Recording;
}

/**
 * Creates claims with their evidence and their relationships to the document and to entities, all of which must be there:
 * a relationship to one that is not is left out in silence. Those to other claims come with `linkClaims`.
 */
export function createClaims(claims: readonly NewClaim[]): Statement<null> {
  return {
    name: "createClaims",
    text: `UNWIND $claims AS row
CREATE (c:Claim)
SET c = row.properties
WITH c, row, row.properties AS p
CALL (c, p) { MATCH (d:Document {id: p.documentId}) CREATE (c)-[:IN_DOCUMENT]->(d) }
CALL (c, p) { MATCH (e:Entity {id: p.subjectKey}) CREATE (c)-[:SUBJECT]->(e) }
CALL (c, p) { MATCH (e:Entity {id: p.objectKey}) CREATE (c)-[:OBJECT]->(e) }
CALL (c, p) { MATCH (e:Entity {id: p.timeRelativeTo}) CREATE (c)-[:RELATIVE_TO]->(e) }
CALL (c, p) {
  UNWIND range(0, size(p.roleEntities) - 1) AS position
  MATCH (e:Entity {id: p.roleEntities[position]})
  CREATE (c)-[:ROLE {name: p.roleNames[position], position: position}]->(e)
}
CALL (c, p) {
  UNWIND range(0, size(p.speakers) - 1) AS depth
  MATCH (e:Entity {id: p.speakers[depth]})
  CREATE (c)-[:SAID_BY {depth: depth, act: p.acts[depth]}]->(e)
}
CALL (c, row) {
  UNWIND range(0, size(row.evidence) - 1) AS position
  CREATE (c)-[:EVIDENCED_BY {position: position}]->(v:Evidence)
  SET v = row.evidence[position]
}`,
    parameters: {
      claims: claims.map(({ claim, time, recording }) => ({
        properties: storedProperties({ ...claimProperties(claim, time, recording), rank: "NORMAL" }),
        evidence: claim.evidence.map((each) =>
          storedProperties({ ...evidenceProperties(each), verified: false }),
        ),
      })),
    },
    row: () => null,
  };
}

/** Adds the relationships of claims to the claims that they refute, supersede or repeat, where those are there by now. */
export function linkClaims(ids: readonly string[]): Statement<null> {
  return {
    name: "linkClaims",
    text: `UNWIND $ids AS id
MATCH (c:Claim {id: id})
CALL (c) { MATCH (o:Claim {id: c.refutes}) MERGE (c)-[:REFUTES]->(o) }
CALL (c) { MATCH (o:Claim {id: c.supersedes}) MERGE (c)-[:SUPERSEDES]->(o) }
CALL (c) { MATCH (o:Claim {id: c.repeats}) MERGE (c)-[:REPEATS]->(o) }`,
    parameters: { ids },
    row: () => null,
  };
}

/** What a statement returns of a claim `c`: its properties as `claim`, those of its evidence in order as `evidence`. */
export const claimColumns = `properties(c) AS claim,
  COLLECT { MATCH (c)-[r:EVIDENCED_BY]->(v:Evidence) RETURN properties(v) ORDER BY r.position } AS evidence`;

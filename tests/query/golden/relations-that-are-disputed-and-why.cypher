// relations
CALL (*) {
  MATCH (s0)-[r1:KILLED]->(o2)
  WHERE r1.disputed = $p0
  WITH * ORDER BY s0.sortName, o2.sortName, r1.id LIMIT $p1
  CALL (*) {
    MATCH (c4:Claim)<-[:BETWEEN]-(k3:Conflict)
    WHERE c4.id IN r1.claims AND k3.knownTo IS NULL
    WITH DISTINCT k3 ORDER BY k3.knownFrom, k3.id
    CALL (*) {
      MATCH (k3)-[b6:BETWEEN]->(c5)
      WITH c5 ORDER BY b6.position
      CALL (*) {
        MATCH (c5)-[:SUBJECT]->(e8)
        RETURN head(collect([e8.nameValues, e8.nameLanguages, e8.nameKinds])) AS l9
      }
      CALL (*) {
        MATCH (c5)-[:OBJECT]->(e10)
        RETURN head(collect([e10.nameValues, e10.nameLanguages, e10.nameKinds])) AS l11
      }
      CALL (*) {
        MATCH (c5)-[t7:SAID_BY]->(e12) WHERE t7.depth = size(c5.acts) - 1
        RETURN head(collect([e12.nameValues, e12.nameLanguages, e12.nameKinds])) AS l13
      }
      RETURN collect([l9, l11, l13, c5.predicate, c5.subjectStatus, c5.objectStatus, c5.modality, c5.stance, c5.act, c5.valueLow, c5.valueBest, c5.valueHigh, c5.valueLowExclusive, c5.valueHighExclusive, c5.valueUnit, c5.valueText]) AS l14
    }
    RETURN collect([k3.kind, k3.certainty, l14]) AS l15
  }
  RETURN collect([r1.id, l15]) AS l16
}
RETURN [l16] AS answer
// parameters {
  "p0": true,
  "p1": 20
}

// claims
CALL (*) {
  MATCH (c0:Claim)
  WHERE c0.live
    AND c0.act IN ['ANNOUNCES', 'PROMISES']
    AND c0.modality IN ['OFFERED', 'CONDITIONAL']
    AND c0.selfReported = $p0
  WITH * ORDER BY c0.documentId, coalesce(c0.position, 2147483647), c0.id LIMIT $p1
  CALL (*) {
    MATCH (c0)-[:SUBJECT]->(e2)
    RETURN head(collect([e2.nameValues, e2.nameLanguages, e2.nameKinds])) AS l3
  }
  CALL (*) {
    MATCH (c0)-[:OBJECT]->(e4)
    RETURN head(collect([e4.nameValues, e4.nameLanguages, e4.nameKinds])) AS l5
  }
  CALL (*) {
    MATCH (c0)-[t1:SAID_BY]->(e6) WHERE t1.depth = size(c0.acts) - 1
    RETURN head(collect([e6.nameValues, e6.nameLanguages, e6.nameKinds])) AS l7
  }
  RETURN collect([l3, l5, l7, c0.predicate, c0.subjectStatus, c0.objectStatus, c0.modality, c0.stance, c0.act, c0.valueLow, c0.valueBest, c0.valueHigh, c0.valueLowExclusive, c0.valueHighExclusive, c0.valueUnit, c0.valueText]) AS l8
}
RETURN [l8] AS answer
// parameters {
  "p0": true,
  "p1": 20
}

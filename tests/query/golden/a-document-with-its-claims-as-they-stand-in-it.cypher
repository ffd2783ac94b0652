// document
CALL (*) {
  MATCH (d0:Document) WHERE (d0.id = $p0 OR d0.slug = $p0)
  CALL (*) {
    MATCH (c1:Claim)
    WHERE c1.documentId = d0.id
      AND c1.live
    WITH * ORDER BY c1.documentId, coalesce(c1.position, 2147483647), c1.id LIMIT $p1
    CALL (*) {
      MATCH (c1)-[:SUBJECT]->(e3)
      RETURN head(collect([e3.nameValues, e3.nameLanguages, e3.nameKinds])) AS l4
    }
    CALL (*) {
      MATCH (c1)-[:OBJECT]->(e5)
      RETURN head(collect([e5.nameValues, e5.nameLanguages, e5.nameKinds])) AS l6
    }
    CALL (*) {
      MATCH (c1)-[t2:SAID_BY]->(e7) WHERE t2.depth = size(c1.acts) - 1
      RETURN head(collect([e7.nameValues, e7.nameLanguages, e7.nameKinds])) AS l8
    }
    RETURN collect([l4, l6, l8, c1.predicate, c1.subjectStatus, c1.objectStatus, c1.modality, c1.stance, c1.act, c1.valueLow, c1.valueBest, c1.valueHigh, c1.valueLowExclusive, c1.valueHighExclusive, c1.valueUnit, c1.valueText]) AS l9
  }
  RETURN head(collect([d0.sha256, l9])) AS l10
}
RETURN [l10] AS answer
// parameters {
  "p0": "nusra-aleppo-tunnel",
  "p1": 2
}

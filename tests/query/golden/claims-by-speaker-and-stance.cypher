// claims
WITH COLLECT { MATCH (x:Entity) WHERE x.id IN $p0 OR x.slug IN $p0 MATCH (x)-[:SAME_AS*0..1]->()<-[:SAME_AS*0..1]-(m) RETURN DISTINCT m.id } AS ids1,
  COLLECT { MATCH (x:Entity) WHERE x.id IN $p1 OR x.slug IN $p1 MATCH (x)-[:SAME_AS*0..1]->()<-[:SAME_AS*0..1]-(m) RETURN DISTINCT m.id } AS ids2
CALL (*) {
  MATCH (c0:Claim)
  WHERE c0.live
    AND (c0.subjectKey IN ids1 OR c0.objectKey IN ids1 OR any(x IN c0.roleEntities WHERE x IN ids1) OR any(x IN c0.speakers WHERE x IN ids1))
    AND any(x IN c0.speakers WHERE x IN ids2)
    AND c0.stance IN ['AFFIRMED', 'WITHHELD']
  RETURN count(*) AS l3
}
CALL (*) {
  MATCH (c0:Claim)
  WHERE c0.live
    AND (c0.subjectKey IN ids1 OR c0.objectKey IN ids1 OR any(x IN c0.roleEntities WHERE x IN ids1) OR any(x IN c0.speakers WHERE x IN ids1))
    AND any(x IN c0.speakers WHERE x IN ids2)
    AND c0.stance IN ['AFFIRMED', 'WITHHELD']
  WITH * ORDER BY c0.sortTime, c0.id LIMIT $p2
  CALL (*) {
    MATCH (c0)-[:SUBJECT]->(e5)
    RETURN head(collect([e5.nameValues, e5.nameLanguages, e5.nameKinds])) AS l6
  }
  CALL (*) {
    MATCH (c0)-[:OBJECT]->(e7)
    RETURN head(collect([e7.nameValues, e7.nameLanguages, e7.nameKinds])) AS l8
  }
  CALL (*) {
    MATCH (c0)-[t4:SAID_BY]->(e9) WHERE t4.depth = size(c0.acts) - 1
    RETURN head(collect([e9.nameValues, e9.nameLanguages, e9.nameKinds])) AS l10
  }
  CALL (*) {
    UNWIND c0.speakers AS m11
    CALL (*) {
      MATCH (e12:Entity {id: m11})
      RETURN head(collect([e12.slug])) AS l13
    }
    RETURN collect([l13]) AS l14
  }
  RETURN collect([l6, l8, l10, c0.predicate, c0.subjectStatus, c0.objectStatus, c0.modality, c0.stance, c0.act, c0.valueLow, c0.valueBest, c0.valueHigh, c0.valueLowExclusive, c0.valueHighExclusive, c0.valueUnit, c0.valueText, l14, c0.acts]) AS l15
}
RETURN [l3, l15] AS answer
// parameters {
  "p0": [
    "adib-salama"
  ],
  "p1": [
    "activists"
  ],
  "p2": 20
}

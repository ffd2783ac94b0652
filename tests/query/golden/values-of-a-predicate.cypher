// event
CALL (*) {
  MATCH (e0:Event) WHERE (e0.id = $p0 OR e0.slug = $p0)
  CALL (*) {
    OPTIONAL MATCH (e0)-[i2:SAME_AS]->(e3)
    WITH e3 LIMIT 1
    RETURN coalesce(e3, e0) AS e4
  }
  CALL (*) {
    MATCH (e4)<-[:SAME_AS*0..1]-(e1)
    MATCH (e1)<-[:SUBJECT]-(c6:Claim)
    WHERE c6.predicate = 'DEATH_TOLL'
      AND c6.live
    WITH * ORDER BY c6.documentId, coalesce(c6.position, 2147483647), c6.id LIMIT $p1
    RETURN collect([c6.valueLow, c6.valueBest, c6.valueHigh, c6.valueLowExclusive, c6.stance]) AS l7
  }
  RETURN head(collect([l7])) AS l8
}
RETURN [l8] AS answer
// parameters {
  "p0": "bombing-of-air-force-intelligence",
  "p1": 20
}

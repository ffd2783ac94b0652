// entity
CALL (*) {
  MATCH (e0:Entity) WHERE (e0.id = $p0 OR e0.slug = $p0)
  CALL (*) {
    OPTIONAL MATCH (e0)-[i2:SAME_AS]->(e3)
    WITH e3 LIMIT 1
    RETURN coalesce(e3, e0) AS e4
  }
  CALL (*) {
    MATCH (e4)<-[:SAME_AS*0..1]-(e1)
    MATCH (e1)<-[:OBJECT]-(c6:Claim)
    WITH DISTINCT c6
    WHERE c6.live
    WITH * ORDER BY c6.documentId, coalesce(c6.position, 2147483647), c6.id LIMIT $p1
    RETURN collect([c6.predicate]) AS l7
  }
  RETURN head(collect([l7])) AS l8
}
RETURN [l8] AS answer
// parameters {
  "p0": "aleppo",
  "p1": 20
}

// entities
CALL (*) {
  MATCH (e0:Entity)
  WHERE e0.canonicalId IS NULL
    AND e0.sortName >= ''
    AND e0.id IS NOT NULL
  WITH * ORDER BY e0.sortName, e0.id LIMIT $p2
  CALL (*) {
    MATCH (e0)-[r1:HEADS]-(n2)
    WITH * ORDER BY n2.sortName, r1.id LIMIT $p1
    CALL (*) {
      MATCH (n2)<-[:SAME_AS*0..1]-(e3)
      MATCH (e3)<-[:SUBJECT|OBJECT|ROLE|SAID_BY]-(c5:Claim)
      WITH DISTINCT c5
      WHERE c5.live
      WITH * ORDER BY c5.documentId, coalesce(c5.position, 2147483647), c5.id LIMIT $p0
      RETURN collect([c5.id]) AS l6
    }
    RETURN collect([l6]) AS l7
  }
  RETURN collect([l7]) AS l8
}
RETURN [l8] AS answer
// parameters {
  "p0": 4,
  "p1": 3,
  "p2": 2
}

// entities
CALL (*) {
  MATCH (e0:Entity)
  WHERE e0.canonicalId IS NULL
    AND e0.kind IN ['PERSON', 'EVENT']
  WITH * ORDER BY e0.sortName, e0.id LIMIT $p2
  CALL (*) {
    MATCH (e0)<-[:SUBJECT]-(c1:Claim)
    WHERE c1.predicate = 'DEATH_TOLL'
      AND c1.live
    WITH * ORDER BY c1.documentId, coalesce(c1.position, 2147483647), c1.id LIMIT $p0
    RETURN collect([c1.valueLow, c1.valueLowExclusive]) AS l2
  }
  CALL (*) {
    MATCH (e0)-[r3:PROPOSED]->(n4)
    WITH * ORDER BY n4.sortName, r3.id LIMIT $p1
    RETURN collect([n4.slug, n4.kind]) AS l5
  }
  RETURN collect([e0.slug, l2, l5, e0.kind]) AS l6
}
RETURN [l6] AS answer
// parameters {
  "p0": 21,
  "p1": 21,
  "p2": 4
}

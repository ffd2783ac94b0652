// entities
CALL (*) {
  MATCH (e0:Entity)
  WHERE e0.canonicalId IS NULL
    AND e0.kind IN ['PERSON', 'EVENT']
    AND e0.sortName >= ''
    AND e0.id IS NOT NULL
  WITH * ORDER BY e0.sortName, e0.id LIMIT $p2
  CALL (*) {
    WITH * WHERE e0.kind IN ['EVENT']
    MATCH (e0)<-[:SAME_AS*0..1]-(e1)
    MATCH (e1)<-[:SUBJECT]-(c3:Claim)
    WHERE c3.predicate = 'DEATH_TOLL'
      AND c3.live
    WITH * ORDER BY c3.documentId, coalesce(c3.position, 2147483647), c3.id LIMIT $p0
    RETURN collect([c3.valueLow, c3.valueLowExclusive]) AS l4
  }
  CALL (*) {
    WITH * WHERE e0.kind IN ['PERSON']
    MATCH (e0)-[r5:PROPOSED]->(n6)
    WITH * ORDER BY n6.sortName, r5.id LIMIT $p1
    RETURN collect([n6.slug]) AS l7
  }
  RETURN collect([e0.slug, l4, l7, e0.kind]) AS l8
}
RETURN [l8] AS answer
// parameters {
  "p0": 20,
  "p1": 20,
  "p2": 3
}

// entities
CALL (*) {
  MATCH (e0:Entity)
  WHERE e0.canonicalId IS NULL
    AND EXISTS { (e0)<-[:ABOUT]-(k1) WHERE k1.knownTo IS NULL } = $p0
    AND e0.sortName >= ''
    AND e0.id IS NOT NULL
  WITH * ORDER BY e0.sortName, e0.id LIMIT $p1
  RETURN collect([e0.slug]) AS l2
}
RETURN [l2] AS answer
// parameters {
  "p0": true,
  "p1": 20
}

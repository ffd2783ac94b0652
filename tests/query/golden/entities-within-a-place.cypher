// entities
WITH COLLECT { MATCH (x:Entity) WHERE x.id IN $p0 OR x.slug IN $p0 MATCH (x)-[:SAME_AS*0..1]->()<-[:SAME_AS*0..1]-(m) RETURN DISTINCT m.id } AS ids1
CALL (*) {
  MATCH p3 = (e2:Entity)<-[:LOCATED_IN*1..10]-(e0:Entity)
  WHERE e2.id IN ids1 AND e0 <> e2
  WITH DISTINCT e0
  WHERE e0.canonicalId IS NULL
  WITH * ORDER BY e0.sortName, e0.id LIMIT $p1
  RETURN collect([e0.slug]) AS l4
}
RETURN [l4] AS answer
// parameters {
  "p0": [
    "aleppo"
  ],
  "p1": 20
}

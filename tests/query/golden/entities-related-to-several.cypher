// entities
WITH COLLECT { MATCH (x:Entity) WHERE x.id IN $p0 OR x.slug IN $p0 MATCH (x)-[:SAME_AS*0..1]->()<-[:SAME_AS*0..1]-(m) RETURN DISTINCT m.id } AS ids3,
  COLLECT { MATCH (x:Entity) WHERE x.id IN $p1 OR x.slug IN $p1 MATCH (x)-[:SAME_AS*0..1]->()<-[:SAME_AS*0..1]-(m) RETURN DISTINCT m.id } AS ids6
CALL (*) {
  MATCH (e0:Entity)
  WHERE e0.canonicalId IS NULL
    AND EXISTS { (e0)-[r1:FOUGHT]-(n2) WHERE n2.id IN ids3 }
    AND EXISTS { (e0)-[r4:CONTROLS]-(n5) WHERE n5.id IN ids6 AND (startNode(r4) = e0 OR type(r4) IN []) }
    AND e0.sortName >= ''
    AND e0.id IS NOT NULL
  WITH * ORDER BY e0.sortName, e0.id LIMIT $p2
  RETURN collect([e0.slug]) AS l7
}
RETURN [l7] AS answer
// parameters {
  "p0": [
    "jabhat-al-nusra"
  ],
  "p1": [
    "aleppo"
  ],
  "p2": 20
}

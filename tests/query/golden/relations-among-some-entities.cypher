// relations
WITH COLLECT { MATCH (x:Entity) WHERE x.id IN $p0 OR x.slug IN $p0 MATCH (x)-[:SAME_AS*0..1]->()<-[:SAME_AS*0..1]-(m) RETURN DISTINCT m.id } AS ids3
CALL (*) {
  MATCH (s0)-[r1:ALLIED_WITH]->(o2)
  WHERE s0.id IN ids3
    AND o2.id IN ids3
  WITH * ORDER BY s0.sortName, o2.sortName, r1.id LIMIT $p1
  CALL (*) {
    WITH startNode(r1) AS e4
    RETURN head(collect([e4.slug])) AS l5
  }
  CALL (*) {
    WITH endNode(r1) AS e6
    RETURN head(collect([e6.slug])) AS l7
  }
  RETURN collect([l5, l7]) AS l8
}
RETURN [l8] AS answer
// parameters {
  "p0": [
    "jabhat-al-nusra",
    "levant-front"
  ],
  "p1": 20
}

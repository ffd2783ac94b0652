// entity
WITH COLLECT { MATCH (x:Entity) WHERE x.id IN $p1 OR x.slug IN $p1 MATCH (x)-[:SAME_AS*0..1]->()<-[:SAME_AS*0..1]-(m) RETURN DISTINCT m.id } AS ids6
CALL (*) {
  MATCH (e0:Entity) WHERE (e0.id = $p0 OR e0.slug = $p0)
  CALL (*) {
    OPTIONAL MATCH (e0)-[i1:SAME_AS]->(e2)
    WITH e2 LIMIT 1
    RETURN coalesce(e2, e0) AS e3
  }
  CALL (*) {
    MATCH (e3)-[r4:ALLIED_WITH|FOUGHT]-(n5)
    WHERE e3.id IN ids6
      AND n5.id IN ids6
      AND r4.disputed = $p2
      AND r4.originCount >= $p3
    WITH * ORDER BY n5.sortName, r4.id LIMIT $p4
    RETURN collect([n5.slug]) AS l7
  }
  RETURN head(collect([l7])) AS l8
}
RETURN [l8] AS answer
// parameters {
  "p0": "jabhat-al-nusra",
  "p1": [
    "aleppo",
    "levant-front"
  ],
  "p2": false,
  "p3": 2,
  "p4": 20
}

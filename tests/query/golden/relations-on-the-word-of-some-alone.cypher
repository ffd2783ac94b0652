// relations
WITH COLLECT { MATCH (x:Entity) WHERE x.id IN $p0 OR x.slug IN $p0 MATCH (x)-[:SAME_AS*0..1]->()<-[:SAME_AS*0..1]-(m) RETURN DISTINCT m.id } AS ids3
CALL (*) {
  MATCH (s0)-[r1:ATTACKED]->(o2)
  WHERE size(r1.speakers) = r1.originCount
    AND all(s IN r1.speakers WHERE s IN ids3)
  WITH * ORDER BY r1.originCount DESC, r1.id LIMIT $p1
  RETURN collect([r1.id]) AS l4
}
RETURN [l4] AS answer
// parameters {
  "p0": [
    "jabhat-al-nusra"
  ],
  "p1": 20
}

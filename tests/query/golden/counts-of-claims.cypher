// counts
WITH COLLECT { MATCH (x:Entity) WHERE x.id IN $p0 OR x.slug IN $p0 MATCH (x)-[:SAME_AS*0..1]->()<-[:SAME_AS*0..1]-(m) RETURN DISTINCT m.id } AS ids1
CALL (*) {
  MATCH (c0:Claim)
  WHERE c0.live
    AND (c0.subjectKey IN ids1 OR c0.objectKey IN ids1 OR any(x IN c0.roleEntities WHERE x IN ids1) OR any(x IN c0.speakers WHERE x IN ids1))
  WITH *, coalesce(c0.speaker, '') AS group0
  WITH *, c0.stance AS group1
  WITH *, coalesce(left(coalesce(coalesce(c0.startEarliest, CASE WHEN c0.startLatest < c0.endEarliest THEN c0.startLatest ELSE c0.endEarliest END), coalesce(c0.endLatest, CASE WHEN c0.endEarliest > c0.startLatest THEN c0.endEarliest ELSE c0.startLatest END)), 4), '') AS group2
  WITH group0, group1, group2, count(*) AS members
  OPTIONAL MATCH (e4:Entity {id: group0})
  OPTIONAL MATCH (e4)-[i5:SAME_AS]->(e6)
  WITH *, coalesce(e6.slug, e4.slug, '') AS key0
  WITH [key0, group1, group2] AS keys, sum(members) AS counted
  ORDER BY counted DESC, keys LIMIT 1000
  WITH {keys: keys, count: counted} AS x3
  RETURN collect([x3.keys, x3.count]) AS l7
}
RETURN [l7] AS answer
// parameters {
  "p0": [
    "tunnel-bombing"
  ]
}

// armedGroup
CALL (*) {
  MATCH (e0:ArmedGroup) WHERE (e0.id = $p0 OR e0.slug = $p0)
  CALL (*) {
    OPTIONAL MATCH (e0)-[i1:SAME_AS]->(e2)
    WITH e2 LIMIT 1
    RETURN coalesce(e2, e0) AS e3
  }
  CALL (*) {
    MATCH (e3)-[r4:USES]-(n5)
    WITH * ORDER BY n5.sortName, r4.id LIMIT $p1
    RETURN collect([n5.slug, n5.name]) AS l6
  }
  RETURN head(collect([e0.slug, e0.name, l6])) AS l7
}
RETURN [l7] AS answer
// parameters {
  "p0": "jabhat-al-nusra",
  "p1": 2
}

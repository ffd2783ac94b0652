// entity
CALL (*) {
  MATCH (e0:Entity) WHERE (e0.id = $p0 OR e0.slug = $p0)
  CALL (*) {
    OPTIONAL MATCH (e0)-[i1:SAME_AS]->(e2)
    WITH e2 LIMIT 1
    RETURN coalesce(e2, e0) AS e3
  }
  CALL (*) {
    MATCH (e3)-[r4:FOUGHT]-(n5)
    WITH * ORDER BY CASE r4.since WHEN '~' THEN '' ELSE r4.since END DESC, r4.id LIMIT $p1
    RETURN collect([r4.knownSince, n5.slug]) AS l6
  }
  RETURN head(collect([l6])) AS l7
}
RETURN [l7] AS answer
// parameters {
  "p0": "jabhat-al-nusra",
  "p1": 3
}

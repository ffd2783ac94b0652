// entity
CALL (*) {
  MATCH (e0:Entity) WHERE (e0.id = $p0 OR e0.slug = $p0)
  CALL (*) {
    OPTIONAL MATCH (e0)-[i1:SAME_AS]->(e2)
    WITH e2 LIMIT 1
    RETURN coalesce(e2, e0) AS e3
  }
  CALL (*) {
    MATCH (e3)-[r4:CONTROLS]-(n5)
    WHERE any(i IN range(0, size(r4.spans) - 4, 4) WHERE r4.spans[i] <= $p2 AND r4.spans[i + 3] >= $p1)
    RETURN count(*) AS l6
  }
  RETURN head(collect([l6])) AS l7
}
RETURN [l7] AS answer
// parameters {
  "p0": "aleppo",
  "p1": "2014-01-01",
  "p2": "2014-12-31"
}

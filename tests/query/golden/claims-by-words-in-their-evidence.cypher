// claims
CALL (*) {
  MATCH (c0:Claim)
  WHERE c0.live
    AND c0.evidenceText CONTAINS $p0
  WITH * ORDER BY c0.documentId, coalesce(c0.position, 2147483647), c0.id LIMIT $p1
  CALL (*) {
    MATCH (c0)-[p2:EVIDENCED_BY]->(v1)
    WITH v1 ORDER BY p2.position
    RETURN collect([v1.exact]) AS l3
  }
  RETURN collect([l3]) AS l4
}
RETURN [l4] AS answer
// parameters {
  "p0": "قصف",
  "p1": 20
}

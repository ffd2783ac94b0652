// claims
CALL (*) {
  MATCH (c0:Claim)
  WHERE c0.live
  WITH * ORDER BY c0.documentId, coalesce(c0.position, 2147483647), c0.id LIMIT $p0
  CALL (*) {
    MATCH (c0)-[:SUBJECT]->(e1)
    RETURN head(collect([e1.slug, e1.name])) AS l2
  }
  RETURN collect([c0.id, l2]) AS l3
}
RETURN [l3] AS answer
// parameters {
  "p0": 1
}

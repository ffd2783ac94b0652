// documents
CALL (*) {
  MATCH (d0:Document)
  WITH * ORDER BY d0.title, d0.id LIMIT $p0
  RETURN collect([d0.slug, d0.title, d0.publishedAt]) AS l1
}
RETURN [l1] AS answer
// parameters {
  "p0": 10
}

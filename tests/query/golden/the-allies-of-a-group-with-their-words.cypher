// armedGroup
CALL (*) {
  MATCH (e0:ArmedGroup) WHERE (e0.id = $p0 OR e0.slug = $p0)
  CALL (*) {
    MATCH (e0)-[r1:ALLIED_WITH]-(n2)
    WITH * ORDER BY n2.sortName, r1.id LIMIT $p2
    CALL (*) {
      MATCH (c3:Claim)
      WHERE c3.id IN r1.claims
      WITH * ORDER BY c3.documentId, coalesce(c3.position, 2147483647), c3.id LIMIT $p1
      CALL (*) {
        MATCH (c3)-[p5:EVIDENCED_BY]->(v4)
        WITH v4 ORDER BY p5.position
        RETURN collect([v4.exact]) AS l6
      }
      RETURN collect([l6]) AS l7
    }
    RETURN collect([n2.slug, n2.kind, r1.disputed, l7]) AS l8
  }
  RETURN head(collect([COUNT { (e0)-[:ALLIED_WITH]-() }, l8])) AS l9
}
RETURN [l9] AS answer
// parameters {
  "p0": "jabhat-al-nusra",
  "p1": 2,
  "p2": 6
}

// armedGroup
CALL (*) {
  MATCH (e0:ArmedGroup) WHERE (e0.id = $p0 OR e0.slug = $p0)
  CALL (*) {
    OPTIONAL MATCH (e0)-[i1:SAME_AS]->(e2)
    WITH e2 LIMIT 1
    RETURN coalesce(e2, e0) AS e3
  }
  CALL (*) {
    MATCH (e3)-[r4:ALLIED_WITH]-(n5)
    WITH * ORDER BY n5.sortName, r4.id LIMIT $p2
    CALL (*) {
      MATCH (c6:Claim)
      WHERE c6.id IN r4.claims
      WITH * ORDER BY c6.documentId, coalesce(c6.position, 2147483647), c6.id LIMIT $p1
      CALL (*) {
        MATCH (c6)-[p8:EVIDENCED_BY]->(v7)
        WITH v7 ORDER BY p8.position
        RETURN collect([v7.exact]) AS l9
      }
      RETURN collect([l9]) AS l10
    }
    RETURN collect([n5.slug, r4.disputed, l10]) AS l11
  }
  RETURN head(collect([COUNT { (e3)-[:ALLIED_WITH]-() }, l11])) AS l12
}
RETURN [l12] AS answer
// parameters {
  "p0": "jabhat-al-nusra",
  "p1": 1,
  "p2": 5
}

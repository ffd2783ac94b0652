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
    WHERE any(i IN range(0, size(r4.spans) - 4, 4) WHERE r4.spans[i] <= $p2 AND r4.spans[i + 3] >= $p1)
    WITH * ORDER BY n5.sortName, r4.id LIMIT $p3
    CALL (*) {
      MATCH (n5)<-[:SAME_AS*0..1]-(e6)
      MATCH (e6)<-[:SUBJECT|OBJECT|ROLE|SAID_BY]-(c8:Claim)
      WITH DISTINCT c8
      WHERE c8.live
        AND any(i IN range(0, size(c8.spans) - 4, 4) WHERE c8.spans[i] <= $p2 AND c8.spans[i + 3] >= $p1)
      RETURN count(*) AS l9
    }
    RETURN collect([n5.slug, l9]) AS l10
  }
  RETURN head(collect([l10])) AS l11
}
RETURN [l11] AS answer
// parameters {
  "p0": "jabhat-al-nusra",
  "p1": "2015-01-01",
  "p2": "2015-12-31",
  "p3": 20
}

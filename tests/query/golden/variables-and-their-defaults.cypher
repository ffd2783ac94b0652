// entity
CALL (*) {
  MATCH (e0:Entity) WHERE (e0.id = $p0 OR e0.slug = $p0)
  CALL (*) {
    OPTIONAL MATCH (e0)-[i1:SAME_AS]->(e2)
    WITH e2 LIMIT 1
    RETURN coalesce(e2, e0) AS e3
  }
  CALL (*) {
    MATCH (e3)-[r4:ACTIVE_IN]-(n5)
    WHERE n5.kind IN ['PERSON']
    WITH * ORDER BY n5.sortName, r4.id LIMIT $p1
    RETURN collect([n5.slug]) AS l6
  }
  CALL (*) {
    MATCH (e3)<-[:SAME_AS*0..1]-(e7)
    MATCH (e7)<-[:SUBJECT|OBJECT|ROLE|SAID_BY]-(c11:Claim)
    WITH DISTINCT c11
    WHERE c11.live
    RETURN count(*) AS l12
  }
  RETURN head(collect([l6, l12])) AS l13
}
RETURN [l13] AS answer
// parameters {
  "p0": "aleppo",
  "p1": 7
}

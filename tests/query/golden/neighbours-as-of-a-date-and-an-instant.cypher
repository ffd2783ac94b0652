// entity
CALL (*) {
  MATCH (e0:Entity) WHERE (e0.id = $p1 OR e0.slug = $p1) AND e0.recordedAt <= $p0
  CALL (*) {
    OPTIONAL MATCH (e0)-[i1:SAME_AS|SAME_AS_WAS]->(e2) WHERE i1.knownFrom <= $p0 AND (i1.knownTo IS NULL OR i1.knownTo > $p0)
    WITH e2 LIMIT 1
    RETURN coalesce(e2, e0) AS e3
  }
  CALL (*) {
    MATCH (e3)-[r4:ALLIED_WITH|ALLIED_WITH_WAS|ATTACKED|ATTACKED_WAS]-(n5)
    WHERE (startNode(r4) = e3 OR type(r4) IN ['ALLIED_WITH', 'ALLIED_WITH_WAS'])
      AND n5.kind IN ['ARMED_GROUP', 'FACILITY']
      AND r4.knownFrom <= $p0
      AND (r4.knownTo IS NULL OR r4.knownTo > $p0)
      AND any(i IN range(0, size(r4.spans) - 4, 4) WHERE r4.spans[i + 1] <= $p2 AND r4.spans[i + 2] >= $p3)
    WITH * ORDER BY n5.sortName, r4.id LIMIT $p4
    RETURN collect([n5.slug]) AS l6
  }
  RETURN head(collect([l6])) AS l7
}
RETURN [l7] AS answer
// parameters {
  "p0": "2026-01-31T10:00:00.000Z",
  "p1": "jabhat-al-nusra",
  "p2": "2015-03-01",
  "p3": "2015-03-31",
  "p4": 20
}

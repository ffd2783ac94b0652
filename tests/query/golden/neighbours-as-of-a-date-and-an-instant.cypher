// entity
CALL (*) {
  MATCH (e0:Entity) WHERE (e0.id = $p1 OR e0.slug = $p1) AND e0.recordedAt <= $p0
  CALL (*) {
    MATCH (e0)-[r1:ALLIED_WITH|ALLIED_WITH_WAS|ATTACKED|ATTACKED_WAS]-(n2)
    WHERE (startNode(r1) = e0 OR type(r1) IN ['ALLIED_WITH', 'ALLIED_WITH_WAS'])
      AND n2.kind IN ['ARMED_GROUP', 'FACILITY']
      AND r1.knownFrom <= $p0
      AND (r1.knownTo IS NULL OR r1.knownTo > $p0)
      AND any(i IN range(0, size(r1.spans) - 4, 4) WHERE r1.spans[i + 1] <= $p2 AND r1.spans[i + 2] >= $p3)
    WITH * ORDER BY n2.sortName, r1.id LIMIT $p4
    RETURN collect([n2.slug, n2.kind]) AS l3
  }
  RETURN head(collect([l3, e0.kind])) AS l4
}
RETURN [l4] AS answer
// parameters {
  "p0": "2026-01-31T10:00:00.000Z",
  "p1": "jabhat-al-nusra",
  "p2": "2015-03-01",
  "p3": "2015-03-31",
  "p4": 21
}

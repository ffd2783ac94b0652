// relations
CALL (*) {
  MATCH (s0)-[r1:SEIZED|SEIZED_WAS]->(o2)
  WHERE r1.knownFrom <= $p0
    AND (r1.knownTo IS NULL OR r1.knownTo > $p0)
  WITH * ORDER BY s0.sortName, o2.sortName, r1.id LIMIT $p1
  RETURN collect([r1.id, r1.originCount]) AS l3
}
RETURN [l3] AS answer
// parameters {
  "p0": "2026-01-31T10:00:00.000Z",
  "p1": 20
}

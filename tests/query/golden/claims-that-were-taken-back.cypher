// claims
CALL (*) {
  MATCH (c0:Claim)
  WHERE coalesce(c0.retractedAt IS NOT NULL, false) = $p0
    AND c0.recordedAt > $p1
  WITH * ORDER BY c0.recordedAt DESC, c0.id LIMIT $p2
  RETURN collect([c0.retractedAt, c0.retractionReason]) AS l1
}
RETURN [l1] AS answer
// parameters {
  "p0": true,
  "p1": "2026-01-01T00:00:00.000Z",
  "p2": 20
}

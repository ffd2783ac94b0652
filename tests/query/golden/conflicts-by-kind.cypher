// conflicts
CALL (*) {
  MATCH (k0:Conflict)
  WHERE k0.knownTo IS NULL
    AND k0.kind IN ['TWO_HOLDERS', 'VALUES_DIFFER']
  WITH * ORDER BY k0.knownFrom DESC, k0.id LIMIT $p0
  CALL (*) {
    MATCH (k0)-[b2:BETWEEN]->(c1)
    WITH c1 ORDER BY b2.position
    RETURN collect([c1.id]) AS l3
  }
  RETURN collect([k0.kind, k0.certainty, l3]) AS l4
}
RETURN [l4] AS answer
// parameters {
  "p0": 20
}

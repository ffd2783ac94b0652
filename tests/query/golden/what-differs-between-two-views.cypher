// graphDiff
WITH COLLECT { MATCH (x:Entity) WHERE x.id IN $p0 OR x.slug IN $p0 MATCH (x) (()-[u:SAME_AS|SAME_AS_WAS]->() WHERE u.knownFrom <= $p1 AND (u.knownTo IS NULL OR u.knownTo > $p1)){0,1} () (()<-[d:SAME_AS|SAME_AS_WAS]-() WHERE d.knownFrom <= $p1 AND (d.knownTo IS NULL OR d.knownTo > $p1)){0,1} (m) RETURN DISTINCT m.id } AS ids0,
  COLLECT { MATCH (x:Entity) WHERE x.id IN $p0 OR x.slug IN $p0 MATCH (x) (()-[u:SAME_AS]->()){0,1} () (()<-[d:SAME_AS]-()){0,1} (m) RETURN DISTINCT m.id } AS ids1
CALL (*) {
  MATCH (s3)-[r4:SEIZED]->(o5)
  WHERE any(i IN range(0, size(r4.spans) - 4, 4) WHERE r4.spans[i] <= $p3 AND r4.spans[i + 3] >= $p2)
    AND (s3.id IN ids1 OR o5.id IN ids1)
    AND NOT EXISTS {
    MATCH (s3)-[r6:SEIZED|SEIZED_WAS]->(o5)
    WHERE r6.id = r4.id
      AND r6.knownFrom <= $p1
      AND (r6.knownTo IS NULL OR r6.knownTo > $p1)
      AND (s3.id IN ids0 OR o5.id IN ids0)
  }
  WITH r4 ORDER BY s3.sortName, o5.sortName, r4.id LIMIT 501
  RETURN collect(r4) AS l7
}
CALL (*) {
  UNWIND l7[0..500] AS r2
  RETURN collect([r2.id, r2.disputed]) AS l8
}
CALL (*) {
  MATCH (s10)-[r11:SEIZED|SEIZED_WAS]->(o12)
  WHERE r11.knownFrom <= $p1
    AND (r11.knownTo IS NULL OR r11.knownTo > $p1)
    AND (s10.id IN ids0 OR o12.id IN ids0)
    AND NOT EXISTS {
    MATCH (s10)-[r13:SEIZED]->(o12)
    WHERE r13.id = r11.id
      AND any(i IN range(0, size(r13.spans) - 4, 4) WHERE r13.spans[i] <= $p3 AND r13.spans[i + 3] >= $p2)
      AND (s10.id IN ids1 OR o12.id IN ids1)
  }
  WITH r11 ORDER BY s10.sortName, o12.sortName, r11.id LIMIT 501
  RETURN collect(r11) AS l14
}
CALL (*) {
  UNWIND l14[0..500] AS r9
  RETURN collect([r9.id]) AS l15
}
CALL (*) {
  MATCH (s24)-[r25:SEIZED]->(o26)
  WHERE any(i IN range(0, size(r25.spans) - 4, 4) WHERE r25.spans[i] <= $p3 AND r25.spans[i + 3] >= $p2)
    AND (s24.id IN ids1 OR o26.id IN ids1)
    AND EXISTS {
    MATCH (s24)-[r27:SEIZED|SEIZED_WAS]->(o26)
    WHERE r27.id = r25.id
      AND r27.knownFrom <= $p1
      AND (r27.knownTo IS NULL OR r27.knownTo > $p1)
      AND (s24.id IN ids0 OR o26.id IN ids0)
      AND r25.disputed AND NOT r27.disputed
  }
  WITH r25 ORDER BY s24.sortName, o26.sortName, r25.id LIMIT 501
  RETURN collect(r25) AS l28
}
CALL (*) {
  MATCH (s29)-[r30:SEIZED]->(o31)
  WHERE any(i IN range(0, size(r30.spans) - 4, 4) WHERE r30.spans[i] <= $p3 AND r30.spans[i + 3] >= $p2)
    AND (s29.id IN ids1 OR o31.id IN ids1)
    AND EXISTS {
    MATCH (s29)-[r32:SEIZED|SEIZED_WAS]->(o31)
    WHERE r32.id = r30.id
      AND r32.knownFrom <= $p1
      AND (r32.knownTo IS NULL OR r32.knownTo > $p1)
      AND (s29.id IN ids0 OR o31.id IN ids0)
      AND NOT r30.disputed AND r32.disputed
  }
  WITH r30 ORDER BY s29.sortName, o31.sortName, r30.id LIMIT 501
  RETURN collect(r30) AS l33
}
RETURN [l8, l15, size(l7) > 500 OR size(l14) > 500 OR size(l28) > 500 OR size(l33) > 500] AS answer
// parameters {
  "p0": [
    "jabhat-al-nusra"
  ],
  "p1": "2026-01-31T10:00:00.000Z",
  "p2": "2015-03-01",
  "p3": "2015-03-31"
}

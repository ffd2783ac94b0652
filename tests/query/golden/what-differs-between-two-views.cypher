// graphDiff
WITH COLLECT { MATCH (x:Entity) WHERE x.id IN $p0 OR x.slug IN $p0 MATCH (x)-[u:SAME_AS|SAME_AS_WAS*0..1]->()<-[d:SAME_AS|SAME_AS_WAS*0..1]-(m) WHERE all(s IN u WHERE s.knownFrom <= $p1 AND (s.knownTo IS NULL OR s.knownTo > $p1)) AND all(s IN d WHERE s.knownFrom <= $p1 AND (s.knownTo IS NULL OR s.knownTo > $p1)) RETURN DISTINCT m.id } AS ids4,
  COLLECT { MATCH (x:Entity) WHERE x.id IN $p0 OR x.slug IN $p0 MATCH (x)-[:SAME_AS*0..1]->()<-[:SAME_AS*0..1]-(m) RETURN DISTINCT m.id } AS ids5
CALL (*) {
  MATCH (s1)-[r2:SEIZED|SEIZED_WAS]->(o3)
  WITH s1, o3, r2, r2.knownFrom <= $p1 AND (r2.knownTo IS NULL OR r2.knownTo > $p1) AND (s1.id IN ids4 OR o3.id IN ids4) AS isBefore, r2.knownTo IS NULL AND any(i IN range(0, size(r2.spans) - 4, 4) WHERE r2.spans[i] <= $p3 AND r2.spans[i + 3] >= $p2) AND (s1.id IN ids5 OR o3.id IN ids5) AS isAfter
  WHERE isBefore OR isAfter
  WITH s1, o3, r2.id AS id,
    head(collect(CASE WHEN isBefore THEN r2 END)) AS before, head(collect(CASE WHEN isAfter THEN r2 END)) AS after
  WITH s1, o3, id, coalesce(after, before) AS changed, CASE WHEN before IS NULL THEN 'gained' WHEN after IS NULL THEN 'lost'
    WHEN before.disputed = after.disputed THEN null WHEN after.disputed THEN 'newlyDisputed' ELSE 'settled' END AS change
  WHERE change IS NOT NULL
  WITH change, changed ORDER BY s1.sortName, o3.sortName, id
  WITH change, collect(changed)[0..501] AS changed
  RETURN collect([change, changed]) AS l6
}
CALL (*) {
  UNWIND head([x IN l6 WHERE x[0] = 'gained' | x[1]])[0..500] AS r0
  RETURN collect([r0.id, r0.disputed]) AS l7
}
CALL (*) {
  UNWIND head([x IN l6 WHERE x[0] = 'lost' | x[1]])[0..500] AS r8
  RETURN collect([r8.id]) AS l12
}
RETURN [l7, l12, any(x IN l6 WHERE size(x[1]) > 500)] AS answer
// parameters {
  "p0": [
    "jabhat-al-nusra"
  ],
  "p1": "2026-01-31T10:00:00.000Z",
  "p2": "2015-03-01",
  "p3": "2015-03-31"
}

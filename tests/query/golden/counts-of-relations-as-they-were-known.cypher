// counts
CALL (*) {
  MATCH (s0)-[r1:SEIZED|SEIZED_WAS]->(o2)
  WHERE r1.knownFrom <= $p0
    AND (r1.knownTo IS NULL OR r1.knownTo > $p0)
  UNWIND CASE s0.kind WHEN o2.kind THEN [s0.kind] ELSE [s0.kind, o2.kind] END AS group0
  UNWIND COLLECT { MATCH (c3:Claim) WHERE c3.id IN r1.supportedBy RETURN DISTINCT c3.documentId } AS group1
  WITH *, CASE WHEN type(r1) ENDS WITH '_WAS' THEN left(type(r1), size(type(r1)) - 4) ELSE type(r1) END AS group2
  WITH group0, group1, group2, count(*) AS members
  OPTIONAL MATCH (d5:Document {id: group1})
  WITH *, coalesce(d5.slug, '') AS key1
  WITH [group0, key1, group2] AS keys, sum(members) AS counted
  ORDER BY counted DESC, keys LIMIT 1000
  WITH {keys: keys, count: counted} AS x4
  RETURN collect([x4.keys, x4.count]) AS l6
}
RETURN [l6] AS answer
// parameters {
  "p0": "2026-01-31T10:00:00.000Z"
}

// claims
CALL (*) {
  MATCH (c0:Claim)
  WHERE c0.live
    AND c0.sortTime >= $p0
    AND (c0.sortTime <> $p0 OR c0.id > $p1)
  WITH * ORDER BY c0.sortTime, c0.id LIMIT $p2
  RETURN collect([c0.id, c0.sortTime]) AS l1
}
RETURN [l1] AS answer
// parameters {
  "p0": "2015-03-04",
  "p1": "clm_7",
  "p2": 3
}

// person
CALL (*) {
  MATCH (e0:Person) WHERE (e0.id = $p0 OR e0.slug = $p0)
  RETURN head(collect([e0.slug])) AS l1
}
RETURN [l1] AS answer
// parameters {
  "p0": "adib-salama"
}

// entities
CALL (*) {
  MATCH (e0:Entity)
  WHERE e0.canonicalId IS NULL
    AND e0.kind IN ['PERSON']
  RETURN count(*) AS l1
}
RETURN [l1] AS answer
// parameters {}

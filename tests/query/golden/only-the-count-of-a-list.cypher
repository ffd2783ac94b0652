// entities
RETURN [COUNT { (:Person) } - COUNT { (:Person)-[:SAME_AS]->() }] AS answer
// parameters {}

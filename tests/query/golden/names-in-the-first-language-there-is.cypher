// entity
CALL (*) {
  MATCH (e0:Entity) WHERE (e0.id = $p0 OR e0.slug = $p0)
  RETURN head(collect([e0.nameValues, e0.nameLanguages, e0.nameKinds, e0.descriptionValues, e0.descriptionLanguages])) AS l1
}
RETURN [l1] AS answer
// parameters {
  "p0": "aleppo"
}

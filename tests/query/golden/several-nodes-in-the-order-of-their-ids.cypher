// nodes
CALL (*) {
  UNWIND $p0 AS m0
  CALL (*) {
    WITH * WHERE m0 STARTS WITH 'ent_' OR NOT m0 CONTAINS '_'
    MATCH (x1:Entity) WHERE (x1.id = m0 OR x1.slug = m0)
    RETURN head(collect([x1.id, x1.slug])) AS l2
  }
  RETURN collect([l2]) AS l3
}
CALL (*) {
  UNWIND $p0 AS m4
  CALL (*) {
    WITH * WHERE m4 STARTS WITH 'doc_' OR NOT m4 CONTAINS '_'
    MATCH (x5:Document) WHERE (x5.id = m4 OR x5.slug = m4)
    RETURN head(collect([x5.id])) AS l6
  }
  RETURN collect([l6]) AS l7
}
CALL (*) {
  UNWIND $p0 AS m8
  CALL (*) {
    WITH * WHERE m8 STARTS WITH 'clm_'
    MATCH (x9:Claim) WHERE (x9.id = m8)
    RETURN head(collect([x9.id])) AS l10
  }
  RETURN collect([l10]) AS l11
}
CALL (*) {
  UNWIND $p0 AS m12
  CALL (*) {
    WITH * WHERE m12 STARTS WITH 'rel_'
    MATCH (:Entity {id: 'ent_' + split(m12, '.')[1]})-[x13]->(:Entity {id: 'ent_' + split(m12, '.')[2]})
    WHERE x13.id = m12
    WITH x13 ORDER BY x13.tick DESC LIMIT 1
    RETURN head(collect([x13.id])) AS l14
  }
  RETURN collect([l14]) AS l15
}
CALL (*) {
  UNWIND $p0 AS m16
  CALL (*) {
    WITH * WHERE m16 STARTS WITH 'cfl_'
    MATCH (x17:Conflict {id: m16})
    WITH x17 ORDER BY x17.tick DESC LIMIT 1
    RETURN head(collect([x17.id])) AS l18
  }
  RETURN collect([l18]) AS l19
}
CALL (*) {
  UNWIND $p0 AS m20
  CALL (*) {
    WITH * WHERE m20 STARTS WITH 'jdg_'
    MATCH (x21:Judgement {id: m20})
    RETURN head(collect([x21.id])) AS l22
  }
  RETURN collect([l22]) AS l23
}
RETURN [l3, l7, l11, l15, l19, l23] AS answer
// parameters {
  "p0": [
    "aleppo",
    "jabhat-al-nusra"
  ]
}

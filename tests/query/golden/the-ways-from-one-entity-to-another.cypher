// paths
WITH COLLECT { UNWIND range(0, size($p0) - 1) AS at MATCH (x:Entity) WHERE (x.id = $p0[at] OR x.slug = $p0[at]) OPTIONAL MATCH (x)-[i:SAME_AS]->(c) WITH coalesce(c, x) AS e, min(at) AS at ORDER BY at RETURN e } AS named0,
  COLLECT { UNWIND range(0, size($p1) - 1) AS at MATCH (x:Entity) WHERE (x.id = $p1[at] OR x.slug = $p1[at]) OPTIONAL MATCH (x)-[i:SAME_AS]->(c) WITH coalesce(c, x) AS e, min(at) AS at ORDER BY at RETURN e } AS named1
CALL (*) {
  UNWIND named0 AS a
  UNWIND named1 AS b
  CALL (*) {
    WITH * WHERE a <> b
    MATCH p3 = allShortestPaths((a)-[:ACCEPTED|ACTIVE_IN|ADJACENT_TO|AFFILIATED_WITH|AGREED_WITH|AIMS_AT|ALLIED_WITH|ARMED|ATTACKED|BASED_IN|BELONGS_TO|BESIEGED|BLEW_UP|BLOW_TO|BOMBARDED|CALLS_FOR|CAUSED|CONTROLS|COOPERATED_WITH|DAMAGED|DEMANDED|DISTRACTED|DUG|EXPLOITED|FOLLOWED|FORTIFIED|FOUGHT|HAD_UPPER_HAND_OVER|HALTED|HAS_INFLUENCE_IN|HEADS|INTENDED_FOR|IN_DISPUTE_WITH|KILLED|LIES_BENEATH|LOCATED_IN|LOST_MEN_IN|LOYAL_TO|MINED|MOBILISED|OBSTRUCTED|ON_MISSION_IN|PARTICIPATED_IN|PART_OF|PLANTED|PRESENTED|PROPOSED|PROTECTS|RECEIVED|REJECTED|RESISTS|SCOPE|SEIZED|SHOOK|STORMED|SUPPORTS|TARGETED|TYPE_OF|USES*..8]-(b)) WHERE all(r2 IN relationships(p3) WHERE any(i IN range(0, size(r2.spans) - 4, 4) WHERE r2.spans[i] <= $p6 AND r2.spans[i + 3] >= $p5) AND (startNode(r2).kind IN ['ARMED_GROUP'] OR endNode(r2).kind IN ['ARMED_GROUP']) AND r2.disputed = $p7)
    WITH nodes(p3) AS nodes, relationships(p3) AS relations LIMIT 100000
    WITH nodes, relations, size([r IN relations WHERE r.disputed]) AS disputed,
      reduce(sum = 0, r IN relations | sum + r.originCount) AS origins, [r IN relations | r.id] AS ids
    ORDER BY disputed, origins DESC, ids LIMIT $p4
    WITH collect([nodes, relations]) AS best
    RETURN best, size(best[0][1]) AS length
  }
  CALL (*) {
    WITH * WHERE a = b
    RETURN [[a], []] AS way
    UNION ALL
    UNWIND CASE WHEN length <= $p3 THEN best ELSE [] END AS way
    RETURN way
    UNION ALL
    WITH * WHERE size(best) < $p4 AND length < $p3
    CALL (*) {
      OPTIONAL MATCH p5 = (b)-[:ACCEPTED|ACTIVE_IN|ADJACENT_TO|AFFILIATED_WITH|AGREED_WITH|AIMS_AT|ALLIED_WITH|ARMED|ATTACKED|BASED_IN|BELONGS_TO|BESIEGED|BLEW_UP|BLOW_TO|BOMBARDED|CALLS_FOR|CAUSED|CONTROLS|COOPERATED_WITH|DAMAGED|DEMANDED|DISTRACTED|DUG|EXPLOITED|FOLLOWED|FORTIFIED|FOUGHT|HAD_UPPER_HAND_OVER|HALTED|HAS_INFLUENCE_IN|HEADS|INTENDED_FOR|IN_DISPUTE_WITH|KILLED|LIES_BENEATH|LOCATED_IN|LOST_MEN_IN|LOYAL_TO|MINED|MOBILISED|OBSTRUCTED|ON_MISSION_IN|PARTICIPATED_IN|PART_OF|PLANTED|PRESENTED|PROPOSED|PROTECTS|RECEIVED|REJECTED|RESISTS|SCOPE|SEIZED|SHOOK|STORMED|SUPPORTS|TARGETED|TYPE_OF|USES*1..8]-(x) WHERE all(r4 IN relationships(p5) WHERE any(i IN range(0, size(r4.spans) - 4, 4) WHERE r4.spans[i] <= $p6 AND r4.spans[i + 3] >= $p5) AND (startNode(r4).kind IN ['ARMED_GROUP'] OR endNode(r4).kind IN ['ARMED_GROUP']) AND r4.disputed = $p7)
      WITH b, x, min(length(p5)) AS away
      WITH b, away, collect(x) AS reached
      WITH b, collect([away, reached]) AS layers
      RETURN [most IN range(0, $p3) | [b] + reduce(near = [], layer IN layers | near + CASE WHEN layer[0] <= most THEN layer[1] ELSE [] END)] AS within
    }
    UNWIND range(length + 1, $p3) AS hops
    UNWIND reduce(kept = [[[a], [], 0, 0, []]], step IN range(1, hops) | COLLECT {
    UNWIND [way IN kept | way[0][-1]] AS f7
    WITH DISTINCT f7
    WITH f7, [way IN kept WHERE way[0][-1] = f7] AS those
    MATCH (f7)-[r6:ACCEPTED|ACTIVE_IN|ADJACENT_TO|AFFILIATED_WITH|AGREED_WITH|AIMS_AT|ALLIED_WITH|ARMED|ATTACKED|BASED_IN|BELONGS_TO|BESIEGED|BLEW_UP|BLOW_TO|BOMBARDED|CALLS_FOR|CAUSED|CONTROLS|COOPERATED_WITH|DAMAGED|DEMANDED|DISTRACTED|DUG|EXPLOITED|FOLLOWED|FORTIFIED|FOUGHT|HAD_UPPER_HAND_OVER|HALTED|HAS_INFLUENCE_IN|HEADS|INTENDED_FOR|IN_DISPUTE_WITH|KILLED|LIES_BENEATH|LOCATED_IN|LOST_MEN_IN|LOYAL_TO|MINED|MOBILISED|OBSTRUCTED|ON_MISSION_IN|PARTICIPATED_IN|PART_OF|PLANTED|PRESENTED|PROPOSED|PROTECTS|RECEIVED|REJECTED|RESISTS|SCOPE|SEIZED|SHOOK|STORMED|SUPPORTS|TARGETED|TYPE_OF|USES]-(t8) WHERE t8 IN within[hops - step] AND (t8 = b) = (hops = step) AND any(i IN range(0, size(r6.spans) - 4, 4) WHERE r6.spans[i] <= $p6 AND r6.spans[i + 3] >= $p5) AND (f7.kind IN ['ARMED_GROUP'] OR t8.kind IN ['ARMED_GROUP']) AND r6.disputed = $p7
    UNWIND those AS way
    WITH way, r6, t8 WHERE NOT t8 IN way[0]
    WITH way[0] + t8 AS nodes, way[1] + r6 AS relations, way[4] + r6.id AS ids,
      way[2] + CASE WHEN r6.disputed THEN 1 ELSE 0 END AS disputed, way[3] + r6.originCount AS origins
    ORDER BY disputed, origins DESC, ids LIMIT 2000
    RETURN [nodes, relations, disputed, origins, ids]
  }) AS way
    RETURN way
  }
  WITH way LIMIT $p4
  RETURN collect([way[0], way[1]]) AS w9
}
CALL (*) {
  UNWIND w9[..$p2] AS w10
  CALL (*) {
    UNWIND w10[0] AS n11
    RETURN collect([n11.slug]) AS l12
  }
  CALL (*) {
    UNWIND w10[1] AS r13
    CALL (*) {
      MATCH (c14:Claim {id: r13.bestClaim})
      RETURN head(collect([c14.id])) AS l15
    }
    RETURN collect([r13.id, type(r13), l15]) AS l16
  }
  RETURN collect([size(w10[1]), l12, l16]) AS l17
}
RETURN [size(named0), size(named1), size(w9) > $p2, l17] AS answer
// parameters {
  "p0": [
    "staffan-de-mistura"
  ],
  "p1": [
    "al-qaeda"
  ],
  "p2": 5,
  "p3": 6,
  "p4": 6,
  "p5": "2015-01-01",
  "p6": "2015-12-31",
  "p7": false
}

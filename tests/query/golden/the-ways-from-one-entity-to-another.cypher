// paths
WITH COLLECT { UNWIND range(0, size($p0) - 1) AS at MATCH (x:Entity) WHERE (x.id = $p0[at] OR x.slug = $p0[at]) OPTIONAL MATCH (x)-[i:SAME_AS]->(c) WITH coalesce(c, x) AS e, min(at) AS at ORDER BY at RETURN e } AS named0,
  COLLECT { UNWIND range(0, size($p1) - 1) AS at MATCH (x:Entity) WHERE (x.id = $p1[at] OR x.slug = $p1[at]) OPTIONAL MATCH (x)-[i:SAME_AS]->(c) WITH coalesce(c, x) AS e, min(at) AS at ORDER BY at RETURN e } AS named1
CALL (*) {
  UNWIND named0 AS a
  UNWIND named1 AS b
  CALL (*) {
    OPTIONAL MATCH p3 = (b)-[:ACCEPTED|ACTIVE_IN|ADJACENT_TO|AFFILIATED_WITH|AGREED_WITH|AIMS_AT|ALLIED_WITH|ARMED|ATTACKED|BASED_IN|BELONGS_TO|BESIEGED|BLEW_UP|BLOW_TO|BOMBARDED|CALLS_FOR|CAUSED|CONTROLS|COOPERATED_WITH|DAMAGED|DEMANDED|DISTRACTED|DUG|EXPLOITED|FOLLOWED|FORTIFIED|FOUGHT|HAD_UPPER_HAND_OVER|HALTED|HAS_INFLUENCE_IN|HEADS|INTENDED_FOR|IN_DISPUTE_WITH|KILLED|LIES_BENEATH|LOCATED_IN|LOST_MEN_IN|LOYAL_TO|MINED|MOBILISED|OBSTRUCTED|ON_MISSION_IN|PARTICIPATED_IN|PART_OF|PLANTED|PRESENTED|PROPOSED|PROTECTS|RECEIVED|REJECTED|RESISTS|SCOPE|SEIZED|SHOOK|STORMED|SUPPORTS|TARGETED|TYPE_OF|USES*1..8]-(x) WHERE all(r2 IN relationships(p3) WHERE any(i IN range(0, size(r2.spans) - 4, 4) WHERE r2.spans[i] <= $p6 AND r2.spans[i + 3] >= $p5) AND (startNode(r2).kind IN ['ARMED_GROUP'] OR endNode(r2).kind IN ['ARMED_GROUP']) AND r2.disputed = $p7)
    WITH b, x, min(length(p3)) AS away
    WITH b, away, collect(x) AS found
    WITH b, collect([away, found]) AS layers
    RETURN [most IN range(0, $p3) | [b] + reduce(near = [], layer IN layers | near + CASE WHEN layer[0] <= most THEN layer[1] ELSE [] END)] AS within
  }
  UNWIND CASE WHEN a = b THEN [0] ELSE range(1, $p3) END AS hops
  WITH a, b, within, hops WHERE a = b OR a IN within[hops]
  UNWIND reduce(ways = [[[a], [], 0, 0, []]], step IN range(1, hops) | COLLECT {
    UNWIND [way IN ways | way[0][-1]] AS f5
    WITH DISTINCT f5
    WITH f5, [way IN ways WHERE way[0][-1] = f5] AS those
    MATCH (f5)-[r4:ACCEPTED|ACTIVE_IN|ADJACENT_TO|AFFILIATED_WITH|AGREED_WITH|AIMS_AT|ALLIED_WITH|ARMED|ATTACKED|BASED_IN|BELONGS_TO|BESIEGED|BLEW_UP|BLOW_TO|BOMBARDED|CALLS_FOR|CAUSED|CONTROLS|COOPERATED_WITH|DAMAGED|DEMANDED|DISTRACTED|DUG|EXPLOITED|FOLLOWED|FORTIFIED|FOUGHT|HAD_UPPER_HAND_OVER|HALTED|HAS_INFLUENCE_IN|HEADS|INTENDED_FOR|IN_DISPUTE_WITH|KILLED|LIES_BENEATH|LOCATED_IN|LOST_MEN_IN|LOYAL_TO|MINED|MOBILISED|OBSTRUCTED|ON_MISSION_IN|PARTICIPATED_IN|PART_OF|PLANTED|PRESENTED|PROPOSED|PROTECTS|RECEIVED|REJECTED|RESISTS|SCOPE|SEIZED|SHOOK|STORMED|SUPPORTS|TARGETED|TYPE_OF|USES]-(t6) WHERE t6 IN within[hops - step] AND (t6 = b) = (hops = step) AND any(i IN range(0, size(r4.spans) - 4, 4) WHERE r4.spans[i] <= $p6 AND r4.spans[i + 3] >= $p5) AND (f5.kind IN ['ARMED_GROUP'] OR t6.kind IN ['ARMED_GROUP']) AND r4.disputed = $p7
    UNWIND those AS way
    WITH way, r4, t6 WHERE NOT t6 IN way[0]
    WITH way[0] + t6 AS nodes, way[1] + r4 AS relations, way[4] + r4.id AS ids,
      way[2] + CASE WHEN r4.disputed THEN 1 ELSE 0 END AS disputed, way[3] + r4.originCount AS origins
    ORDER BY disputed, origins DESC, ids LIMIT 2000
    RETURN [nodes, relations, disputed, origins, ids]
  }) AS way
  WITH way LIMIT $p4
  RETURN collect([way[0], way[1]]) AS w7
}
CALL (*) {
  UNWIND w7[..$p2] AS w8
  CALL (*) {
    UNWIND w8[0] AS n9
    RETURN collect([n9.slug]) AS l10
  }
  CALL (*) {
    UNWIND w8[1] AS r11
    CALL (*) {
      MATCH (c12:Claim {id: r11.bestClaim})
      RETURN head(collect([c12.id])) AS l13
    }
    RETURN collect([r11.id, type(r11), l13]) AS l14
  }
  RETURN collect([size(w8[1]), l10, l14]) AS l15
}
RETURN [size(named0), size(named1), size(w7) > $p2, l15] AS answer
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

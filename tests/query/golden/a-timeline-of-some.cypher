// timeline
WITH COLLECT { MATCH (x:Entity) WHERE x.id IN $p0 OR x.slug IN $p0 MATCH (x)-[:SAME_AS*0..1]->()<-[:SAME_AS*0..1]-(m) RETURN DISTINCT m.id } AS ids1
CALL (*) {
  MATCH (c0:Claim)
  WHERE c0.live
    AND (c0.subjectKey IN ids1 OR c0.objectKey IN ids1 OR any(x IN c0.roleEntities WHERE x IN ids1) OR any(x IN c0.speakers WHERE x IN ids1))
    AND coalesce(coalesce(c0.startEarliest, CASE WHEN c0.startLatest < c0.endEarliest THEN c0.startLatest ELSE c0.endEarliest END), coalesce(c0.endLatest, CASE WHEN c0.endEarliest > c0.startLatest THEN c0.endEarliest ELSE c0.startLatest END), head([p IN split(c0.timeAt, '/') WHERE p >= '0' AND p < ':' | CASE substring(p, 4, 3) WHEN '-21' THEN left(p, 4) + '-03' WHEN '-22' THEN left(p, 4) + '-06' WHEN '-23' THEN left(p, 4) + '-09' WHEN '-24' THEN left(p, 4) + '-12' ELSE replace(replace(replace(replace(p, '~', ''), '?', ''), '%', ''), 'X', '0') END])) IS NULL
  WITH CASE WHEN c0.timeRelativeTo IS NOT NULL AND c0.timeRelation IS NOT NULL
    THEN [c0.timeRelativeTo, c0.timeRelation]
    ELSE [coalesce(head([i IN range(0, size(c0.roleNames) - 1) WHERE c0.roleNames[i] = 'event' AND c0.roleEntities[i] <> '' | c0.roleEntities[i]]),
      CASE WHEN c0.predicate IN ['BLOW_TO', 'CAUSED', 'DAMAGED', 'DEATH_TOLL', 'DURATION', 'FOLLOWED', 'SHOOK', 'TARGETED'] THEN c0.subjectKey
        WHEN c0.predicate IN ['LOST_MEN_IN', 'PARTICIPATED_IN'] THEN c0.objectKey END), 'DURING'] END AS beside
  WITH beside[0] AS event, beside[1] AS way, count(*) AS members
  CALL (event) {
    OPTIONAL MATCH (e14:Entity {id: event}) WHERE e14.kind = 'EVENT'
    OPTIONAL MATCH (e14)-[i15:SAME_AS]->(e16)
    WITH coalesce(e16, e14) AS event0
    OPTIONAL MATCH (event0)<-[:SAME_AS*0..1]-()<-[r18:ROLE|SUBJECT|OBJECT]-(t19:Claim)
    WHERE (type(r18) = 'ROLE' AND r18.name = 'event' OR type(r18) = 'SUBJECT' AND t19.predicate IN ['BLOW_TO', 'CAUSED', 'DAMAGED', 'DEATH_TOLL', 'DURATION', 'FOLLOWED', 'SHOOK', 'TARGETED'] OR type(r18) = 'OBJECT' AND t19.predicate IN ['LOST_MEN_IN', 'PARTICIPATED_IN'])
      AND t19.stance = 'AFFIRMED' AND t19.modality = 'ACTUAL'
      AND t19.rank <> 'DEPRECATED'
      AND t19.live
    WITH event0, [min(coalesce(t19.startEarliest, CASE WHEN t19.startLatest < t19.endEarliest THEN t19.startLatest ELSE t19.endEarliest END)), max(coalesce(t19.endLatest, CASE WHEN t19.endEarliest > t19.startLatest THEN t19.endEarliest ELSE t19.startLatest END)), min(CASE WHEN t19.timeRelation IS NOT NULL AND t19.timeRelativeTo <> event0.id THEN [t19.documentId, coalesce(t19.position, 2147483647), t19.id, t19.timeRelativeTo, t19.timeRelation] END)[3..5]] AS told0
    OPTIONAL MATCH (e20:Entity {id: told0[2][0]}) WHERE e20.kind = 'EVENT'
    OPTIONAL MATCH (e20)-[i21:SAME_AS]->(e22)
    WITH event0, told0, coalesce(e22, e20) AS event1
    OPTIONAL MATCH (event1)<-[:SAME_AS*0..1]-()<-[r24:ROLE|SUBJECT|OBJECT]-(t25:Claim)
    WHERE (type(r24) = 'ROLE' AND r24.name = 'event' OR type(r24) = 'SUBJECT' AND t25.predicate IN ['BLOW_TO', 'CAUSED', 'DAMAGED', 'DEATH_TOLL', 'DURATION', 'FOLLOWED', 'SHOOK', 'TARGETED'] OR type(r24) = 'OBJECT' AND t25.predicate IN ['LOST_MEN_IN', 'PARTICIPATED_IN'])
      AND t25.stance = 'AFFIRMED' AND t25.modality = 'ACTUAL'
      AND t25.rank <> 'DEPRECATED'
      AND t25.live
    WITH event0, told0, event1, [min(coalesce(t25.startEarliest, CASE WHEN t25.startLatest < t25.endEarliest THEN t25.startLatest ELSE t25.endEarliest END)), max(coalesce(t25.endLatest, CASE WHEN t25.endEarliest > t25.startLatest THEN t25.endEarliest ELSE t25.startLatest END)), min(CASE WHEN t25.timeRelation IS NOT NULL AND t25.timeRelativeTo <> event1.id THEN [t25.documentId, coalesce(t25.position, 2147483647), t25.id, t25.timeRelativeTo, t25.timeRelation] END)[3..5]] AS told1
    WITH *, CASE WHEN event1 IS NULL OR event1 = event0 OR told1[2][0] = event0.id AND event0.id < event1.id THEN 0 ELSE 1 END AS depth
    WITH *, CASE depth WHEN 0 THEN event0 ELSE event1 END AS root, told0[0] IS NOT NULL OR told0[1] IS NOT NULL AS dated
    RETURN depth, root.sortName + ' ' + root.id AS around,
      CASE depth WHEN 0 THEN 0.0 ELSE CASE told0[2][1] WHEN 'BEFORE' THEN -1.0 WHEN 'AFTER' THEN 1.0 ELSE 0.0 END END AS place,
      CASE WHEN dated OR depth = 0 THEN told0[0..2] ELSE [CASE WHEN told0[2][1] = 'BEFORE' THEN null ELSE told1[0] END, CASE WHEN told0[2][1] = 'AFTER' THEN null ELSE told1[1] END] END AS days
  }
  WITH members, [CASE WHEN way = 'BEFORE' THEN null ELSE days[0] END, CASE WHEN way = 'AFTER' THEN null ELSE days[1] END] AS told
  WITH CASE WHEN told[0] IS NOT NULL OR told[1] IS NOT NULL THEN 0 ELSE members END AS undated
  RETURN coalesce(sum(undated), 0) AS l26
}
CALL (*) {
  MATCH (c0:Claim)
  WHERE c0.live
    AND (c0.subjectKey IN ids1 OR c0.objectKey IN ids1 OR any(x IN c0.roleEntities WHERE x IN ids1) OR any(x IN c0.speakers WHERE x IN ids1))
  WITH c0, CASE WHEN c0.timeRelativeTo IS NOT NULL AND c0.timeRelation IS NOT NULL
    THEN [c0.timeRelativeTo, c0.timeRelation]
    ELSE [coalesce(head([i IN range(0, size(c0.roleNames) - 1) WHERE c0.roleNames[i] = 'event' AND c0.roleEntities[i] <> '' | c0.roleEntities[i]]),
      CASE WHEN c0.predicate IN ['BLOW_TO', 'CAUSED', 'DAMAGED', 'DEATH_TOLL', 'DURATION', 'FOLLOWED', 'SHOOK', 'TARGETED'] THEN c0.subjectKey
        WHEN c0.predicate IN ['LOST_MEN_IN', 'PARTICIPATED_IN'] THEN c0.objectKey END), 'DURING'] END AS beside
  WITH beside[0] AS event, collect([c0, beside[1]]) AS members
  CALL (event) {
    OPTIONAL MATCH (e2:Entity {id: event}) WHERE e2.kind = 'EVENT'
    OPTIONAL MATCH (e2)-[i3:SAME_AS]->(e4)
    WITH coalesce(e4, e2) AS event0
    OPTIONAL MATCH (event0)<-[:SAME_AS*0..1]-()<-[r6:ROLE|SUBJECT|OBJECT]-(t7:Claim)
    WHERE (type(r6) = 'ROLE' AND r6.name = 'event' OR type(r6) = 'SUBJECT' AND t7.predicate IN ['BLOW_TO', 'CAUSED', 'DAMAGED', 'DEATH_TOLL', 'DURATION', 'FOLLOWED', 'SHOOK', 'TARGETED'] OR type(r6) = 'OBJECT' AND t7.predicate IN ['LOST_MEN_IN', 'PARTICIPATED_IN'])
      AND t7.stance = 'AFFIRMED' AND t7.modality = 'ACTUAL'
      AND t7.rank <> 'DEPRECATED'
      AND t7.live
    WITH event0, [min(coalesce(t7.startEarliest, CASE WHEN t7.startLatest < t7.endEarliest THEN t7.startLatest ELSE t7.endEarliest END)), max(coalesce(t7.endLatest, CASE WHEN t7.endEarliest > t7.startLatest THEN t7.endEarliest ELSE t7.startLatest END)), min(CASE WHEN t7.timeRelation IS NOT NULL AND t7.timeRelativeTo <> event0.id THEN [t7.documentId, coalesce(t7.position, 2147483647), t7.id, t7.timeRelativeTo, t7.timeRelation] END)[3..5]] AS told0
    OPTIONAL MATCH (e8:Entity {id: told0[2][0]}) WHERE e8.kind = 'EVENT'
    OPTIONAL MATCH (e8)-[i9:SAME_AS]->(e10)
    WITH event0, told0, coalesce(e10, e8) AS event1
    OPTIONAL MATCH (event1)<-[:SAME_AS*0..1]-()<-[r12:ROLE|SUBJECT|OBJECT]-(t13:Claim)
    WHERE (type(r12) = 'ROLE' AND r12.name = 'event' OR type(r12) = 'SUBJECT' AND t13.predicate IN ['BLOW_TO', 'CAUSED', 'DAMAGED', 'DEATH_TOLL', 'DURATION', 'FOLLOWED', 'SHOOK', 'TARGETED'] OR type(r12) = 'OBJECT' AND t13.predicate IN ['LOST_MEN_IN', 'PARTICIPATED_IN'])
      AND t13.stance = 'AFFIRMED' AND t13.modality = 'ACTUAL'
      AND t13.rank <> 'DEPRECATED'
      AND t13.live
    WITH event0, told0, event1, [min(coalesce(t13.startEarliest, CASE WHEN t13.startLatest < t13.endEarliest THEN t13.startLatest ELSE t13.endEarliest END)), max(coalesce(t13.endLatest, CASE WHEN t13.endEarliest > t13.startLatest THEN t13.endEarliest ELSE t13.startLatest END)), min(CASE WHEN t13.timeRelation IS NOT NULL AND t13.timeRelativeTo <> event1.id THEN [t13.documentId, coalesce(t13.position, 2147483647), t13.id, t13.timeRelativeTo, t13.timeRelation] END)[3..5]] AS told1
    WITH *, CASE WHEN event1 IS NULL OR event1 = event0 OR told1[2][0] = event0.id AND event0.id < event1.id THEN 0 ELSE 1 END AS depth
    WITH *, CASE depth WHEN 0 THEN event0 ELSE event1 END AS root, told0[0] IS NOT NULL OR told0[1] IS NOT NULL AS dated
    RETURN depth, root.sortName + ' ' + root.id AS around,
      CASE depth WHEN 0 THEN 0.0 ELSE CASE told0[2][1] WHEN 'BEFORE' THEN -1.0 WHEN 'AFTER' THEN 1.0 ELSE 0.0 END END AS place,
      CASE WHEN dated OR depth = 0 THEN told0[0..2] ELSE [CASE WHEN told0[2][1] = 'BEFORE' THEN null ELSE told1[0] END, CASE WHEN told0[2][1] = 'AFTER' THEN null ELSE told1[1] END] END AS days
  }
  UNWIND members AS member
  WITH member[0] AS c0, member[1] AS way, around, depth, place, days, count(*) AS one
  OPTIONAL MATCH (c0)-[:IN_DOCUMENT]->(document)
  WITH c0, around, [coalesce(c0.startEarliest, CASE WHEN c0.startLatest < c0.endEarliest THEN c0.startLatest ELSE c0.endEarliest END), coalesce(c0.endLatest, CASE WHEN c0.endEarliest > c0.startLatest THEN c0.endEarliest ELSE c0.startLatest END)] AS own, [CASE WHEN way = 'BEFORE' THEN null ELSE days[0] END, CASE WHEN way = 'AFTER' THEN null ELSE days[1] END] AS told,
    head([p IN split(document.publishedAt, '/') WHERE p >= '0' AND p < ':' | CASE substring(p, 4, 3) WHEN '-21' THEN left(p, 4) + '-03' WHEN '-22' THEN left(p, 4) + '-06' WHEN '-23' THEN left(p, 4) + '-09' WHEN '-24' THEN left(p, 4) + '-12' ELSE replace(replace(replace(replace(p, '~', ''), '?', ''), '%', ''), 'X', '0') END]) AS published,
    CASE WHEN around IS NULL THEN 0.0 ELSE place + CASE way WHEN 'BEFORE' THEN -1.0 WHEN 'AFTER' THEN 1.0 ELSE 0.0 END * 0.5 ^ depth END AS place
  WITH *, CASE WHEN own[0] IS NOT NULL OR own[1] IS NOT NULL THEN null ELSE head([p IN split(c0.timeAt, '/') WHERE p >= '0' AND p < ':' | CASE substring(p, 4, 3) WHEN '-21' THEN left(p, 4) + '-03' WHEN '-22' THEN left(p, 4) + '-06' WHEN '-23' THEN left(p, 4) + '-09' WHEN '-24' THEN left(p, 4) + '-12' ELSE replace(replace(replace(replace(p, '~', ''), '?', ''), '%', ''), 'X', '0') END]) END AS written
  WITH *, CASE WHEN own[0] IS NOT NULL OR own[1] IS NOT NULL THEN 'CLAIM' WHEN written IS NOT NULL THEN 'APPROXIMATE' WHEN told[0] IS NOT NULL OR told[1] IS NOT NULL THEN 'ANCHOR'
    WHEN around IS NOT NULL THEN 'SEQUENCE' WHEN published IS NOT NULL THEN 'DOCUMENT' ELSE 'NONE' END AS placedBy
  WITH *, CASE placedBy WHEN 'CLAIM' THEN own WHEN 'ANCHOR' THEN told ELSE [null, null] END AS span,
    CASE placedBy WHEN 'SEQUENCE' THEN 1 WHEN 'DOCUMENT' THEN 2 WHEN 'NONE' THEN 3 ELSE 0 END AS part
  WITH c0, span[0] AS earliest, span[1] AS latest, placedBy, part,
    CASE part WHEN 0 THEN coalesce(span[0], span[1], written) ELSE '' END AS day,
    CASE part WHEN 1 THEN around ELSE '' END AS around, place, coalesce(published, '~') AS published
  WITH * ORDER BY part, day, around, place, published, c0.documentId, coalesce(c0.position, 2147483647), c0.id LIMIT $p1
  RETURN collect([earliest, latest, placedBy, c0.id]) AS l27
}
RETURN [COUNT { MATCH (c0:Claim)
  WHERE c0.live
    AND (c0.subjectKey IN ids1 OR c0.objectKey IN ids1 OR any(x IN c0.roleEntities WHERE x IN ids1) OR any(x IN c0.speakers WHERE x IN ids1)) }, l26, l27] AS answer
// parameters {
  "p0": [
    "tunnel-bombing"
  ],
  "p1": 5
}

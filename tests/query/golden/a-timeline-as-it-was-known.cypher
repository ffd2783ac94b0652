// timeline
CALL (*) {
  MATCH (c0:Claim)
  WHERE c0.recordedAt <= $p2
    AND NOT coalesce(c0.retractedAt <= $p2, false)
    AND NOT EXISTS { (c0)<-[:SUPERSEDES*1..]-(c1) WHERE c1.recordedAt <= $p2 AND (c1.retractedAt IS NULL OR c1.retractedAt > $p2) }
    AND any(i IN range(0, size(c0.spans) - 4, 4) WHERE c0.spans[i] <= $p1 AND c0.spans[i + 3] >= $p0)
    AND c0.stance IN ['AFFIRMED']
  WITH c0, CASE WHEN c0.timeRelativeTo IS NOT NULL AND c0.timeRelation IS NOT NULL
    THEN [c0.timeRelativeTo, c0.timeRelation]
    ELSE [coalesce(head([i IN range(0, size(c0.roleNames) - 1) WHERE c0.roleNames[i] = 'event' AND c0.roleEntities[i] <> '' | c0.roleEntities[i]]),
      CASE WHEN c0.predicate IN ['BLOW_TO', 'CAUSED', 'DAMAGED', 'DEATH_TOLL', 'DURATION', 'FOLLOWED', 'SHOOK', 'TARGETED'] THEN c0.subjectKey
        WHEN c0.predicate IN ['LOST_MEN_IN', 'PARTICIPATED_IN'] THEN c0.objectKey END), 'DURING'] END AS beside
  WITH beside[0] AS event, collect([c0, beside[1]]) AS members
  CALL (event) {
    OPTIONAL MATCH (e2:Entity {id: event}) WHERE e2.kind = 'EVENT'
    OPTIONAL MATCH (e2)-[i3:SAME_AS|SAME_AS_WAS]->(e4) WHERE i3.knownFrom <= $p2 AND (i3.knownTo IS NULL OR i3.knownTo > $p2)
    WITH coalesce(e4, e2) AS event0
    OPTIONAL MATCH (event0)<-[d5:SAME_AS|SAME_AS_WAS*0..1]-()<-[r6:ROLE|SUBJECT|OBJECT]-(t7:Claim)
    WHERE all(x IN d5 WHERE x.knownFrom <= $p2 AND (x.knownTo IS NULL OR x.knownTo > $p2))
      AND (type(r6) = 'ROLE' AND r6.name = 'event' OR type(r6) = 'SUBJECT' AND t7.predicate IN ['BLOW_TO', 'CAUSED', 'DAMAGED', 'DEATH_TOLL', 'DURATION', 'FOLLOWED', 'SHOOK', 'TARGETED'] OR type(r6) = 'OBJECT' AND t7.predicate IN ['LOST_MEN_IN', 'PARTICIPATED_IN'])
      AND t7.stance = 'AFFIRMED' AND t7.modality = 'ACTUAL'
      AND (size([i IN coalesce(t7.rankedAt, []) WHERE i <= $p2]) = 0 OR t7.ranks[size([i IN coalesce(t7.rankedAt, []) WHERE i <= $p2]) - 1] <> 'DEPRECATED')
      AND t7.recordedAt <= $p2
      AND NOT coalesce(t7.retractedAt <= $p2, false)
      AND NOT EXISTS { (t7)<-[:SUPERSEDES*1..]-(c8) WHERE c8.recordedAt <= $p2 AND (c8.retractedAt IS NULL OR c8.retractedAt > $p2) }
    WITH event0, [min(coalesce(t7.startEarliest, CASE WHEN t7.startLatest < t7.endEarliest THEN t7.startLatest ELSE t7.endEarliest END)), max(coalesce(t7.endLatest, CASE WHEN t7.endEarliest > t7.startLatest THEN t7.endEarliest ELSE t7.startLatest END)), min(CASE WHEN t7.timeRelation IS NOT NULL AND t7.timeRelativeTo <> event0.id THEN [t7.documentId, coalesce(t7.position, 2147483647), t7.id, t7.timeRelativeTo, t7.timeRelation] END)[3..5]] AS told0
    OPTIONAL MATCH (e9:Entity {id: told0[2][0]}) WHERE e9.kind = 'EVENT'
    OPTIONAL MATCH (e9)-[i10:SAME_AS|SAME_AS_WAS]->(e11) WHERE i10.knownFrom <= $p2 AND (i10.knownTo IS NULL OR i10.knownTo > $p2)
    WITH event0, told0, coalesce(e11, e9) AS event1
    OPTIONAL MATCH (event1)<-[d12:SAME_AS|SAME_AS_WAS*0..1]-()<-[r13:ROLE|SUBJECT|OBJECT]-(t14:Claim)
    WHERE all(x IN d12 WHERE x.knownFrom <= $p2 AND (x.knownTo IS NULL OR x.knownTo > $p2))
      AND (type(r13) = 'ROLE' AND r13.name = 'event' OR type(r13) = 'SUBJECT' AND t14.predicate IN ['BLOW_TO', 'CAUSED', 'DAMAGED', 'DEATH_TOLL', 'DURATION', 'FOLLOWED', 'SHOOK', 'TARGETED'] OR type(r13) = 'OBJECT' AND t14.predicate IN ['LOST_MEN_IN', 'PARTICIPATED_IN'])
      AND t14.stance = 'AFFIRMED' AND t14.modality = 'ACTUAL'
      AND (size([i IN coalesce(t14.rankedAt, []) WHERE i <= $p2]) = 0 OR t14.ranks[size([i IN coalesce(t14.rankedAt, []) WHERE i <= $p2]) - 1] <> 'DEPRECATED')
      AND t14.recordedAt <= $p2
      AND NOT coalesce(t14.retractedAt <= $p2, false)
      AND NOT EXISTS { (t14)<-[:SUPERSEDES*1..]-(c15) WHERE c15.recordedAt <= $p2 AND (c15.retractedAt IS NULL OR c15.retractedAt > $p2) }
    WITH event0, told0, event1, [min(coalesce(t14.startEarliest, CASE WHEN t14.startLatest < t14.endEarliest THEN t14.startLatest ELSE t14.endEarliest END)), max(coalesce(t14.endLatest, CASE WHEN t14.endEarliest > t14.startLatest THEN t14.endEarliest ELSE t14.startLatest END)), min(CASE WHEN t14.timeRelation IS NOT NULL AND t14.timeRelativeTo <> event1.id THEN [t14.documentId, coalesce(t14.position, 2147483647), t14.id, t14.timeRelativeTo, t14.timeRelation] END)[3..5]] AS told1
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
  WITH * ORDER BY part, day, around, place, published, c0.documentId, coalesce(c0.position, 2147483647), c0.id LIMIT $p3
  RETURN collect([part, day, around, place, published, c0.documentId, coalesce(c0.position, 2147483647), c0.id, earliest]) AS l16
}
RETURN [l16] AS answer
// parameters {
  "p0": "2015-01-01",
  "p1": "2015-12-31",
  "p2": "2026-01-31T10:00:00.000Z",
  "p3": 50
}

// Constraints and indexes of the record and of what is derived from it (docs/decisions/001-storage-layout.md).
// A composite index serves a read only when every property in it has a predicate: `e.sortName >= ''` on the sort key, `e.id IS NOT NULL`
// on the tie-break (`e.id >= ''` would draw the planner to the id's own index); with one kind, ORDER BY starts with e.kind.

// Everything that has an id is looked up by it, and is merged by it when a story is loaded again.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;
CREATE CONSTRAINT entity_slug IF NOT EXISTS FOR (e:Entity) REQUIRE e.slug IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (d:Document) REQUIRE d.id IS UNIQUE;
CREATE CONSTRAINT document_slug IF NOT EXISTS FOR (d:Document) REQUIRE d.slug IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (c:Claim) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT evidence_id IF NOT EXISTS FOR (e:Evidence) REQUIRE e.id IS UNIQUE;

// One ledger, one event a tick: two writers that miss each other's lock fail here instead of forking the chain.
CREATE CONSTRAINT ledger_id IF NOT EXISTS FOR (l:Ledger) REQUIRE l.id IS UNIQUE;
CREATE CONSTRAINT audit_event_tick IF NOT EXISTS FOR (a:AuditEvent) REQUIRE a.tick IS UNIQUE;
// asOf.knownAt is an instant; the last event at or before it gives the tick.
CREATE INDEX audit_event_at IF NOT EXISTS FOR (a:AuditEvent) ON (a.at);

// A conflict that closes and opens again keeps its id, so no constraint.
CREATE INDEX conflict_id IF NOT EXISTS FOR (c:Conflict) ON (c.id);
CREATE INDEX conflict_kind IF NOT EXISTS FOR (c:Conflict) ON (c.kind, c.id);
CREATE INDEX conflict_predicate IF NOT EXISTS FOR (c:Conflict) ON (c.predicate, c.id);

// Lists of entities by name, in either language; the second pair with one kind in front (orderBy NAME, NAME_AR).
CREATE INDEX entity_sort_name IF NOT EXISTS FOR (e:Entity) ON (e.sortName, e.id);
CREATE INDEX entity_sort_name_ar IF NOT EXISTS FOR (e:Entity) ON (e.sortNameAr, e.id);
CREATE INDEX entity_kind_sort_name IF NOT EXISTS FOR (e:Entity) ON (e.kind, e.sortName, e.id);
CREATE INDEX entity_kind_sort_name_ar IF NOT EXISTS FOR (e:Entity) ON (e.kind, e.sortNameAr, e.id);

// All claims of a pair, from either side: what a unit of work derives again, and what a relation rests on.
CREATE INDEX claim_subject_first IF NOT EXISTS FOR (c:Claim) ON (c.predicate, c.subjectKey, c.objectKey);
CREATE INDEX claim_object_first IF NOT EXISTS FOR (c:Claim) ON (c.predicate, c.objectKey, c.subjectKey);

// Lists of claims: orderBy TIME, RECORDED and TEXT_POSITION (within a document).
CREATE INDEX claim_sort_time IF NOT EXISTS FOR (c:Claim) ON (c.sortTime, c.id);
CREATE INDEX claim_tick IF NOT EXISTS FOR (c:Claim) ON (c.tick, c.id);
CREATE INDEX claim_text_position IF NOT EXISTS FOR (c:Claim) ON (c.documentId, c.position, c.id);
// The same by predicate, the commonest filter of a list.
CREATE INDEX claim_predicate_sort_time IF NOT EXISTS FOR (c:Claim) ON (c.predicate, c.sortTime, c.id);
// Filters that leave few of many: denied and withheld, disputed, by the innermost act.
CREATE INDEX claim_stance IF NOT EXISTS FOR (c:Claim) ON (c.stance);
CREATE INDEX claim_disputed IF NOT EXISTS FOR (c:Claim) ON (c.disputed);
CREATE INDEX claim_act IF NOT EXISTS FOR (c:Claim) ON (c.act);

// An operator attaches a text to the document whose hash it has.
CREATE INDEX document_sha256 IF NOT EXISTS FOR (d:Document) ON (d.sha256);

// Words of the evidence: `evidenceText CONTAINS`, which only an index of this kind answers.
CREATE TEXT INDEX claim_evidence_text IF NOT EXISTS FOR (c:Claim) ON (c.evidenceText);

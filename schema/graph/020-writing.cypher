// What people write beside claims, and what followers read (docs/decisions/001-storage-layout.md).
CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (j:Judgement) REQUIRE j.id IS UNIQUE;
// A key is used once by its caller: two copies of one request meet here, should they ever pass the ledger's lock.
CREATE CONSTRAINT idempotency_key_id IF NOT EXISTS FOR (k:IdempotencyKey) REQUIRE k.id IS UNIQUE;
// Which relations took a step in which tick: subscriptions and histories follow it by number.
CREATE CONSTRAINT relation_steps_tick IF NOT EXISTS FOR (s:RelationSteps) REQUIRE s.tick IS UNIQUE;
// Versions of an entity's own content that are no longer true of it.
CREATE INDEX entity_was_id IF NOT EXISTS FOR (e:EntityWas) ON (e.id, e.tick);
// The list of judgements, the latest first.
CREATE INDEX judgement_tick IF NOT EXISTS FOR (j:Judgement) ON (j.tick, j.id);
CREATE INDEX judgement_withdrawn IF NOT EXISTS FOR (j:Judgement) ON (j.withdrawnTick);

import type { Unit } from "../graph/graph.model.js";
import type { Ontology } from "../ontology/ontology.model.js";
import type { Tick } from "../record/ledger.model.js";
import { affected } from "./affected.js";
import type { Affected, RecordChange } from "./change.model.js";
import { storedConflicts } from "./conflict.store.js";
import { storedCanonical, storedClaims } from "./derive.store.js";
import { type DerivedCounts, writeChanges } from "./derive.write.js";
import { deriveAffected } from "./derive-affected.js";
import { changesBetween, type StoredDerived } from "./derived-changes.js";
import { storedRelations } from "./edge.store.js";
import { answered } from "./record-slice.js";

/**
 * Derives again what changes of the record affect and writes what differs, in the unit of work and at the tick that changed the
 * record; the record must show the changes already.
 */
export async function deriveAgain(
  unit: Unit,
  ontology: Ontology,
  changes: readonly RecordChange[],
  tick: Tick,
): Promise<DerivedCounts> {
  const part = await answered(unit, affected(changes, ontology));
  const stored = await storedOf(unit, ontology, part);
  return writeChanges(unit, changesBetween(stored, deriveAffected(part)), tick);
}

async function storedOf(unit: Unit, ontology: Ontology, part: Affected): Promise<StoredDerived> {
  const claims = [...part.claims];
  const entities = [...part.entities];
  const [relations, conflicts, flags, merged] = await Promise.all([
    unit.run(storedRelations(part.triples, ontology)),
    unit.run(storedConflicts(claims)),
    unit.run(storedClaims(claims)),
    entities.length === 0 ? [] : unit.run(storedCanonical(entities)),
  ]);
  const canonical = new Map(merged.map(({ id, canonical: other }) => [id, other]));
  return { relations, conflicts, claims: flags, canonical };
}

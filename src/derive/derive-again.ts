import type { Unit } from "../graph/graph.model.js";
import type { Ontology } from "../ontology/ontology.model.js";
import { relationId } from "../record/ids.js";
import type { Tick } from "../record/ledger.model.js";
import { affected } from "./affected.js";
import type { RecordChange } from "./change.model.js";
import { storedConflicts } from "./conflict.store.js";
import { storedCanonical } from "./derive.store.js";
import { type DerivedReport, writeChanges } from "./derive.write.js";
import { deriveAffected } from "./derive-affected.js";
import { changesBetween, type StoredDerived } from "./derived-changes.js";
import { storedRelations } from "./edge.store.js";
import { type AnsweredQuestions, answered } from "./record-slice.js";

/**
 * Derives again what changes of the record affect and writes what differs, in the unit of work and at the tick that changed the
 * record; the record must show the changes already.
 */
export async function deriveAgain(
  unit: Unit,
  ontology: Ontology,
  changes: readonly RecordChange[],
  tick: Tick,
): Promise<DerivedReport> {
  const told = changes.flatMap((change) => (change.kind === "CLAIM" ? (change.created ?? []) : []));
  const part = await answered(unit, affected(changes, ontology), told);
  const stored = await storedOf(unit, ontology, part);
  return writeChanges(unit, changesBetween(stored, deriveAffected(part.affected)), tick);
}

/**
 * What stands in the database of what is affected. An edge stands there where a claim says that it holds it up, and a claim takes part
 * in a conflict only once it was derived; so for a claim that says something new nothing is read.
 */
async function storedOf(
  unit: Unit,
  ontology: Ontology,
  { affected: { triples, claims, entities }, flags }: AnsweredQuestions,
): Promise<StoredDerived> {
  const heldUp = new Set([...flags.values()].flatMap(({ relations }) => relations ?? []));
  const standing = triples.filter(({ predicate, subject, object }) =>
    heldUp.has(relationId(predicate, subject, object)),
  );
  const known = [...claims].flatMap((id) => flags.get(id) ?? []);
  const derived = known.filter(({ live }) => live !== null).map(({ id }) => id);
  const [relations, conflicts, merged] = await Promise.all([
    standing.length === 0 ? [] : unit.run(storedRelations(standing, ontology)),
    derived.length === 0 ? [] : unit.run(storedConflicts(derived)),
    entities.size === 0 ? [] : unit.run(storedCanonical([...entities])),
  ]);
  const canonical = new Map(merged.map(({ id, canonical: other }) => [id, other]));
  return { relations, conflicts, claims: known, canonical };
}

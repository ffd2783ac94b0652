import { differing, same } from "../record/differing-properties.js";
import { relationId } from "../record/ids.js";
import type { Derived, DerivedClaim, DerivedConflict, DerivedRelation } from "./derive.model.js";
import { relationProperties } from "./relation.rows.js";

/** A live edge as it stands in the database. */
export interface StoredRelation {
  /** The database's own name for the edge; of no use after the unit of work that read it. */
  readonly elementId: string;
  readonly predicate: string;
  readonly subject: string;
  readonly object: string;
  /** All of its properties. */
  readonly properties: Readonly<Record<string, unknown>>;
}

/** An open conflict as it stands in the database. */
export interface StoredConflict extends DerivedConflict {
  /** As of {@link StoredRelation}. */
  readonly elementId: string;
}

/** A claim's flags as they stand in the database; null: never set. */
export interface StoredClaim {
  readonly id: string;
  readonly live: boolean | null;
  readonly disputed: boolean | null;
  readonly selfReported: boolean | null;
  readonly relations: readonly string[] | null;
}

/** What stands in the database of that which a derivation gives. */
export interface StoredDerived {
  readonly relations: readonly StoredRelation[];
  readonly conflicts: readonly StoredConflict[];
  readonly claims: readonly StoredClaim[];
  /** Entity id to its canonical one, for those that have another. */
  readonly canonical: ReadonlyMap<string, string>;
}

/** An edge whose values are no longer what is derived. */
export interface ChangedRelation {
  readonly from: StoredRelation;
  readonly to: DerivedRelation;
  /** Names of the properties that differ, sorted. */
  readonly properties: readonly string[];
}

/** What must be written so that the database says what was derived. */
export interface DerivedChanges {
  readonly gained: readonly DerivedRelation[];
  readonly changed: readonly ChangedRelation[];
  /** Edges that nothing supports, and second edges of one id. */
  readonly lost: readonly StoredRelation[];
  readonly opened: readonly DerivedConflict[];
  readonly closed: readonly StoredConflict[];
  readonly claims: readonly DerivedClaim[];
  /** Null: the entity is its own canonical one again. */
  readonly canonical: ReadonlyMap<string, string | null>;
}

/** The difference between what stands in the database and what was derived; both of the same part of the record. */
export function changesBetween(stored: StoredDerived, derived: Derived): DerivedChanges {
  return {
    ...relationChanges(stored.relations, derived.relations),
    ...conflictChanges(stored.conflicts, derived.conflicts),
    claims: claimChanges(stored.claims, derived.claims),
    canonical: canonicalChanges(stored.canonical, derived.canonical),
  };
}

function relationChanges(stored: readonly StoredRelation[], derived: readonly DerivedRelation[]) {
  const wanted = new Map(derived.map((relation) => [relation.id, relation]));
  const changed: ChangedRelation[] = [];
  const lost: StoredRelation[] = [];
  for (const from of stored) {
    const id = relationId(from.predicate, from.subject, from.object);
    const to = wanted.get(id);
    wanted.delete(id);
    if (to === undefined) {
      lost.push(from);
      continue;
    }
    const properties = differing(from.properties, relationProperties(to));
    if (properties.length > 0) changed.push({ from, to, properties });
  }
  return { gained: [...wanted.values()], changed, lost };
}

function conflictChanges(stored: readonly StoredConflict[], derived: readonly DerivedConflict[]) {
  const wanted = new Map(derived.map((conflict) => [conflict.id, conflict]));
  const closed: StoredConflict[] = [];
  for (const conflict of stored) {
    const now = wanted.get(conflict.id);
    if (now !== undefined && sameConflict(conflict, now)) wanted.delete(conflict.id);
    else closed.push(conflict);
  }
  return { opened: [...wanted.values()], closed };
}

function sameConflict(left: DerivedConflict, right: DerivedConflict): boolean {
  return (
    left.kind === right.kind &&
    left.certainty === right.certainty &&
    same(left.claims, right.claims) &&
    same([...left.marks].sort(), [...right.marks].sort()) &&
    same([...left.about].sort(), [...right.about].sort())
  );
}

function claimChanges(stored: readonly StoredClaim[], derived: readonly DerivedClaim[]): DerivedClaim[] {
  const present = new Map(stored.map((claim) => [claim.id, claim]));
  return derived.filter((claim) => {
    const was = present.get(claim.id);
    return (
      was === undefined ||
      was.live !== claim.live ||
      was.disputed !== claim.disputed ||
      was.selfReported !== claim.selfReported ||
      !same(was.relations, claim.relations)
    );
  });
}

function canonicalChanges(
  stored: ReadonlyMap<string, string>,
  derived: ReadonlyMap<string, string>,
): Map<string, string | null> {
  const changes = new Map<string, string | null>();
  for (const [id, canonical] of derived) if (stored.get(id) !== canonical) changes.set(id, canonical);
  for (const id of stored.keys()) if (!derived.has(id)) changes.set(id, null);
  return changes;
}

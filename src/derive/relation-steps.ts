import { relationId } from "../record/ids.js";
import type { DerivedChanges } from "./derived-changes.js";

/** What became of a relation in a tick. */
export type ChangeKind = "GAINED" | "LOST" | "CHANGED" | "DISPUTED" | "SETTLED";

/** One relation's step from its version before a tick to the one that the tick made. */
export interface RelationStep {
  /** The relation's id. */
  readonly relation: string;
  readonly change: ChangeKind;
}

/** The steps that changes of what is derived take, by relation id; a change that begins or ends a dispute is called by that. */
export function stepsOf({ gained, changed, lost }: DerivedChanges): RelationStep[] {
  const steps: RelationStep[] = [
    ...gained.map(({ id }) => ({ relation: id, change: "GAINED" as const })),
    ...changed.map(({ from, to }) => ({
      relation: to.id,
      change: changeOf(from.properties.disputed === true, to.disputed),
    })),
    ...lost.map(({ predicate, subject, object }) => ({
      relation: relationId(predicate, subject, object),
      change: "LOST" as const,
    })),
  ];
  return steps.sort((left, right) => (left.relation < right.relation ? -1 : 1));
}

function changeOf(was: boolean, is: boolean): ChangeKind {
  if (was === is) return "CHANGED";
  return is ? "DISPUTED" : "SETTLED";
}

import type { Unit } from "../graph/graph.model.js";
import { together } from "../graph/together.js";
import type { Tick } from "../record/ledger.model.js";
import { closeConflicts, openConflicts } from "./conflict.store.js";
import { setCanonical, setClaims } from "./derive.store.js";
import type { DerivedChanges } from "./derived-changes.js";
import { createRelations, retireRelations } from "./edge.store.js";
import { recordSteps } from "./relation-step.store.js";
import { type RelationStep, stepsOf } from "./relation-steps.js";

/** How much of what is derived a unit of work changed. */
export interface DerivedCounts {
  readonly relationsGained: number;
  readonly relationsChanged: number;
  readonly relationsLost: number;
  readonly conflictsOpened: number;
  readonly conflictsClosed: number;
}

/** What a unit of work changed of what is derived. */
export interface DerivedReport extends DerivedCounts {
  readonly steps: readonly RelationStep[];
  /** Ids of the conflicts that it opened. */
  readonly opened: readonly string[];
  /** Ids of those that it closed. */
  readonly closed: readonly string[];
}

/** The counts of a unit of work that changed nothing. */
export const noCounts: DerivedCounts = {
  relationsGained: 0,
  relationsChanged: 0,
  relationsLost: 0,
  conflictsOpened: 0,
  conflictsClosed: 0,
};

/** The counts of two units of work together. */
export function sumCounts(left: DerivedCounts, right: DerivedCounts): DerivedCounts {
  return {
    relationsGained: left.relationsGained + right.relationsGained,
    relationsChanged: left.relationsChanged + right.relationsChanged,
    relationsLost: left.relationsLost + right.relationsLost,
    conflictsOpened: left.conflictsOpened + right.conflictsOpened,
    conflictsClosed: left.conflictsClosed + right.conflictsClosed,
  };
}

/**
 * Writes changes as known from this tick on: an edge that changes or is lost moves to its retired type, and what takes its
 * place keeps the `knownSince` of the line.
 */
export async function writeChanges(unit: Unit, changes: DerivedChanges, tick: Tick): Promise<DerivedReport> {
  const { gained, changed, lost, opened, closed, claims, canonical } = changes;
  const retired = [...changed.map(({ from }) => from), ...lost];
  const created = [
    ...gained.map((relation) => ({ relation, knownSince: null })),
    ...changed.map(({ from, to }) => ({
      relation: to,
      knownSince: (from.properties.knownSince as string | undefined) ?? null,
    })),
  ];
  const steps = stepsOf(changes);
  const parts = [retired, created, closed, opened, claims, [...canonical], steps];
  if (parts.some((part) => part.length > 0))
    await unit.run(
      together("writeChanges", [
        retireRelations(retired, tick),
        createRelations(created, tick),
        closeConflicts(closed, tick),
        openConflicts(opened, tick),
        setClaims(claims),
        setCanonical(canonical, tick),
        recordSteps(steps, tick),
      ]),
    );
  return {
    steps,
    opened: opened.map(({ id }) => id),
    closed: closed.map(({ id }) => id),
    relationsGained: gained.length,
    relationsChanged: changed.length,
    relationsLost: lost.length,
    conflictsOpened: opened.length,
    conflictsClosed: closed.length,
  };
}

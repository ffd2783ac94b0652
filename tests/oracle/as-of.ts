import { parseEdtf } from "../../src/time/edtf.js";
import type { Span } from "../../src/time/span.model.js";
import type { CursorBook } from "./cursor-book.js";
import type { RelationVersion, Snapshot, World } from "./world.model.js";

/** `asOf` as a request gives it, instants in UTC. */
export interface AsOf {
  readonly validAt?: string | null;
  readonly match?: "POSSIBLE" | "CERTAIN" | null;
  readonly knownAt?: string | null;
}

/** What is read, and as of when. */
export interface Scope {
  readonly world: World;
  readonly cursors: CursorBook;
  /** What was known then. */
  readonly snapshot: Snapshot;
  /** The nearest `asOf` above; null: none. */
  readonly asOf: AsOf | null;
}

/** The scope below a field with an `asOf`: its own takes the place of the one above, as a whole. */
export function within(scope: Scope, asOf: AsOf | null | undefined): Scope {
  if (asOf === null || asOf === undefined) return scope;
  return { ...scope, asOf, snapshot: snapshotAt(scope.world, asOf.knownAt ?? null) };
}

function snapshotAt({ snapshots }: World, knownAt: string | null): Snapshot {
  const known = knownAt === null ? snapshots : snapshots.filter(({ tick }) => tick.at <= knownAt);
  const last = known.at(-1);
  if (last === undefined) throw new Error("A world begins with an empty snapshot.");
  return last;
}

/** Whether the graph had been told by the time that is asked about. */
export function isRecorded({ snapshot }: Scope, tick: { readonly seq: number }): boolean {
  return tick.seq <= snapshot.tick.seq;
}

/** Whether one of several spans meets the date asked for; true where none is. */
export function holdsThen({ asOf }: Scope, spans: readonly Span[]): boolean {
  if (asOf?.validAt == null) return true;
  const { start, end } = parseEdtf(asOf.validAt);
  const from = start?.from ?? null;
  const to = end?.to ?? null;
  return spans.some((span) => (asOf.match === "CERTAIN" ? surely(span, from, to) : possibly(span, from, to)));
}

/** On every day from one to another; an open stretch of days has no first or last day to be sure of. */
function surely({ startLatest, endEarliest }: Span, from: string | null, to: string | null): boolean {
  if (startLatest === null || endEarliest === null || from === null || to === null) return false;
  return startLatest <= from && endEarliest >= to;
}

/** On some day from one to another. */
function possibly({ startEarliest, endLatest }: Span, from: string | null, to: string | null): boolean {
  const begun = startEarliest === null || to === null || startEarliest <= to;
  const lasting = endLatest === null || from === null || endLatest >= from;
  return begun && lasting;
}

/** The edges of an entity as of then. */
export function relationsOf(scope: Scope, entity: string): readonly RelationVersion[] {
  const all = scope.snapshot.relationsOf.get(entity) ?? [];
  return all.filter(({ relation }) => holdsThen(scope, relation.periods));
}

/** All edges as of then. */
export function relationsThen(scope: Scope): RelationVersion[] {
  return scope.snapshot.relations.filter(({ relation }) => holdsThen(scope, relation.periods));
}

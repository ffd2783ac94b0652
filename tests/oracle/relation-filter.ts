import type { Scope } from "./as-of.js";
import { entityIdsOf } from "./handles.js";
import { sortNames } from "./names.js";
import { byKeys } from "./order.js";
import type { RelationVersion } from "./world.model.js";

/** `RelationFilter`; what is null or absent asks for nothing. */
export interface RelationFilter {
  readonly predicates?: readonly string[] | null;
  readonly kinds?: readonly string[] | null;
  readonly among?: readonly string[] | null;
  readonly disputed?: boolean | null;
  readonly selfReported?: boolean | null;
  readonly minOrigins?: number | null;
  readonly maxOrigins?: number | null;
  readonly speakers?: readonly string[] | null;
  readonly onlySpeakers?: readonly string[] | null;
}

type Test = (version: RelationVersion) => boolean;

/** Tells of relations whether they pass a filter. */
export function relationTest(scope: Scope, filter: RelationFilter | null | undefined): Test {
  const tests =
    filter == null ? [] : [...ownTests(filter), ...endTests(scope, filter), ...speakerTests(scope, filter)];
  return (version) => tests.every((test) => test(version));
}

function ownTests(filter: RelationFilter): Test[] {
  const { predicates, disputed, selfReported, minOrigins, maxOrigins } = filter;
  const tests: Test[] = [];
  if (predicates != null) tests.push(({ relation }) => predicates.includes(relation.predicate));
  if (disputed != null) tests.push(({ relation }) => relation.disputed === disputed);
  if (selfReported != null) tests.push(({ relation }) => relation.selfReportedOnly === selfReported);
  if (minOrigins != null) tests.push(({ relation }) => relation.originCount >= minOrigins);
  if (maxOrigins != null) tests.push(({ relation }) => relation.originCount <= maxOrigins);
  return tests;
}

function endTests(scope: Scope, { kinds, among }: RelationFilter): Test[] {
  const tests: Test[] = [];
  const ends = ({ relation }: RelationVersion) => [relation.subject, relation.object];
  if (kinds != null) tests.push((version) => ends(version).some((end) => kinds.includes(kindOf(scope, end))));
  if (among != null) {
    const ids = entityIdsOf(scope.world, among);
    tests.push((version) => ends(version).every((end) => ids.has(end)));
  }
  return tests;
}

/** On the word of none but some: every origin is a named one, and among them. */
function speakerTests(scope: Scope, { speakers, onlySpeakers }: RelationFilter): Test[] {
  const tests: Test[] = [];
  if (speakers != null) {
    const ids = entityIdsOf(scope.world, speakers);
    tests.push(({ relation }) => relation.speakers.some((speaker) => ids.has(speaker)));
  }
  if (onlySpeakers != null) {
    const ids = entityIdsOf(scope.world, onlySpeakers);
    tests.push(
      ({ relation }) =>
        relation.speakers.length === relation.originCount &&
        relation.speakers.every((speaker) => ids.has(speaker)),
    );
  }
  return tests;
}

/** Enum name of an entity's kind. */
export function kindOf({ world }: Scope, id: string): string {
  return world.entityById.get(id)?.entity.kind ?? "";
}

/** Orders relations; `names` gives the entities whose names NAME orders by. */
export function relationOrder(
  scope: Scope,
  orderBy: string | null | undefined,
  names: (version: RelationVersion) => readonly string[],
) {
  const idOf = ({ relation }: RelationVersion) => relation.id;
  if (orderBy === "SINCE")
    return byKeys((version: RelationVersion) => [since(version) ?? "~", idOf(version)]);
  if (orderBy === "SINCE_DESC")
    return byKeys((version: RelationVersion) => [since(version) ?? "", idOf(version)], [0]);
  if (orderBy === "ORIGINS_DESC")
    return byKeys((version: RelationVersion) => [version.relation.originCount, idOf(version)], [0]);
  const sortName = (id: string) => {
    const recorded = scope.world.entityById.get(id);
    return recorded === undefined ? "" : sortNames(recorded.entity).main;
  };
  return byKeys((version: RelationVersion) => [...names(version).map(sortName), idOf(version)]);
}

/** The first day by which it had surely begun, else the first on which it may have: null where no period has any. */
export function since({ relation: { periods } }: RelationVersion): string | null {
  const begun = periods.flatMap(({ startLatest }) => startLatest ?? []).sort();
  if (begun[0] !== undefined) return begun[0];
  const starts = periods.map(({ startEarliest }) => startEarliest);
  return starts.includes(null) ? null : (starts.sort()[0] ?? null);
}

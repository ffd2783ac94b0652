import { type AsOf, relationsThen, type Scope, within } from "./as-of.js";
import { entityIdsOf } from "./handles.js";
import { relationView } from "./relation.js";
import { type RelationFilter, relationOrder, relationTest } from "./relation-filter.js";
import type { RelationVersion } from "./world.model.js";

interface GraphDiffArguments {
  readonly from: AsOf;
  readonly to: AsOf;
  readonly seeds?: readonly string[] | null;
  readonly filter?: RelationFilter | null;
}

/** How many relations each list has at most. */
const most = 500;

/** The root field `graphDiff`: the two lists of relations, held against each other. */
export function graphDiff(scope: Scope, args: GraphDiffArguments) {
  const [from, to] = [within(scope, args.from), within(scope, args.to)];
  const [before, after] = [relationsIn(from, args), relationsIn(to, args)];
  const all = {
    gained: without(after, before),
    lost: without(before, after),
    newlyDisputed: turned(after, before, true),
    settled: turned(after, before, false),
  };
  const shown = (versions: readonly RelationVersion[], then: Scope) =>
    [...versions]
      .sort(relationOrder(then, null, ({ relation }) => [relation.subject, relation.object]))
      .slice(0, most)
      .map((version) => relationView(version, then));
  return {
    gained: () => shown(all.gained, to),
    lost: () => shown(all.lost, from),
    newlyDisputed: () => shown(all.newlyDisputed, to),
    settled: () => shown(all.settled, to),
    truncated: Object.values(all).some((versions) => versions.length > most),
  };
}

type Versions = ReadonlyMap<string, RelationVersion>;

function relationsIn(then: Scope, { seeds, filter }: GraphDiffArguments): Versions {
  const passes = relationTest(then, filter);
  const ids = seeds == null ? null : entityIdsOf(then.world, seeds);
  const isSeed = ({ relation }: RelationVersion) =>
    ids === null || ids.has(relation.subject) || ids.has(relation.object);
  const found = relationsThen(then).filter((version) => passes(version) && isSeed(version));
  return new Map(found.map((version) => [version.relation.id, version]));
}

function without(these: Versions, others: Versions): RelationVersion[] {
  return [...these.values()].filter(({ relation }) => !others.has(relation.id));
}

/** Those of both that are disputed (or not) here, and were not (or were) there. */
function turned(here: Versions, there: Versions, disputed: boolean): RelationVersion[] {
  return [...here.values()].filter(
    ({ relation }) =>
      relation.disputed === disputed && there.get(relation.id)?.relation.disputed === !disputed,
  );
}

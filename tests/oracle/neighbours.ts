import { type AsOf, relationsOf, type Scope, within } from "./as-of.js";
import { entityById } from "./claim.js";
import { byKeys } from "./order.js";
import { connectionOf, type PageArguments } from "./page.js";
import { predicateOf, predicateView } from "./predicate.js";
import { relationView } from "./relation.js";
import { kindOf, type RelationFilter, relationOrder, relationTest } from "./relation-filter.js";
import type { RelationVersion } from "./world.model.js";

/** What every list of neighbours takes. */
export interface NeighbourArguments extends PageArguments, Readonly<Record<string, unknown>> {
  readonly predicates?: readonly string[] | null;
  readonly direction?: string | null;
  readonly kinds?: readonly string[] | null;
  readonly filter?: RelationFilter | null;
  readonly asOf?: AsOf | null;
  readonly orderBy?: string | null;
}

/** A page of the other ends of an entity's relations that run one way: `OUT`, `IN` or `BOTH`. */
export function neighbourConnection(
  scope: Scope,
  entity: string,
  name: string,
  way: string,
  args: NeighbourArguments,
) {
  const then = within(scope, args.asOf);
  const passes = relationTest(then, args.filter);
  const members = relationsOf(then, entity).filter((version) => {
    const direction = directionOf(then, version, entity);
    return (
      (way === "BOTH" || direction === "BOTH" || direction === way) &&
      (args.predicates == null || args.predicates.includes(version.relation.predicate)) &&
      (args.kinds == null || args.kinds.includes(kindOf(then, otherEnd(version, entity)))) &&
      passes(version)
    );
  });
  const order = relationOrder(then, args.orderBy, (version) => [otherEnd(version, entity)]);
  return connectionOf(
    { name, owner: entity, args, scope: then },
    members.sort(order),
    ({ relation }) => relation.id,
    (version) => ({
      node: entityById(then, otherEnd(version, entity)),
      relation: relationView(version, then),
      direction: directionOf(then, version, entity),
    }),
  );
}

function otherEnd({ relation }: RelationVersion, entity: string): string {
  return relation.subject === entity ? relation.object : relation.subject;
}

function directionOf({ world }: Scope, { relation }: RelationVersion, entity: string): string {
  if (predicateOf(world.ontology, relation.predicate).symmetric) return "BOTH";
  return relation.subject === entity ? "OUT" : "IN";
}

/** How many relations there are by predicate, direction and kind of the other end; most first, equal ones by those words. */
export function neighbourCounts(scope: Scope, entity: string, relations: readonly RelationVersion[]) {
  const counts = new Map<string, number>();
  for (const version of relations) {
    const key = [
      version.relation.predicate,
      directionOf(scope, version, entity),
      kindOf(scope, otherEnd(version, entity)),
    ].join(" ");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .sort(byKeys(([key, count]: readonly [string, number]) => [count, key], [0]))
    .map(([key, count]) => {
      const [predicate = "", direction, kind] = key.split(" ");
      return {
        predicate: predicateView(predicateOf(scope.world.ontology, predicate)),
        direction,
        kind,
        count,
      };
    });
}

import { type AsOf, isRecorded, relationsOf, type Scope, within } from "./as-of.js";
import { entityView } from "./entity.js";
import { entityIdsOf } from "./handles.js";
import { sortNames } from "./names.js";
import { byKeys } from "./order.js";
import { connectionOf, type PageArguments } from "./page.js";
import { predicateOf } from "./predicate.js";
import type { RecordedEntity } from "./world.model.js";

interface RelatedTo {
  readonly predicate: string;
  readonly to: string;
  readonly direction?: string | null;
}

/** `EntityFilter`; what is null or absent asks for nothing. */
interface EntityFilter {
  readonly kinds?: readonly string[] | null;
  readonly within?: string | null;
  readonly related?: readonly RelatedTo[] | null;
  readonly hasConflicts?: boolean | null;
}

/** What the root field `entities` takes. */
export interface EntitiesArguments extends PageArguments, Readonly<Record<string, unknown>> {
  readonly filter?: EntityFilter | null;
  readonly asOf?: AsOf | null;
  readonly orderBy?: string | null;
}

/** A page of the entities that had been recorded then. */
export function entitiesConnection(scope: Scope, args: EntitiesArguments) {
  const then = within(scope, args.asOf);
  const passes = entityTest(then, args.filter ?? {});
  const members = then.world.entities.filter(
    ({ entity, tick }) => isRecorded(then, tick) && passes(entity.id),
  );
  return connectionOf(
    { name: "entities", owner: "", args, scope: then },
    members.sort(entityOrder(then, args.orderBy)),
    ({ entity }) => entity.id,
    (recorded) => ({ node: entityView(recorded, then) }),
  );
}

function entityTest(scope: Scope, filter: EntityFilter): (id: string) => boolean {
  const { kinds, related, hasConflicts } = filter;
  const inside = filter.within == null ? null : insideOf(scope, filter.within);
  const disagreed = new Set(scope.snapshot.conflicts.flatMap(({ conflict }) => conflict.about));
  return (id) =>
    (kinds == null || kinds.includes(scope.world.entityById.get(id)?.entity.kind ?? "")) &&
    (inside === null || inside.has(id)) &&
    (hasConflicts == null || disagreed.has(id) === hasConflicts) &&
    (related == null || related.every((asked) => isRelated(scope, id, asked)));
}

/** What lies in a place, directly or through others. */
function insideOf(scope: Scope, place: string): Set<string> {
  const places = entityIdsOf(scope.world, [place]);
  const inside = new Set<string>();
  const next = [...places];
  for (let at = next.pop(); at !== undefined; at = next.pop())
    for (const { relation } of relationsOf(scope, at)) {
      if (relation.predicate !== "LOCATED_IN" || relation.object !== at) continue;
      if (inside.has(relation.subject)) continue;
      inside.add(relation.subject);
      next.push(relation.subject);
    }
  for (const id of places) inside.delete(id);
  return inside;
}

function isRelated(scope: Scope, id: string, { predicate, to, direction }: RelatedTo): boolean {
  const others = entityIdsOf(scope.world, [to]);
  const { symmetric } = predicateOf(scope.world.ontology, predicate);
  return relationsOf(scope, id).some(({ relation }) => {
    if (relation.predicate !== predicate) return false;
    const way = relation.subject === id ? "OUT" : "IN";
    const other = way === "OUT" ? relation.object : relation.subject;
    return others.has(other) && (symmetric || direction == null || direction === "BOTH" || direction === way);
  });
}

function entityOrder(scope: Scope, orderBy: string | null | undefined) {
  const keyed = (key: (recorded: RecordedEntity) => string | number, descending: readonly number[] = []) =>
    byKeys((recorded: RecordedEntity) => [key(recorded), recorded.entity.id], descending);
  if (orderBy === "SLUG") return keyed(({ entity }) => entity.slug);
  if (orderBy === "NAME_AR") return keyed(({ entity }) => sortNames(entity).arabic);
  if (orderBy === "NEIGHBOURS_DESC") return keyed(({ entity }) => relationsOf(scope, entity.id).length, [0]);
  return keyed(({ entity }) => sortNames(entity).main);
}

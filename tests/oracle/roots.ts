import { GraphQLError } from "graphql";
import { type AsOf, isRecorded, relationsThen, type Scope, within } from "./as-of.js";
import { claimView } from "./claim.js";
import { type ClaimArguments, claimConnection } from "./claim-lists.js";
import { type ConflictArguments, conflictConnection, conflictView } from "./conflict.js";
import { countsOf } from "./counts.js";
import { documentView } from "./document.js";
import { type EntitiesArguments, entitiesConnection } from "./entities.js";
import { entityView } from "./entity.js";
import { graphDiff } from "./graph-diff.js";
import { byKeys } from "./order.js";
import { connectionOf, type PageArguments } from "./page.js";
import { ontologyView } from "./predicate.js";
import { relationView } from "./relation.js";
import { type RelationFilter, relationOrder, relationTest } from "./relation-filter.js";
import { timelineConnection } from "./timeline.js";
import type { RecordedDocument } from "./world.model.js";

interface OneArguments {
  readonly id: string;
  readonly asOf?: AsOf | null;
}

interface RelationsArguments extends PageArguments, Readonly<Record<string, unknown>> {
  readonly filter?: RelationFilter | null;
  readonly asOf?: AsOf | null;
  readonly orderBy?: string | null;
}

/** What the root fields answer; that of `search` is found by others. */
export function rootsOf(scope: Scope) {
  const { world } = scope;
  const kindRoots = [...world.ontology.kinds.values()].map(({ name, field }) => [
    field,
    ({ id, asOf }: OneArguments) => entityOf(within(scope, asOf), id, name),
  ]);
  return {
    ...Object.fromEntries(kindRoots),
    entity: ({ id, asOf }: OneArguments) => entityOf(within(scope, asOf), id, null),
    node: ({ id, asOf }: OneArguments) => nodeOf(within(scope, asOf), id),
    nodes: ({ ids, asOf }: { ids: readonly string[]; asOf?: AsOf | null }) => {
      if (ids.length > 100) throw new GraphQLError("Too many ids.", { extensions: { code: "TOO_MANY_IDS" } });
      return ids.map((id) => nodeOf(within(scope, asOf), id));
    },
    entities: (args: EntitiesArguments) => entitiesConnection(scope, args),
    relations: (args: RelationsArguments) => relationsConnection(scope, args),
    claims: (args: ClaimArguments) =>
      claimConnection(scope, { name: "claims", owner: "", holds: () => true }, args),
    conflicts: (args: ConflictArguments) => conflictConnection(scope, null, args),
    document: ({ id }: OneArguments) => documentOf(scope, id),
    documents: (args: PageArguments & Readonly<Record<string, unknown>>) => documentsConnection(scope, args),
    timeline: (args: Parameters<typeof timelineConnection>[1]) => timelineConnection(scope, args),
    counts: (args: Parameters<typeof countsOf>[1]) => countsOf(scope, args),
    graphDiff: (args: Parameters<typeof graphDiff>[1]) => graphDiff(scope, args),
    ontology: ontologyView(world.ontology),
    viewer: { name: "anonymous", role: "READER", tick: world.snapshots.at(-1)?.tick.seq },
  };
}

/** The entity of an id or slug, if it is of a kind (any, where null) and had been recorded. */
function entityOf(scope: Scope, handle: string, kind: string | null) {
  const found = scope.world.entities.find(({ entity }) => entity.id === handle || entity.slug === handle);
  if (found === undefined || !isRecorded(scope, found.tick)) return null;
  return kind === null || found.entity.kind === kind ? entityView(found, scope) : null;
}

function documentOf(scope: Scope, handle: string) {
  const named = ({ document }: RecordedDocument) => document.id === handle || document.slug === handle;
  const found = scope.world.documents.find(named);
  return found === undefined || !isRecorded(scope, found.tick) ? null : documentView(found, scope);
}

/** Anything of an id, or an entity or else a document of a slug; of a relation or conflict the last version that there was then. */
function nodeOf(scope: Scope, handle: string) {
  const thing = entityOf(scope, handle, null) ?? documentOf(scope, handle);
  if (thing !== null) return thing;
  const claim = scope.world.claimById.get(handle);
  if (claim !== undefined) return isRecorded(scope, claim.tick) ? claimView(claim, scope) : null;
  const { relationVersions, conflictVersions } = scope.world;
  const relation = relationVersions.findLast(
    ({ relation: { id }, tick }) => id === handle && isRecorded(scope, tick),
  );
  if (relation !== undefined) return relationView(relation, scope);
  const conflict = conflictVersions.findLast(
    ({ conflict: { id }, tick }) => id === handle && isRecorded(scope, tick),
  );
  return conflict === undefined ? null : conflictView(conflict, scope);
}

function relationsConnection(scope: Scope, args: RelationsArguments) {
  const then = within(scope, args.asOf);
  const passes = relationTest(then, args.filter);
  const members = relationsThen(then).filter(passes);
  const order = relationOrder(then, args.orderBy, ({ relation }) => [relation.subject, relation.object]);
  return connectionOf(
    { name: "relations", owner: "", args, scope: then },
    members.sort(order),
    ({ relation }) => relation.id,
    (version) => ({ node: relationView(version, then) }),
  );
}

function documentsConnection(scope: Scope, args: PageArguments & Readonly<Record<string, unknown>>) {
  return connectionOf(
    { name: "documents", owner: "", args, scope },
    [...scope.world.documents].sort(
      byKeys(({ document }: RecordedDocument) => [document.title, document.id]),
    ),
    ({ document }) => document.id,
    (recorded) => ({ node: documentView(recorded, scope) }),
  );
}

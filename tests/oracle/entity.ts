import { type AsOf, relationsOf, type Scope, within } from "./as-of.js";
import { entityById } from "./claim.js";
import { endsOf } from "./claim-filter.js";
import { type ClaimArguments, claimConnection } from "./claim-lists.js";
import { type ConflictArguments, conflictConnection } from "./conflict.js";
import { descriptionIn, nameIn } from "./names.js";
import { type NeighbourArguments, neighbourConnection, neighbourCounts } from "./neighbours.js";
import type { RecordedEntity } from "./world.model.js";

interface Languages {
  readonly languages?: readonly string[] | null;
}

/** An entity as the API shows it, as of then: the fields that all kinds share. */
export function entityView({ entity }: RecordedEntity, scope: Scope) {
  return {
    __typename: scope.world.ontology.kinds.get(entity.kind)?.type ?? "",
    /** For the fields that predicates give. */
    scope,
    id: entity.id,
    slug: entity.slug,
    kind: entity.kind,
    name: ({ languages }: Languages) => nameIn(entity, languages),
    names: entity.names.map((name) => ({ ...name, usedBy: () => entityById(scope, name.usedBy) })),
    description: ({ languages }: Languages) => descriptionIn(entity, languages),
    location: entity.location,
    version: 1,
    neighbours: (args: NeighbourArguments) =>
      neighbourConnection(scope, entity.id, "neighbours", args.direction ?? "BOTH", args),
    neighbourCounts: ({ asOf }: { asOf?: AsOf | null }) => {
      const then = within(scope, asOf);
      return neighbourCounts(then, entity.id, relationsOf(then, entity.id));
    },
    claims: (args: ClaimArguments) =>
      claimConnection(
        scope,
        {
          name: "Entity.claims",
          owner: entity.id,
          holds: ({ claim }) => endsOf(claim, args.end ?? "ANY").includes(entity.id),
        },
        args,
      ),
    conflicts: (args: ConflictArguments) => conflictConnection(scope, entity.id, args),
  };
}

/** What {@link entityView} gives. */
export type EntityView = ReturnType<typeof entityView>;

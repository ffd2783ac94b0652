import { type AsOf, type Scope, within } from "./as-of.js";
import { claimView } from "./claim.js";
import { entityIdsOf } from "./handles.js";
import { byKeys } from "./order.js";
import { connectionOf, type PageArguments } from "./page.js";
import { explanation } from "./sentence.js";
import type { ConflictVersion } from "./world.model.js";

/** A conflict as the API shows it, as of then. */
export function conflictView(version: ConflictVersion, scope: Scope) {
  const { conflict, tick, until } = version;
  return {
    __typename: "Conflict",
    id: conflict.id,
    kind: conflict.kind,
    certainty: conflict.certainty,
    explanation: ({ languages }: { languages?: readonly string[] | null }) =>
      explanation(scope, version, languages),
    claims: () =>
      conflict.claims.flatMap((id) => {
        const recorded = scope.world.claimById.get(id);
        return recorded === undefined ? [] : [claimView(recorded, scope)];
      }),
    known: { from: tick.at, to: until },
  };
}

/** The conflicts, open then, that any of these claims takes part in, the oldest first. */
export function conflictsOfClaims(scope: Scope, claims: readonly string[]) {
  return scope.snapshot.conflicts
    .filter(({ conflict }) => conflict.claims.some((id) => claims.includes(id)))
    .sort(byKeys(({ conflict, tick }: ConflictVersion) => [tick.at, conflict.id]))
    .map((version) => conflictView(version, scope));
}

/** `ConflictFilter`; what is null or absent asks for nothing. */
interface ConflictFilter {
  readonly kinds?: readonly string[] | null;
  readonly about?: readonly string[] | null;
  readonly predicates?: readonly string[] | null;
}

/** What every list of conflicts takes. */
export interface ConflictArguments extends PageArguments, Readonly<Record<string, unknown>> {
  readonly filter?: ConflictFilter | null;
  readonly asOf?: AsOf | null;
}

/** A page of the conflicts that are open then, the latest first; `owner`: only those about this entity. */
export function conflictConnection(scope: Scope, owner: string | null, args: ConflictArguments) {
  const then = within(scope, args.asOf);
  const { kinds, about, predicates } = args.filter ?? {};
  const abouts = about == null ? null : entityIdsOf(then.world, about);
  const members = then.snapshot.conflicts.filter(
    ({ conflict }) =>
      (owner === null || conflict.about.includes(owner)) &&
      (kinds == null || kinds.includes(conflict.kind)) &&
      (abouts === null || conflict.about.some((id) => abouts.has(id))) &&
      (predicates == null || predicatesOf(then, conflict.claims).some((name) => predicates.includes(name))),
  );
  return connectionOf(
    { name: owner === null ? "conflicts" : "Entity.conflicts", owner: owner ?? "", args, scope: then },
    members.sort(byKeys(({ conflict, tick }: ConflictVersion) => [tick.at, conflict.id], [0])),
    ({ conflict }) => conflict.id,
    (version) => ({ node: conflictView(version, then) }),
  );
}

function predicatesOf({ world }: Scope, claims: readonly string[]): string[] {
  return claims.flatMap((id) => world.claimById.get(id)?.claim.predicate ?? []);
}

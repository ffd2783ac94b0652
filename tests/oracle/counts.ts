import { GraphQLError } from "graphql";
import { stanceOf } from "../../src/record/stance.js";
import { type AsOf, relationsThen, type Scope, within } from "./as-of.js";
import { type ClaimFilter, claimTest } from "./claim-filter.js";
import { type RelationFilter, relationTest, since } from "./relation-filter.js";
import { ownDays } from "./told-days.js";
import type { RecordedClaim, RelationVersion } from "./world.model.js";

interface CountsArguments {
  readonly of: "CLAIMS" | "RELATIONS";
  readonly by: readonly string[];
  readonly claims?: ClaimFilter | null;
  readonly relations?: RelationFilter | null;
  readonly asOf?: AsOf | null;
}

/** Gives the keys of the groups that something belongs to. */
type KeysOf<T> = (scope: Scope, thing: T) => readonly string[];

const slugOf = ({ world }: Scope, id: string | null) =>
  (id === null ? undefined : world.entityById.get(id)?.entity.slug) ?? "";
const documentOf = ({ world }: Scope, id: string) => world.documentById.get(id)?.document.slug ?? "";
const kindsOf = ({ world }: Scope, ids: readonly (string | null)[]) => {
  const kinds = ids.flatMap((id) => (id === null ? [] : (world.entityById.get(id)?.entity.kind ?? [])));
  return kinds.length === 0 ? [""] : [...new Set(kinds)];
};

const ofClaims: Readonly<Record<string, KeysOf<RecordedClaim>>> = {
  PREDICATE: (_, { claim }) => [claim.predicate],
  KIND: (scope, { claim }) => kindsOf(scope, [claim.subject.entity, claim.object.entity]),
  SPEAKER: (scope, { claim }) => [slugOf(scope, claim.attribution.at(-1)?.speaker ?? null)],
  DOCUMENT: (scope, { claim }) => [documentOf(scope, claim.document)],
  STANCE: (_, { claim }) => [stanceOf(claim.attribution)],
  MODALITY: (_, { claim }) => [claim.modality],
  YEAR: (scope, { claim }) => {
    const { earliest, latest } = ownDays(scope, claim);
    return [(earliest ?? latest ?? "").slice(0, 4)];
  },
};

const ofRelations: Readonly<Record<string, KeysOf<RelationVersion>>> = {
  PREDICATE: (_, { relation }) => [relation.predicate],
  KIND: (scope, { relation }) => kindsOf(scope, [relation.subject, relation.object]),
  SPEAKER: (scope, { relation: { speakers, originCount } }) => [
    ...speakers.map((id) => slugOf(scope, id)),
    ...(originCount > speakers.length ? [""] : []),
  ],
  DOCUMENT: (scope, { relation }) => {
    const documents = relation.supportedBy.flatMap(
      (id) => scope.world.claimById.get(id)?.claim.document ?? [],
    );
    return [...new Set(documents)].map((id) => documentOf(scope, id));
  },
  YEAR: (_, version) => [(since(version) ?? "").slice(0, 4)],
};

const refused = (code: string) => new GraphQLError(`Refused: ${code}.`, { extensions: { code } });

/** The root field `counts`. */
export function countsOf(scope: Scope, args: CountsArguments) {
  const by = [...new Set(args.by)];
  const isOfClaims = args.of === "CLAIMS";
  const known = Object.keys(isOfClaims ? ofClaims : ofRelations);
  if (by.length === 0 || by.length > 3 || by.some((name) => !known.includes(name)))
    throw refused("COUNT_BY_INVALID");
  if ((isOfClaims ? args.relations : args.claims) != null) throw refused("COUNT_FILTER_INVALID");
  const then = within(scope, args.asOf);
  const keys = isOfClaims
    ? then.world.claims.filter(claimTest(then, args.claims)).map((claim) => keysOf(then, by, ofClaims, claim))
    : relationsThen(then)
        .filter(relationTest(then, args.relations))
        .map((version) => keysOf(then, by, ofRelations, version));
  return rowsOf(keys.flat());
}

/** Every combination of the groups that a thing belongs to. */
function keysOf<T>(
  scope: Scope,
  by: readonly string[],
  groupings: Readonly<Record<string, KeysOf<T>>>,
  thing: T,
): string[][] {
  return by.reduce<string[][]>(
    (found, name) =>
      found.flatMap((keys) => (groupings[name]?.(scope, thing) ?? []).map((key) => [...keys, key])),
    [[]],
  );
}

function rowsOf(all: readonly string[][]) {
  const counts = new Map<string, { keys: string[]; count: number }>();
  for (const keys of all) {
    const row = counts.get(keys.join("\n")) ?? { keys, count: 0 };
    row.count += 1;
    counts.set(keys.join("\n"), row);
  }
  const order = (left: readonly string[], right: readonly string[]) => {
    const at = left.findIndex((key, place) => key !== right[place]);
    return at < 0 ? 0 : (left[at] ?? "") < (right[at] ?? "") ? -1 : 1;
  };
  const rows = [...counts.values()].sort(
    (left, right) => right.count - left.count || order(left.keys, right.keys),
  );
  return rows.slice(0, 1000);
}

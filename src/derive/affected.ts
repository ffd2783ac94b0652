import type { Ontology } from "../ontology/ontology.model.js";
import type { AffectedQuestions, ClaimQuery, RecordChange, RecordSlice, SamePairs } from "./change.model.js";
import { ask, changedClaims } from "./changed-claims.js";
import { saidGroupKey } from "./claim-group.js";
import { Gathering } from "./gathering.js";
import { type Identity, identityOf } from "./identity.js";
import { isEdge, type Proposition, propositionsOf, type Triple } from "./proposition.js";

/**
 * Finds out what must be derived again after changes that the record already shows, and gathers what that takes: the changed
 * claims and all that may stand against them, the edges of these, and whatever holds up one of those edges or may stand against that.
 * It asks in rounds, few however large the record is. No two changes may judge the same entity. Whether the answers show who was one
 * before a judgement or who is after it makes no difference: every claim that names a judged entity counts as changed.
 */
export function* affected(changes: readonly RecordChange[], ontology: Ontology): AffectedQuestions {
  const judged = judgedPairs(changes);
  const gathering = new Gathering(ontology);
  const { told, rated } = yield* changedClaims(changes, gathering);
  yield* complete([...told, ...rated], gathering);
  const claims = gathering.rivals(told);
  yield* complete(claims, gathering);
  const touched = [...claims, ...rated];
  const edges = edgesOf(touched, gathering, gathering.identity, ontology);
  const holdingUp = [...edges.values()].flatMap((edge) => [...gathering.group(saidGroupKey(edge))]);
  yield* complete(holdingUp, gathering);
  const { entityTicks, ratings } = gathering;
  const same = withPairs(gathering.same, judged, judged.after);
  const before = withPairs(gathering.same, judged, judged.before);
  return {
    triples: triplesOf(
      [before, same].map((pairs) => edgesOf(touched, gathering, identityOf(pairs, entityTicks), ontology)),
    ),
    claims,
    entities: new Set([...judged.before, ...judged.after].flat()),
    input: { claims: [...gathering.claims.values()], same, entityTicks, ratings, ontology },
  };
}

/** Asks until the groups of these claims are whole. */
function* complete(
  ids: Iterable<string>,
  gathering: Gathering,
): Generator<readonly ClaimQuery[], void, RecordSlice> {
  const all = [...ids];
  for (let queries = gathering.missing(all); queries.length > 0; queries = gathering.missing(all))
    yield* ask(gathering, queries);
}

interface JudgedPairs {
  readonly before: SamePairs;
  readonly after: SamePairs;
}

function judgedPairs(changes: readonly RecordChange[]): JudgedPairs {
  const judgements = changes.flatMap((change) => (change.kind === "IDENTITY" ? [change] : []));
  return {
    before: judgements.flatMap(({ before }) => before),
    after: judgements.flatMap(({ after }) => after),
  };
}

/** The judgements that were found, with those about the judged entities put in the place of whatever was found about them. */
function withPairs(found: SamePairs, { before, after }: JudgedPairs, pairs: SamePairs): SamePairs {
  const judged = new Set([...before, ...after].flat());
  return [...found.filter((pair) => !pair.some((id) => judged.has(id))), ...pairs];
}

/** The edges that claims may give, whatever has become of the claims, by key. */
function edgesOf(
  ids: readonly string[],
  { claims }: Gathering,
  identity: Identity,
  ontology: Ontology,
): Map<string, Proposition> {
  const edges = ids.flatMap((id) => {
    const claim = claims.get(id)?.claim;
    return claim === undefined ? [] : propositionsOf(claim, ontology, identity).filter(isEdge);
  });
  return new Map(edges.map((edge) => [edge.key, edge]));
}

function triplesOf(edges: readonly ReadonlyMap<string, Proposition>[]): Triple[] {
  return [...new Map(edges.flatMap((byKey) => [...byKey])).values()].map(
    ({ predicate, subject, object }) => ({
      predicate: predicate.name,
      subject,
      object,
    }),
  );
}

import { stanceOf } from "../../../src/record/stance.js";
import { spanOf } from "../../../src/time/claim-span.js";
import type { Span } from "../../../src/time/span.model.js";
import { folded } from "../fold.js";
import type {
  ConflictVersion,
  RecordedClaim,
  RecordedEntity,
  RelationVersion,
  Tick,
  World,
} from "../world.model.js";
import type { Random } from "./random.js";

/** Arguments that all let one thing of the data pass, so that lists of many conditions still have members. */
export type Exemplar = Readonly<Record<string, unknown>>;

/** Arguments of a list of relations, or of an entity's neighbours. */
export function likeRelation(
  random: Random,
  world: World,
  version: RelationVersion,
  near: string | null,
): Exemplar {
  const { relation } = version;
  const kindOf = (id: string) => world.entityById.get(id)?.entity.kind;
  const far = relation.subject === near ? relation.object : relation.subject;
  const symmetric = world.ontology.predicates.get(relation.predicate)?.symmetric;
  return {
    predicates: [relation.predicate],
    kinds: [kindOf(far)],
    direction: symmetric || random.chance(0.3) ? "BOTH" : relation.subject === near ? "OUT" : "IN",
    filter: {
      predicates: [relation.predicate],
      kinds: [kindOf(random.pick([relation.subject, relation.object]))],
      among: [relation.subject, relation.object],
      disputed: relation.disputed,
      selfReported: relation.selfReportedOnly,
      minOrigins: relation.originCount,
      maxOrigins: relation.originCount + random.between(0, 1),
      ...(relation.speakers.length > 0 ? { speakers: [random.pick(relation.speakers)] } : {}),
      ...(relation.speakers.length === relation.originCount ? { onlySpeakers: relation.speakers } : {}),
    },
    asOf: asOfLike(random, version.tick, version.until, relation.periods),
  };
}

/** Arguments of a list of claims. */
export function likeClaim(random: Random, world: World, { claim, tick }: RecordedClaim): Exemplar {
  const flags = world.snapshots.at(-1)?.claims.get(claim.id);
  const speakers = claim.attribution.flatMap(({ speaker }) => speaker ?? []);
  const parties = [claim.subject.entity, claim.object.entity, ...speakers].filter((id) => id !== null);
  const words = random.pick(claim.evidence).exact.split(" ");
  const at = Date.parse(tick.at);
  return {
    filter: {
      ...(parties.length > 0 ? { about: [random.pick(parties)] } : {}),
      ...(speakers.length > 0 ? { speakers: [random.pick(speakers)] } : {}),
      predicates: [claim.predicate],
      acts: [claim.attribution.at(-1)?.act],
      stances: [stanceOf(claim.attribution)],
      modalities: [claim.modality],
      selfReported: flags?.selfReported ?? false,
      disputed: flags?.disputed ?? false,
      documents: [claim.document],
      text: random.pick([random.pick(words), folded(random.pick(words)), words.slice(0, 2).join(" ")]),
      recordedAfter: new Date(at - 1).toISOString(),
      recordedBefore: new Date(at + 1).toISOString(),
      retracted: false,
    },
    asOf: asOfLike(random, tick, null, [
      spanOf(claim.time, world.ontology.predicates.get(claim.predicate)?.time ?? "STATE"),
    ]),
  };
}

/** Arguments of a list of conflicts. */
export function likeConflict(
  random: Random,
  world: World,
  { conflict, tick, until }: ConflictVersion,
): Exemplar {
  const predicates = conflict.claims.flatMap((id) => world.claimById.get(id)?.claim.predicate ?? []);
  return {
    filter: {
      kinds: [conflict.kind],
      about: [random.pick(conflict.about)],
      predicates: [random.pick(predicates)],
    },
    asOf: asOfLike(random, tick, until, []),
  };
}

/** Arguments of the list of entities: of one that has a relation. */
export function likeEntity(random: Random, world: World, version: RelationVersion): Exemplar {
  const { subject, object, predicate, periods } = version.relation;
  const isInside = predicate === "LOCATED_IN";
  return {
    filter: {
      kinds: [world.entityById.get(subject)?.entity.kind],
      related: [{ predicate, to: object, direction: random.pick(["OUT", "BOTH"]) }],
      ...(isInside ? { within: object } : {}),
      hasConflicts: world.snapshots
        .at(-1)
        ?.conflicts.some(({ conflict }) => conflict.about.includes(subject)),
    },
    asOf: asOfLike(random, version.tick, version.until, periods),
  };
}

/** Arguments of a timeline, from those of a list of claims. */
export function likeTimeline({ filter, asOf }: Exemplar): Exemplar {
  return { filter, asOf, about: (filter as { about?: unknown }).about };
}

/** Arguments of counts, from those of a list of what is counted; mostly such that are taken. */
export function likeCountsOfClaims(random: Random, { filter, asOf }: Exemplar): Exemplar {
  const groupings = ["PREDICATE", "KIND", "SPEAKER", "DOCUMENT", "STANCE", "MODALITY", "YEAR"];
  return { of: "CLAIMS", by: random.some(groupings, random.between(1, 3), () => 1), claims: filter, asOf };
}

export function likeCountsOfRelations(random: Random, { filter, asOf }: Exemplar): Exemplar {
  const groupings = ["PREDICATE", "KIND", "SPEAKER", "DOCUMENT", "YEAR"];
  return {
    of: "RELATIONS",
    by: random.some(groupings, random.between(1, 3), () => 1),
    relations: filter,
    asOf,
  };
}

/** Arguments of a difference between the times of two relations. */
export function likeDiff(random: Random, one: Exemplar, other: Exemplar): Exemplar {
  return {
    from: one.asOf,
    to: other.asOf,
    filter: random.pick([one.filter, other.filter]),
    seeds: (other.filter as { among?: unknown }).among,
  };
}

/** Arguments of a root field that answers one entity: mostly such that it had been recorded, and with its past. */
export function likeSubject(random: Random, { snapshots }: World, { tick }: RecordedEntity): Exemplar {
  const since = snapshots.filter((snapshot) => snapshot.tick.seq >= tick.seq);
  return {
    asOf: { knownAt: random.pick(since.slice(-4)).tick.at, match: random.pick(["POSSIBLE", "CERTAIN"]) },
  };
}

/** An `asOf` at which a thing was known that began at a tick, and held. */
function asOfLike(random: Random, { at }: Tick, until: string | null, spans: readonly Span[]): Exemplar {
  const from = Date.parse(at);
  const last = until === null ? from + 86_400_000 : Date.parse(until) - 1;
  const known = new Date(random.pick([from, last, Math.floor((from + last) / 2)])).toISOString();
  const days = spans.flatMap(({ startEarliest, startLatest, endEarliest, endLatest }) =>
    [startEarliest, startLatest, endEarliest, endLatest].filter((day) => day !== null),
  );
  return {
    knownAt: random.chance(0.85) ? known : known.replace("Z", "+00:00"),
    match: random.chance(0.7) ? "POSSIBLE" : "CERTAIN",
    ...(days.length > 0
      ? { validAt: random.chance(0.7) ? random.pick(days) : random.pick(days).slice(0, 7) }
      : {}),
  };
}

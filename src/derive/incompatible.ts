import type { Ontology, Predicate } from "../ontology/ontology.model.js";
import { byProposition } from "./by-proposition.js";
import { type Clash, certaintyOfOverlap, rivalClash } from "./conflict.js";
import { grouped } from "./grouped.js";
import type { Identity } from "./identity.js";
import { openKeyOf, openKeys } from "./open-end.js";
import { bestPairs, type Opposed } from "./opponents.js";
import { type Proposition, propositionOf } from "./proposition.js";
import type { Reading } from "./reading.js";
import { mayBeOneMatter } from "./same-matter.js";

/** INCOMPATIBLE: two predicates that exclude each other are said of one pair. */
export function incompatible(readings: readonly Reading[], ontology: Ontology): Clash[] {
  const byEdge = byProposition(readings, ({ supports, edges }) =>
    supports ? edges.filter(({ predicate }) => predicate.incompatibleWith.length > 0) : [],
  );
  return [...byEdge.values()].flatMap(({ proposition, claims }) =>
    excludedBy(proposition, ontology).flatMap((other) =>
      // Each two predicates once.
      other.predicate.name < proposition.predicate.name
        ? []
        : bestPairs(claims, byEdge.get(other.key)?.claims ?? [], {
            certainty: certaintyOfOverlap,
            opposes: () => true,
          }).map(clashOf),
    ),
  );
}

function clashOf(pair: Opposed): Clash {
  return rivalClash("INCOMPATIBLE", pair);
}

/** The propositions that cannot hold with this one; the order of the ends counts only where both predicates have one. */
export function excludedBy({ predicate, subject, object }: Proposition, ontology: Ontology): Proposition[] {
  return predicate.incompatibleWith.flatMap((name) => {
    const other = ontology.predicates.get(name);
    if (other === undefined) return [];
    const same = propositionOf(other, subject, object);
    return directed(predicate, other) || other.symmetric
      ? [same]
      : [same, propositionOf(other, object, subject)];
  });
}

function directed(left: Predicate, right: Predicate): boolean {
  return !left.symmetric && !right.symmetric;
}

/**
 * INCOMPATIBLE as well: one claim says that none did it, another that somebody did, named or not. Values have a rule of their own.
 */
export function noneAgainstSome(readings: readonly Reading[], identity: Identity): Clash[] {
  const supporting = readings.filter(({ supports }) => supports);
  const none = grouped(supporting, ({ own }) => {
    const key = own === null || own.predicate.object === null ? null : openKeyOf(own, "NONE");
    return key === null ? [] : [key];
  });
  if (none.size === 0) return [];
  const some = grouped(supporting, (reading) => filledKeys(reading).filter((key) => none.has(key)));
  return [...none].flatMap(([key, claims]) =>
    bestPairs(claims, some.get(key) ?? [], {
      certainty: certaintyOfOverlap,
      opposes: ({ claim }, { claim: other }) =>
        claim.predicate !== other.predicate || mayBeOneMatter(claim, other, identity),
    }).map(clashOf),
  );
}

/** The open keys that a claim fills, each once: with an entity, or with somebody whom it does not name. */
function filledKeys({ propositions }: Reading): string[] {
  return [
    ...new Set(
      propositions.flatMap((proposition) => {
        const { subject, object } = proposition;
        if (subject === "NONE" || object === "NONE") return [];
        const unnamed = openKeyOf(proposition, "UNKNOWN");
        return unnamed === null ? openKeys(proposition) : [unnamed];
      }),
    ),
  ];
}

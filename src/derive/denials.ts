import type { Claim, Stance } from "../record/claim.model.js";
import { byProposition } from "./by-proposition.js";
import { type Clash, certaintyOfDenial } from "./conflict.js";
import { grouped } from "./grouped.js";
import type { Identity } from "./identity.js";
import { openKeyOf, openKeys } from "./open-end.js";
import { bestPairs, type Opposed } from "./opponents.js";
import type { Proposition } from "./proposition.js";
import { quantitiesEqual } from "./quantity.js";
import type { Reading } from "./reading.js";
import { mayBeOneMatter } from "./same-matter.js";

/**
 * DENIED: what one claim affirms, itself or through a role, another denies; the affirmed one is disputed.
 * UNCONFIRMED: another will not confirm or disclose it; nothing is disputed. Both compare claims of one modality.
 */
export function denials(readings: readonly Reading[], identity: Identity): Clash[] {
  return [
    ...against(readings, "DENIED", identity).map(
      ({ left, right, certainty }): Clash => ({
        kind: "DENIED",
        certainty,
        first: left,
        against: right,
        marks: [left],
      }),
    ),
    ...against(readings, "WITHHELD", identity).map(
      ({ left, right, certainty }): Clash => ({
        kind: "UNCONFIRMED",
        certainty,
        first: left,
        against: right,
        marks: [],
      }),
    ),
  ];
}

function against(readings: readonly Reading[], stance: Stance, identity: Identity): Opposed[] {
  const opposing = readings.filter((reading) => reading.active && reading.stance === stance);
  if (opposing.length === 0) return [];
  const denied = grouped(opposing, ({ own }) => (own === null ? [] : deniedKeys(own)));
  const predicates = new Set(opposing.map(({ claim }) => claim.predicate));
  const isDenied = (said: Proposition) =>
    predicates.has(said.predicate.name) && affirmedKeys(said).some((key) => denied.has(key));
  const affirmed = byProposition(readings, ({ active, stance: its, propositions }) =>
    active && its === "AFFIRMED" ? propositions.filter(isDenied) : [],
  );
  return [...affirmed.values()].flatMap(({ proposition, claims }) => {
    const opponents = affirmedKeys(proposition).flatMap((key) => denied.get(key) ?? []);
    return bestPairs(claims, opponents, {
      certainty: certaintyOfDenial,
      opposes: (left, right) => denies(left.claim, right.claim, identity),
    });
  });
}

/** What a denial denies: its own proposition, and where it leaves an end unsaid, whatever fills that end. Its roles deny nothing. */
function deniedKeys(own: Proposition): string[] {
  const open = openKeyOf(own, "UNKNOWN");
  return open === null ? [own.key] : [own.key, open];
}

/** The keys under which denials of a proposition stand: one that leaves an end unsaid does not deny that none filled it. */
function affirmedKeys(proposition: Proposition): string[] {
  const ends = [proposition.subject, proposition.object];
  const filled = !ends.includes("UNKNOWN") && !ends.includes("NONE");
  return filled ? [proposition.key, ...openKeys(proposition)] : [proposition.key];
}

/** A denial of another modality is one of something else, and one that names a value denies just that value. */
function denies(claim: Claim, denial: Claim, identity: Identity): boolean {
  if (claim.modality !== denial.modality) return false;
  if (claim.value !== null && denial.value !== null && !quantitiesEqual(claim.value, denial.value))
    return false;
  return claim.predicate !== denial.predicate || mayBeOneMatter(claim, denial, identity);
}

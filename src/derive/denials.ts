import type { Stance } from "../record/claim.model.js";
import { type Certainty, type Clash, certaintyOfDenial } from "./conflict.js";
import { grouped } from "./grouped.js";
import type { Identity } from "./identity.js";
import { openKeyOf, openKeys } from "./open-end.js";
import { bestPairs } from "./opponents.js";
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

function against(readings: readonly Reading[], stance: Stance, identity: Identity) {
  const opposing = readings.filter((reading) => reading.active && reading.stance === stance);
  if (opposing.length === 0) return [];
  const byKey = grouped(opposing, ({ own, claim }) => (own === null ? [] : deniedKeys(own, claim.modality)));
  const affirmed = readings.filter(({ active, stance: its }) => active && its === "AFFIRMED");
  const propositions = new Map<string, Proposition>();
  const affirming = grouped(affirmed, ({ propositions: said, claim }) =>
    said.flatMap((proposition) => {
      if (!affirmedKeys(proposition, claim.modality).some((key) => byKey.has(key))) return [];
      const key = `${proposition.key}|${claim.modality}`;
      propositions.set(key, proposition);
      return [key];
    }),
  );
  return [...affirming].flatMap(([key, claims]) => {
    const proposition = propositions.get(key);
    const modality = claims[0]?.claim.modality;
    if (proposition === undefined || modality === undefined) return [];
    const opponents = affirmedKeys(proposition, modality).flatMap((one) => byKey.get(one) ?? []);
    return bestPairs(claims, opponents, (left, right) => certaintyOf(left, right, identity));
  });
}

/** What a denial denies: its own proposition, and where it leaves an end unsaid, whatever fills that end. Its roles deny nothing. */
function deniedKeys(own: Proposition, modality: string): string[] {
  const open = openKeyOf(own, "UNKNOWN");
  return [own.key, ...(open === null ? [] : [open])].map((key) => `${key}|${modality}`);
}

/** The keys under which denials of a proposition stand: one that leaves an end unsaid does not deny that none filled it. */
function affirmedKeys(proposition: Proposition, modality: string): string[] {
  const ends = [proposition.subject, proposition.object];
  const filled = !ends.includes("UNKNOWN") && !ends.includes("NONE");
  return [proposition.key, ...(filled ? openKeys(proposition) : [])].map((key) => `${key}|${modality}`);
}

/** A denial that names a value denies just that one. */
function certaintyOf(affirmed: Reading, denial: Reading, identity: Identity): Certainty | null {
  const [value, denied] = [affirmed.claim.value, denial.claim.value];
  if (value !== null && denied !== null && !quantitiesEqual(value, denied)) return null;
  if (
    affirmed.claim.predicate === denial.claim.predicate &&
    !mayBeOneMatter(affirmed.claim, denial.claim, identity)
  )
    return null;
  return certaintyOfDenial(affirmed, denial);
}

import { type Clash, certaintyOfDenial } from "./conflict.js";
import type { Reading } from "./reading.js";
import { byStanding } from "./standing.js";

/**
 * REFUTED: a claim says of another, of whatever modality, that it is not so; the other is disputed. Two that say it of each other
 * are both disputed, by one conflict.
 */
export function refutations(readings: readonly Reading[]): Clash[] {
  const refuting = readings.filter(({ active, claim }) => active && claim.refutes !== null);
  const refuted = new Set(refuting.map(({ claim }) => claim.refutes));
  const found = readings.filter(({ active, claim }) => active && refuted.has(claim.id));
  const byId = new Map(found.map((reading) => [reading.claim.id, reading]));
  return refuting.flatMap((against): Clash[] => {
    const first = byId.get(against.claim.refutes ?? "");
    const certainty = first === undefined ? null : certaintyOfDenial(first, against);
    if (first === undefined || first === against || certainty === null) return [];
    const mutual = first.claim.refutes === against.claim.id;
    const [better, worse] = mutual && byStanding(against, first) < 0 ? [against, first] : [first, against];
    return [
      {
        kind: "REFUTED",
        certainty,
        first: better,
        against: worse,
        marks: mutual ? [first, against] : [first],
      },
    ];
  });
}
